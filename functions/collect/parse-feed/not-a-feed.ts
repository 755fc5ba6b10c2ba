// The one error of feed reading.

/** What came is no feed. The message says what it is instead, and where the feed may be. */
export class NotAFeed extends Error {
  constructor(problem: string) {
    super(`no feed: ${problem}`);
    this.name = "NotAFeed";
  }
}

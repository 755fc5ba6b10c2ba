// What the work takes: milliseconds measured, calls counted in the code, and what had to be assumed.

/** Milliseconds of one core of the machine below; `npm run bench -- day` measures them again. */
export const measured = {
  where: "a core of an AMD EPYC, Node 24.21",
  on: "2026-11-23",
  /** An article: its page fetched, and its clean text taken in a thread of its own (`npm run bench -- articles`). */
  collectArticleMs: 8,
  /** An article of 4,900 characters: its findings (`npm run bench -- findings`). */
  extractArticleMs: 25,
  /** An edition, for each article read. */
  publishArticleMs: 4,
  /** A briefing: claimed, rendered, composed, handed to SES, written down (`npm run bench -- send`). */
  sendMailMs: 2,
  /** An event of SES. */
  subscribeEventMs: 1,
} as const;

export const assumed = {
  /** How many times as long one of Lambda's virtual processors takes, as 1769 MB of memory have one. */
  timesSlower: 1.5,
  /** A call of S3, DynamoDB, SQS or SES from within its region. */
  awsCallMs: 15,
  /** Such calls one after another for an article in each stage, for a briefing, and for an event of SES; ten in a batch wait together. */
  calls: { collect: 3, extract: 0.2, publish: 0.2, send: 0.6, subscribe: 0.1 },
  daysAMonth: 30,
  /** Polls of a feed a day: one every half hour. */
  pollsAFeed: 48,
  /** A poll that brings nothing new, mostly waiting. */
  pollMs: 400,
  /** A page's server answers in this time, and a host is asked once a second. */
  pageWaitMs: 1300,
  /** Megabytes of an article with its findings in the archive. */
  articleMb: 0.03,
  /** The archive's default retention, in months. */
  keptMonths: 13,
  /** Bytes of log lines for an article, from poll to findings, and for a briefing with its events. */
  logBytesAnArticle: 1500,
  logBytesABriefing: 2500,
  /** Events of SES for a mail: sent, delivered. */
  eventsAMail: 2,
  /** DynamoDB units of a briefing: claim, intent and end, and its two events; reader, suppression, two neighbours, sweeps. */
  writesABriefing: 5,
  readsABriefing: 7,
  /** Queue calls of a message that travels ten at a time: put, taken, deleted. */
  queueCallsInTens: 0.3,
  /** Share of readers who open the site on a day, requests of a visit, and its megabytes. */
  visitors: 0.1,
  requestsAVisit: 3,
  visitMb: 0.1,
  /** Pages of the site written for an edition. */
  pagesAnEdition: 150,
  /** SES's rate at its first grant, in mails a second, and what is asked for with more readers: all within an hour. */
  firstRate: 14,
  sendWorkers: 10,
} as const;

/** Memory of each function in GB, as infra/stages sets it. */
export const memoryGb = { collect: 1, extract: 1769 / 1024, publish: 1769 / 1024, send: 1, subscribe: 0.5 } as const;

/** What the stack has once, whatever the load: custom metrics, alarms, dashboards, secrets. */
export const standing = { metrics: 19, alarms: 18, dashboards: 1, secrets: 2 } as const;

// The port to a queue that a stage writes to.

export interface Queue<Message> {
  /** Enqueues all messages, or throws naming how many were refused. */
  send(messages: readonly Message[]): Promise<void>;
}

/** Part of a batch was refused by the queue even after repeats: the caller's own message must come again. */
export class QueueRefused extends Error {
  constructor(refused: number, of: number, reason: string) {
    super(`the queue refused ${refused} of ${of} messages (${reason}); the work that sent them will be repeated`);
    this.name = "QueueRefused";
  }
}

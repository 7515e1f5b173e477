/** One delivery as the queue carries it: references only, so that nothing sealed or personal reaches a job. */
export interface DeliveryRef {
  readonly messageId: string;
  readonly handler: string;
}

/** What wakes workers up. PostgreSQL holds the truth: whatever is lost here is sent again by the sweep. */
export abstract class JobQueue {
  /** Hands deliveries to workers; one already waiting is not doubled. */
  abstract add(deliveries: readonly DeliveryRef[]): Promise<void>;
  /** Asks for a look at the outbox in `delayMs`. */
  abstract wakeIn(delayMs: number): Promise<void>;
}

/** For programs without workers: deliveries wait in PostgreSQL until a worker's sweep or drain() takes them. */
export class NoQueue extends JobQueue {
  add(): Promise<void> {
    return Promise.resolve();
  }

  wakeIn(): Promise<void> {
    return Promise.resolve();
  }
}

import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';

/** Something said to another program, between two short transactions: the handler's, which claimed it, and the outcome's. */
export interface Errand {
  /** Errands to the same kind of server share their room. */
  readonly line: string;
  readonly run: (database: Database) => Promise<void>;
}

/** So many of one line go out at once in a process: each is a socket, and neither a connection nor a worker. */
const ROOM = 20;

/** An errand that ends by itself: `talk` outside any transaction, `record` in one of its own. */
export function errand<T>(
  line: string,
  talk: () => Promise<T>,
  record: (tx: Tx, outcome: T) => Promise<void>,
): Errand {
  const run = async (database: Database) => {
    const outcome = await talk();
    await database.transaction((tx) => record(tx, outcome));
  };
  return { line, run };
}

/** Runs errands beside the work of the queue. One that is lost with its process is taken up by its due message. */
@Injectable()
export class Errands implements BeforeApplicationShutdown {
  private readonly logger = new Logger('errands');
  private readonly underWay = new Map<Promise<void>, string>();

  constructor(private readonly database: Database) {}

  /** False while so many of a line are under way that the next had better come later. */
  hasRoom(line: string): boolean {
    return [...this.underWay.values()].filter((each) => each === line).length < ROOM;
  }

  /** Starts one; nobody waits for it. */
  start({ line, run }: Errand): void {
    const going = run(this.database)
      .catch((error: unknown) => {
        this.logger.error(`${line}: ${String(error)}`);
      })
      .finally(() => this.underWay.delete(going));
    this.underWay.set(going, line);
  }

  /** Once none is under way. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay.keys());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.settled();
  }
}

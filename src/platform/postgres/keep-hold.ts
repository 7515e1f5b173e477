import type { Client } from 'pg';
import type { Running } from './find-running.js';
import { holdFolder } from './folder-hold.js';
import { join } from './open-server.js';
import type { Place } from './place.js';

/**
 * Keeps the folder for as long as the program works. A crash of one backend makes the server end every session, ours
 * too: the hold is then taken again. When that fails, `onLost` hears why, once.
 */
export class KeepHold {
  private state: 'held' | 'released' | 'lost' = 'held';

  constructor(
    private readonly server: Running,
    private readonly place: Place,
    private readonly onLost: (reason: Error) => void,
  ) {}

  /** True while nobody else can have taken the folder. */
  get held(): boolean {
    return this.state === 'held';
  }

  /** From now on the end of the session is wanted. */
  release(): void {
    this.state = 'released';
  }

  /** Watches the session that holds the folder. */
  watch(session: Client): void {
    let cause = 'the session ended';
    session.on('error', (error) => {
      cause = error.message;
    });
    session.once('end', () => {
      if (this.held) void this.regain(cause);
    });
  }

  private async regain(cause: string): Promise<void> {
    try {
      const again = await join(this.server, this.place);
      if (!again) throw new Error(`the database server ended unexpectedly (${cause})`);
      await holdFolder(again.session, this.place.folder);
      this.watch(again.session);
    } catch (error) {
      this.lose(error);
    }
  }

  private lose(error: unknown): void {
    if (!this.held) return;
    this.state = 'lost';
    this.onLost(error instanceof Error ? error : new Error(String(error)));
  }
}

import { Injectable } from '@nestjs/common';
import { Database, touch } from '../../platform/index.js';

/** What somebody reads for a reason that is kept. */
export interface NotedRead {
  readonly type: string;
  readonly id: string;
  readonly action: 'read' | 'search';
}

/** Keeps in the audit log that somebody is about to read something; the request's context has the reason. */
@Injectable()
export class NoteRead {
  constructor(private readonly database: Database) {}

  async run({ type, id, action }: NotedRead): Promise<void> {
    await this.database.transaction((tx) => {
      touch(tx, type, id, action);
      return Promise.resolve();
    });
  }
}

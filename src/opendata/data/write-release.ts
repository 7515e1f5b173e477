import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Envelope, type Tx, now } from '../../platform/index.js';
import { sha256 } from '../../shared/sha256.js';
import type { JsonObject } from '../domain/json.js';
import { nextRelease } from '../domain/next-release.js';
import { stateOf } from '../domain/process-state.js';
import { dateAfter } from '../domain/values.js';
import { ProcessFactsReads } from './process-facts.js';
import type { ProcessRow } from './process-row.js';
import { Releases } from './releases.js';

/** Writes what an event has changed for everybody. */
@Injectable()
export class WriteRelease {
  constructor(
    private readonly facts: ProcessFactsReads,
    private readonly releases: Releases,
  ) {}

  /**
   * One release of a process whose row is locked: nothing where the event has its release, or nothing public is new.
   * Its date is the moment of writing, at least a second after the release before it.
   */
  async run(tx: Tx, { messageId }: Envelope, process: ProcessRow): Promise<void> {
    const [told] = await tx.query<unknown[]>(
      'SELECT FROM ocds_release WHERE process_key = $1 AND event_id = $2',
      [process.key, messageId],
    );
    if (told) return;
    const earlier = await this.releases.kept(process.key);
    const next = nextRelease(earlier, stateOf(await this.facts.of(process)));
    if (!next) return;
    await insert(tx, messageId, {
      ...next,
      key: process.key,
      date: dateAfter(earlier.at(-1)?.date, now(tx)),
    });
  }
}

interface Written {
  readonly key: string;
  readonly number: number;
  readonly date: Date;
  readonly tags: readonly string[];
  readonly body: JsonObject;
}

async function insert(tx: Tx, eventId: string, { key, number, date, tags, body }: Written): Promise<void> {
  const text = JSON.stringify(body);
  await tx.query(
    `INSERT INTO ocds_release (id, process_key, event_id, number, date, tags, body, sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuid(), key, eventId, number, date, tags, text, sha256(text)],
  );
}

import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Day, addDays, instantAt } from '../../shared/days.js';
import { create } from '../database/aggregates.js';
import type { Tx } from '../database/tx.js';
import { FileStore } from './file-store.js';
import { Measure } from './measure.js';
import { StoredFile } from './stored-file.entity.js';

/** Whose a file is that the program makes. */
export interface MadeFile {
  /** Of what it is made for: whoever makes it anew after a kill writes over what was left. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly unitId: string;
  readonly accountId: string;
}

/** Days for which a made file can be fetched (DESIGN, domain rulebook 5.6). */
const KEPT_DAYS = 7;

/** When a file that was finished on a day is removed: at the end of the seventh day after it. */
export function keptUntil(finishedOn: Day): Date {
  return instantAt(addDays(finishedOn, KEPT_DAYS), '23:59');
}

/** Files that the program makes for somebody: streamed, and gone after their time. */
@Injectable()
export class MadeFiles {
  constructor(private readonly store: FileStore) {}

  /** The id of the file that `content` became: that of what it is made for. */
  async keep(tx: Tx, file: MadeFile, content: Readable): Promise<string> {
    const { id, name, mediaType, unitId, accountId } = file;
    const measure = new Measure();
    await this.store.write(id, content, measure);
    const { size } = measure;
    const facts = { id, name, mediaType, size, sha256: measure.sha256(), unitId, accountId };
    await create(tx, StoredFile, { ...facts, visibility: 'private', removedAt: null });
    return id;
  }

  /** Forgets it, row and bytes. */
  async remove(tx: Tx, fileId: string): Promise<void> {
    await tx.delete(StoredFile, { id: fileId });
    await this.store.remove(fileId);
  }
}

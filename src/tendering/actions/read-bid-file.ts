import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, Database, type FileFacts, KeyRing, TakeFile } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { bidsWith } from '../data/bid-attachments.js';
import { BidFile } from '../data/bid-file.entity.js';
import { Bids } from '../data/bids.js';
import { Tender } from '../data/tender.entity.js';
import { factsOf } from './seal-file.js';
import { dataKey } from './seal.js';

/** A file of a bid that a caller may read. */
export interface ReadableFile {
  readonly file: BidFile;
  readonly facts: FileFacts;
  /** Its bytes, or a part of them with both ends included. */
  readonly read: (span?: { start: number; end: number }) => Readable;
}

/** Reads files of bids: an organization its own at any time, others those of opened bids that they may read. */
@Injectable()
export class ReadBidFile {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly takeFile: TakeFile,
    private readonly bids: Bids,
  ) {}

  /** NotFound (404) for whatever the caller may not know of. */
  async run(actor: Actor, id: string): Promise<ReadableFile> {
    const file = await this.database.reader.findOneBy(BidFile, { id });
    if (!file || !(await this.mayRead(actor, file))) throw new NotFound('bid_file');
    const tender = await this.database.reader.findOneByOrFail(Tender, { id: file.tenderId });
    const key = dataKey(this.keys, tender);
    const facts = factsOf(key, file);
    return { file, facts, read: (span) => this.takeFile.read(facts, key, span) };
  }

  private async mayRead(actor: Actor, { id, organizationId }: BidFile): Promise<boolean> {
    if (actor.unitId === organizationId) return true;
    for (const bidId of await bidsWith(this.database.reader, id))
      if (await this.isOpenTo(actor, bidId)) return true;
    return false;
  }

  /** A bid that was never opened keeps its files to itself, though others may know that it lapsed. */
  private async isOpenTo(actor: Actor, bidId: string): Promise<boolean> {
    try {
      return (await this.bids.visibleTo(actor, bidId)).bid.details !== null;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }
}

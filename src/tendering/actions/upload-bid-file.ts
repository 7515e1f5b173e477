import { Injectable } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import {
  type Actor,
  Database,
  type FileFacts,
  KeyRing,
  Settings,
  TakeFile,
  type Tx,
  create,
  now,
} from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { BidFile } from '../data/bid-file.entity.js';
import { Tender } from '../data/tender.entity.js';
import { refuseBid } from '../domain/bid-refusals.js';
import { demandInvited } from './demand-invited.js';
import { sealFacts } from './seal-file.js';
import { dataKey } from './seal.js';
import { lockTaking } from './taking-bids.js';

/** Takes a file for a bid: sealed on its way into the store, so that its bytes are in the clear nowhere. */
@Injectable()
export class UploadBidFile {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly takeFile: TakeFile,
    private readonly settings: Settings,
  ) {}

  /** RuleBroken: 409 after the deadline, 422 with too many files. On time is what was there whole before it. */
  async run(actor: Actor, tenderId: string, part: MultipartFile, sha256?: string): Promise<FileFacts> {
    const tender = await this.database.reader.findOneBy(Tender, { id: tenderId });
    if (!tender?.wrappedKey) throw new NotFound('tender');
    const key = dataKey(this.keys, tender);
    return this.takeFile.run(part, { sha256, key }, (facts) =>
      this.database.transaction(async (tx) => {
        await this.demandRoom(tx, actor, tenderId);
        const sealed = sealFacts(key, facts);
        await create(tx, BidFile, { id: facts.id, tenderId, organizationId: actor.unitId, sealed });
        return facts;
      }),
    );
  }

  private async demandRoom(tx: Tx, { unitId }: Actor, tenderId: string): Promise<void> {
    // The bytes came after the request's head: what counts is that they are there.
    const tender = await lockTaking(tx, tenderId, now(tx));
    await demandInvited(tx, tender, unitId);
    const max = this.settings.bidFilesMax;
    const count = await tx.countBy(BidFile, { tenderId, organizationId: unitId });
    RuleBroken.unlessEmpty(count < max ? [] : [refuseBid.tooManyFiles({ params: { max } })]);
  }
}

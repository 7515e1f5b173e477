import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  Database,
  KeyRing,
  type Tx,
  constraintMeans,
  create,
  lock,
  save,
  touch,
} from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { BidDraft } from '../data/bid-draft.entity.js';
import { Lot } from '../data/lot.entity.js';
import { lotNamed } from '../data/lots.js';
import { demandActive } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseBid } from '../domain/bid-refusals.js';
import type { DraftInput } from './complete-content.js';
import { demandInvited } from './demand-invited.js';
import { PlaceBid, type PlacedBid } from './place-bid.js';
import { receivedAt } from './received-at.js';
import { openDraft, sealDraft } from './seal-draft.js';
import { dataKey } from './seal.js';
import { lockTaking } from './taking-bids.js';

constraintMeans('one_bid_draft', refuseBid.alreadyDrafted);

/** Keeps what an organization is still writing, sealed under the tender's key, until it is sent or dropped. */
@Injectable()
export class DraftBid {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly placeBid: PlaceBid,
  ) {}

  /** For a lot, which goes without saying where there is one. RuleBroken (409) after the deadline, or for a second draft. A draft may have gaps. */
  run(actor: Actor, tenderId: string, input: DraftInput, lotNumber?: number): Promise<BidDraft> {
    return this.database.transaction(async (tx) => {
      const tender = await lockTaking(tx, tenderId, receivedAt(tx));
      await demandInvited(tx, tender, actor.unitId);
      const lot = await lotNamed(tx, tenderId, lotNumber);
      demandActive(lot);
      const id = uuid();
      return create(tx, BidDraft, {
        ...{ id, tenderId, lotId: lot.id, organizationId: actor.unitId },
        ...this.columns(tx, tender, id, input),
      });
    });
  }

  /** Puts the parts given in the place of those there. */
  change(actor: Actor, id: string, input: DraftInput): Promise<BidDraft> {
    return this.database.transaction(async (tx) => {
      const { tender, draft } = await this.own(tx, actor, id);
      const said = { ...openDraft(dataKey(this.keys, tender), draft), ...input };
      await save(tx, Object.assign(draft, this.columns(tx, tender, id, said)));
      return draft;
    });
  }

  /** Drops it. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.own(tx, actor, id);
      await tx.delete(BidDraft, { id });
      touch(tx, 'bid_draft', id, 'discard');
    });
  }

  /** Sends it: as the organization's bid, or in the place of the one it has. RuleBroken (422) with every gap. */
  submit(actor: Actor, id: string): Promise<PlacedBid> {
    return this.database.transaction(async (tx) => {
      const { tender, draft } = await this.own(tx, actor, id);
      const said = openDraft(dataKey(this.keys, tender), draft);
      await tx.delete(BidDraft, { id });
      touch(tx, 'bid_draft', id, 'submit');
      const lot = await tx.findOneByOrFail(Lot, { id: draft.lotId });
      return this.placeBid.send(tx, actor, { tender, lot }, said);
    });
  }

  private columns(tx: Tx, tender: Tender, id: string, input: DraftInput) {
    const sealed = sealDraft(dataKey(this.keys, tender), id, input);
    return { sealed, amendment: tender.amendments, savedAt: receivedAt(tx) };
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<{ tender: Tender; draft: BidDraft }> {
    const found = await tx.findOneBy(BidDraft, { id, organizationId: actor.unitId });
    if (!found) throw new NotFound('bid_draft');
    const tender = await lockTaking(tx, found.tenderId, receivedAt(tx));
    return { tender, draft: await lock(tx, BidDraft, id) };
  }
}

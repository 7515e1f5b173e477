import { Injectable } from '@nestjs/common';
import { Handles, KeyRing, Outbox, SYSTEM, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { openBonds } from '../actions/open-bonds.js';
import { type BondTools, lockBonds, releaseBond } from '../actions/release-bond.js';
import { dataKey } from '../actions/seal.js';
import { Award } from '../data/award.entity.js';
import { Opening } from '../data/opening.entity.js';
import { activeLots } from '../data/lots.js';
import { Tender } from '../data/tender.entity.js';
import { bidBondLifecycle } from '../domain/bid-bond.lifecycle.js';
import { hasEnded } from '../domain/tender.lifecycle.js';
import {
  AwardConfirmed,
  AwardSigned,
  BidBondDue,
  LotEnded,
  TenderCancelled,
  TenderFailed,
} from '../events.js';

/** Sets bonds free when what they stand for is over: lot, choice or contract. */
@Injectable()
export class ReleaseBonds {
  private readonly tools: BondTools;

  constructor(
    private readonly keys: KeyRing,
    outbox: Outbox,
    calendars: WorkingCalendars,
  ) {
    this.tools = { outbox, calendars };
  }

  @Handles(TenderFailed, 'tendering.release-bonds-of-failed-tender')
  async failed(tx: Tx, { tenderId }: { tenderId: string }): Promise<void> {
    await this.over(tx, tenderId);
  }

  @Handles(TenderCancelled, 'tendering.release-bonds-of-cancelled-tender')
  async cancelled(tx: Tx, { tenderId }: { tenderId: string }): Promise<void> {
    await this.over(tx, tenderId);
  }

  @Handles(LotEnded, 'tendering.release-bonds-of-lot')
  async lotEnded(tx: Tx, { tenderId }: { tenderId: string }): Promise<void> {
    await this.over(tx, tenderId);
  }

  /** The losers' go back from the notice on; of a loser that is chosen now it is held again. */
  @Handles(AwardConfirmed, 'tendering.release-bonds-of-losers')
  async awarded(tx: Tx, { awardId }: { awardId: string }): Promise<void> {
    const {
      tenderId,
      lotId,
      bidId,
      publishedOn: on,
      state,
    } = await tx.findOneByOrFail(Award, { id: awardId });
    await lock(tx, Tender, tenderId);
    for (const bond of await lockBonds(tx, { lotId }, ['held', 'due'])) {
      const isWinner = bond.bidId === bidId && state !== 'cancelled';
      if (isWinner && bond.state === 'due') await this.retain(tx, bond);
      if (!isWinner && bond.state === 'held')
        await releaseBond(tx, this.tools, bond, { by: 'award-notice', on });
    }
  }

  @Handles(AwardSigned, 'tendering.release-bond-of-winner')
  async signed(tx: Tx, { awardId, on }: { awardId: string; on: Day }): Promise<void> {
    const { tenderId, lotId, bidId } = await tx.findOneByOrFail(Award, { id: awardId });
    await lock(tx, Tender, tenderId);
    const held = await lockBonds(tx, { lotId }, ['held']);
    for (const bond of held.filter((each) => each.bidId === bidId))
      await releaseBond(tx, this.tools, bond, { by: 'contract-signed', on });
  }

  /** Of lots that are over. Before the opening nothing is unsealed while a lot goes on: bidders may have bid for that too. */
  private async over(tx: Tx, tenderId: string): Promise<void> {
    const tender = await lock(tx, Tender, tenderId);
    const isOpened = await tx.existsBy(Opening, { tenderId });
    if (!isOpened && !hasEnded(tender.state)) return;
    if (!isOpened && tender.wrappedKey) await openBonds(tx, this.tools, dataKey(this.keys, tender), tender);
    const going = new Set((await activeLots(tx, tenderId)).map(({ id }) => id));
    const awarded = await tx.find(Award, {
      where: [
        { tenderId, state: 'pending' },
        { tenderId, state: 'active' },
      ],
    });
    for (const { lotId } of awarded) going.add(lotId);
    const on = dayOf(now(tx));
    const held = await lockBonds(tx, { tenderId }, ['held']);
    for (const bond of held.filter(({ lotId }) => !going.has(lotId)))
      await releaseBond(tx, this.tools, bond, { by: 'lot-over', on });
  }

  private async retain(tx: Tx, bond: Parameters<typeof releaseBond>[2]): Promise<void> {
    await advance(tx, bond, bidBondLifecycle, 'retain', SYSTEM);
    await save(tx, Object.assign(bond, { releasedBy: null, releasedOn: null, returnBy: null }));
    await this.tools.outbox.cancel(tx, BidBondDue, bond.id);
  }
}

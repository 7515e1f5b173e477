import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  KeyRing,
  Outbox,
  SYSTEM,
  type Tx,
  advance,
  create,
  now,
  save,
  unsealAudit,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { gradesOn } from '../../registry/index.js';
import { dayOf, formatInstant } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Bid } from '../data/bid.entity.js';
import { invitedTo } from '../data/invited.js';
import type { Lot } from '../data/lot.entity.js';
import { activeLots, bidsInPlay } from '../data/lots.js';
import { type OpenedEntry, Opening } from '../data/opening.entity.js';
import { openedEntry, pricesOf } from '../data/opened-entry.js';
import { lockRunning } from '../data/running.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { statedBondViolations } from '../domain/bid-bond.js';
import type { BidDetails } from '../domain/bid-content.js';
import { bidLifecycle } from '../domain/bid.lifecycle.js';
import { readPrice } from '../domain/price-precedence.js';
import { priceViolations } from '../domain/price-validity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { BidsOpened } from '../events.js';
import { closeTender } from '../handlers/close-due-tenders.js';
import { isBuyer, isDue } from '../policies.js';
import { combinedGrade } from '../domain/consortium.js';
import { BarBidders } from './bar-bidders.js';
import { openBonds } from './open-bonds.js';
import { demandWitness } from './demand-witness.js';
import { disqualify } from './disqualify.js';
import { endShortLots } from './end-lots.js';
import { bondOf, dataKey, unseal } from './seal.js';

/**
 * Opens the bids: one recorded act at or after the deadline, with the key unwrapped once and each content compared
 * with its receipt. Who may not take part any more is out, with every reason. Of a lot with too few suppliers nothing
 * is unsealed, and it ends; the purchase ends with its last lot.
 */
@Injectable()
export class OpenBids {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
    private readonly bars: BarBidders,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** RuleBroken (409) before the deadline, without a witness, or when a bid is not what its receipt says. */
  async run(actor: Actor, id: string): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      await this.closeByRule(tx, tender);
      next(tenderLifecycle, 'open', tender.state);
      await demandWitness(tx, actor, id, 'bids');
      await advance(tx, tender, tenderLifecycle, 'open', actor);
      const sent = await bidsInPlay(tx, id, 'submitted');
      const bids = await this.confirmed(tx, tender, sent);
      await unsealAudit(tx, id);
      const goesOn = await endShortLots(tx, this.outbox, tender, { stage: 'opening', bids });
      const entries = goesOn ? await this.openAll(tx, actor, tender, bids) : [];
      const { accountId } = actor;
      const act = { tenderId: id, stage: 'bids' as const, round: null, openedBy: accountId };
      await create(tx, Opening, { ...act, bidCount: bids.length, entries });
      await openBonds(
        tx,
        { outbox: this.outbox, calendars: this.calendars },
        dataKey(this.keys, tender),
        tender,
      );
      const left = bids.filter(({ state }) => state === 'opened');
      if (goesOn) await endShortLots(tx, this.outbox, tender, { stage: 'qualification', bids: left });
      return tender;
    });
  }

  /** What was not confirmed after an amendment lapses unopened, and is not counted. */
  private async confirmed(tx: Tx, { termsAmendment }: Tender, bids: readonly Bid[]): Promise<Bid[]> {
    for (const bid of bids) {
      if (bid.confirmedAmendment >= termsAmendment) continue;
      await advance(tx, bid, bidLifecycle, 'lapse', SYSTEM);
      const { code } = refuseAct.bidUnconfirmed();
      await save(tx, Object.assign(bid, { invalidReasons: [{ code }] }));
    }
    return bids.filter(({ state }) => state === 'submitted');
  }

  /** The deadline counts by its instant: an opening may come before the closing's message. */
  private async closeByRule(tx: Tx, tender: Tender): Promise<void> {
    if (tender.state !== 'open' || !tender.deadlineAt) return;
    if (!isDue(tender, now(tx))) {
      const params = { deadline: formatInstant(tender.deadlineAt) };
      throw new RuleBroken([refuseAct.deadlineNotReached({ params })], true);
    }
    await closeTender(tx, this.outbox, tender);
  }

  private async openAll(tx: Tx, actor: Actor, tender: Tender, bids: readonly Bid[]): Promise<OpenedEntry[]> {
    const entries: OpenedEntry[] = [];
    for (const lot of await activeLots(tx, tender.id)) {
      const ofLot = bids.filter(({ lotId }) => lotId === lot.id);
      entries.push(...(await this.openLot(tx, actor, tender, lot, ofLot)));
    }
    await this.outbox.publish(tx, BidsOpened, { tenderId: tender.id });
    return entries;
  }

  private async openLot(
    tx: Tx,
    actor: Actor,
    tender: Tender,
    lot: Lot,
    bids: readonly Bid[],
  ): Promise<OpenedEntry[]> {
    const key = dataKey(this.keys, tender);
    const entries: OpenedEntry[] = [];
    for (const bid of bids) {
      const content = unseal(key, bid.id, 'bid', bid);
      const { price, priceInWords, proposal = '', salt, ...said } = content;
      await advance(tx, bid, bidLifecycle, 'open', actor);
      const details = await graded(tx, said);
      const read = price === undefined ? null : readPrice({ price, priceInWords });
      await save(tx, Object.assign(bid, { ...pricesOf(read), proposal, details }));
      const { sha256, receivedAt } = bid;
      entries.push(openedEntry(bid, lot, { sha256, receivedAt, salt, read }));
    }
    const invited = await invitedTo(tx, tender);
    const barred = await this.bars.of(tx, tender, bids);
    for (const bid of bids) {
      const { organizationId, priceFen } = bid;
      const reasons = [
        ...(priceFen === null ? [] : priceViolations(priceFen, invited.ceiling(organizationId, lot))),
        ...statedBondViolations(lot.bidBondFen, bondOf(key, bid)),
        ...invited.reasons(organizationId),
        ...(barred.get(bid.id) ?? []),
      ];
      if (reasons.length > 0) await disqualify(tx, bid, reasons, actor);
    }
    return entries;
  }
}

/** The grade of a consortium is that of the day of the opening. */
async function graded(tx: Tx, details: BidDetails): Promise<BidDetails> {
  if (!details.consortium) return details;
  const members = details.consortium.members.map(({ organization }) => organization);
  const grades = await gradesOn(tx, members, dayOf(now(tx)));
  return { ...details, grade: combinedGrade(members.map((member) => grades.get(member) ?? null)) };
}

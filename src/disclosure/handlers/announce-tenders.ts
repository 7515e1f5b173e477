import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { CREDENTIAL_NAMES } from '../../registry/index.js';
import { type Day, addDays, dayOf, formatInstant, minuteOf } from '../../shared/days.js';
import {
  AwardCancelled,
  AwardConfirmed,
  Awards,
  ComplaintDecided,
  LotEnded,
  TenderAmended,
  TenderCancelled,
  TenderFailed,
  TenderPublished,
  TenderResumed,
  TenderSuspended,
  titleOfLot,
} from '../../tendering/index.js';
import { announce } from '../data/announce.js';
import { type PublicTender, PublicTenders } from '../data/public-tenders.js';
import { singleSourceNotice } from '../domain/single-source-notice.js';
import {
  amendmentNotice,
  complaintNotice,
  endNotice,
  pauseNotice,
  resultNotice,
  tenderNotice,
  withdrawnNotice,
} from '../domain/tender-notices.js';
import { forWholePeriod, wholePeriod } from '../domain/whole-period.js';

/** Working days for which a decision on a complaint is announced (财库〔2015〕135号). */
const DECISION_DAYS = 5;

type Payload = { tenderId: string };

/** Publishes what the law wants everybody to know of a tender. Bids are no part of it before the result. */
@Injectable()
export class AnnounceTenders {
  constructor(
    private readonly tenders: PublicTenders,
    private readonly calendars: WorkingCalendars,
    private readonly items: Items,
    private readonly awards: Awards,
  ) {}

  @Handles(TenderPublished, 'disclosure.announce-tender')
  async published(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    const tender = await this.tenders.tender(tenderId);
    const { noticeWorkingDays, issuedOn } = tender;
    const bought = await this.bought(tender);
    if (noticeWorkingDays === null) {
      await announce(tx, envelope, about(tender), callOf(tender, bought, null));
      return;
    }
    const calendar = await this.calendars.current();
    const until = calendar.addWorkingDays(issuedOn, noticeWorkingDays);
    const through = wholePeriod(issuedOn, until, calendar);
    await announce(tx, envelope, about(tender), (from) => callOf(tender, bought, through(from)));
  }

  @Handles(TenderAmended, 'disclosure.announce-amendment')
  async amended(
    tx: Tx,
    { tenderId, amendmentId }: Payload & { amendmentId: string },
    envelope: Envelope,
  ): Promise<void> {
    const tender = await this.tenders.tender(tenderId);
    const { title, buyer, issuedOn, deadlineAt } = tender;
    const amendment = await this.tenders.amendment(amendmentId);
    const facts = {
      tenderId,
      title,
      buyer,
      issuedOn,
      ...amendment,
      deadline: minuteOf(formatInstant(deadlineAt)),
    };
    await announce(tx, envelope, about(tender), amendmentNotice(facts));
  }

  @Handles(TenderSuspended, 'disclosure.announce-suspension')
  async suspended(
    tx: Tx,
    { tenderId, suspensionId }: Payload & { suspensionId: string },
    envelope: Envelope,
  ): Promise<void> {
    const tender = await this.tenders.tender(tenderId);
    const why = await this.tenders.suspension(suspensionId);
    const deadline = minuteOf(formatInstant(tender.deadlineAt));
    await announce(tx, envelope, about(tender), pauseNotice('suspension', tender, { ...why, deadline }));
  }

  @Handles(TenderResumed, 'disclosure.announce-resumption')
  async resumed(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    const tender = await this.tenders.tender(tenderId);
    const facts = { until: null, reason: null, deadline: minuteOf(formatInstant(tender.deadlineAt)) };
    await announce(tx, envelope, about(tender), pauseNotice('resumption', tender, facts));
  }

  @Handles(TenderFailed, 'disclosure.announce-termination')
  async failed(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    const tender = await this.tenders.tender(tenderId);
    await announce(tx, envelope, about(tender), endNotice('termination', tender, tender.endReason));
  }

  @Handles(TenderCancelled, 'disclosure.announce-cancellation')
  async cancelled(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    const tender = await this.tenders.tender(tenderId);
    await announce(tx, envelope, about(tender), endNotice('cancellation', tender, tender.endReason));
  }

  @Handles(LotEnded, 'disclosure.announce-ended-lot')
  async lotEnded(
    tx: Tx,
    { tenderId, lotId }: Payload & { lotId: string },
    envelope: Envelope,
  ): Promise<void> {
    const tender = await this.tenders.tender(tenderId);
    const lot = await this.tenders.lot(lotId);
    const title = titleOfLot(tender.title, lot, tender.lots.length);
    const kind = lot.state === 'failed' ? 'termination' : 'cancellation';
    await announce(tx, envelope, about(tender), endNotice(kind, { ...tender, title }, lot.endReason));
  }

  @Handles(AwardCancelled, 'disclosure.announce-withdrawn-result')
  async withdrawn(
    tx: Tx,
    { awardId, tenderId }: Payload & { awardId: string },
    envelope: Envelope,
  ): Promise<void> {
    const tender = await this.tenders.tender(tenderId);
    const { supplier, cancelReason } = await this.tenders.award(awardId);
    const { title } = await this.awards.byId(awardId);
    await announce(
      tx,
      envelope,
      about(tender, awardId),
      withdrawnNotice({ ...tender, title }, supplier, cancelReason),
    );
  }

  @Handles(ComplaintDecided, 'disclosure.announce-complaint-decision')
  async decided(
    tx: Tx,
    { complaintId, tenderId }: Payload & { complaintId: string },
    envelope: Envelope,
  ): Promise<void> {
    const tender = await this.tenders.tender(tenderId);
    const decision = await this.tenders.complaint(complaintId);
    const calendar = await this.calendars.current();
    const until = calendar.addWorkingDays(decision.decidedOn, DECISION_DAYS);
    const notice = complaintNotice(tender, decision, until);
    await announce(tx, envelope, about(tender), forWholePeriod(notice, decision.decidedOn, calendar));
  }

  @Handles(AwardConfirmed, 'disclosure.announce-result')
  async awarded(tx: Tx, { awardId }: { awardId: string }, envelope: Envelope): Promise<void> {
    const { tenderId, supplier, uscc, address, partners, amountFen, ...award } =
      await this.tenders.award(awardId);
    const tender = await this.tenders.tender(tenderId);
    const { buyer, buyerOffice, method, serviceFrom, serviceTo } = tender;
    const { title, lot } = await this.awards.byId(awardId);
    const notice = resultNotice({
      ...{ tenderId, title, buyer, buyerOffice, method, serviceFrom, serviceTo },
      ...{ total: award.total, panel: award.panel, noticeEndsOn: award.noticeEndsOn },
      supplier: { name: supplier, uscc, address },
      partners,
      amount: BigInt(amountFen),
      object: (await this.bought(tender, lot?.title)).object,
      challengeEndsOn: addDays(award.contractableFrom, -1),
    });
    const since = dayOf(envelope.occurredAt);
    const calendar = await this.calendars.current();
    await announce(tx, envelope, about(tender, awardId), forWholePeriod(notice, since, calendar));
  }

  /** What is bought: the item with its quantity, or a lot of it; and the unit that a framework's prices are for. */
  private async bought({ itemId, perUnit }: PublicTender, lot?: string) {
    const item = (await this.items.byIds([itemId])).get(itemId);
    const said = lot === undefined ? [item?.title, item?.quantity, item?.unit] : [item?.title, lot];
    return { object: said.filter(Boolean).join(' '), unit: perUnit ? (item?.unit ?? null) : null };
  }
}

/** What a notice of a tender, or of its award, is about. */
function about({ tenderId, communityId }: PublicTender, id = tenderId) {
  return { id, unitId: communityId };
}

/** The call for bids; a single source is no call: who is asked and why is public before anything is agreed. */
function callOf(
  tender: PublicTender,
  bought: { readonly object: string; readonly unit: string | null },
  until: Day | null,
) {
  const { soleSupplier, methodReason } = tender;
  const facts = { ...factsOf(tender), ...bought };
  if (!soleSupplier) return tenderNotice(facts, until);
  return singleSourceNotice(facts, { ...soleSupplier, reason: methodReason ?? '' }, until);
}

function factsOf({ budgetFen, ceilingFen, deadlineAt, lots, requiredProofs, ...tender }: PublicTender) {
  return {
    ...tender,
    proofs: requiredProofs.map((kind) => CREDENTIAL_NAMES[kind]),
    budget: BigInt(budgetFen),
    ceiling: BigInt(ceilingFen),
    lots: lots.map(({ ceilingFen, bidBondFen, ...lot }) => ({
      ...{ ...lot, ceiling: BigInt(ceilingFen) },
      bidBond: bidBondFen === null ? null : BigInt(bidBondFen),
    })),
    deadline: minuteOf(formatInstant(deadlineAt)),
  };
}

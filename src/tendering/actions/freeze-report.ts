import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import {
  type Actor,
  Database,
  type Tx,
  advance,
  constraintMeans,
  create,
  now,
} from '../../platform/index.js';
import { isSmallSupplier, preferredAmong, standingPoints } from '../../registry/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Bid } from '../data/bid.entity.js';
import { EvaluationReport } from '../data/evaluation-report.entity.js';
import type { Lot } from '../data/lot.entity.js';
import { lotsOf } from '../data/lots.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { reportViolations } from '../data/report-gaps.js';
import { reportedQueries } from '../data/reported-queries.js';
import { reportedRounds } from '../data/reported-rounds.js';
import { lockRunning } from '../data/running.js';
import { Tender } from '../data/tender.entity.js';
import { partiesOf } from '../domain/consortium.js';
import { refuseAct } from '../domain/act-refusals.js';
import { sha256 } from '../../shared/sha256.js';
import {
  type InvalidBidFacts,
  type ReportContent,
  type ReportLotFacts,
  type ScoredBidFacts,
  asPlain,
  reportContent,
} from '../domain/evaluation-report.js';
import { evaluatedPrice } from '../domain/lowest-price.js';
import type { BidStanding } from '../domain/scoring.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';
import { frozenRules } from '../data/frozen-rules.js';
import { judgeScores } from './judge-scores.js';

constraintMeans('one_report', refuseAct.reportFrozen);

/** Computes the result when all sheets are in, and freezes the panel's report (评审报告). */
@Injectable()
export class FreezeReport {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) with everything that is still missing: panel, sheets, decisions on prices, records. */
  async run(actor: Actor, tenderId: string): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      await advance(tx, tender, tenderLifecycle, 'report', actor);
      const members = await tx.findBy(PanelMember, { tenderId, replacedAt: IsNull() });
      RuleBroken.conflictUnlessEmpty(await reportViolations(tx, tender));
      const document = canonicalJson(asPlain(await this.content(tx, tender, members)));
      const frozen = { tenderId, document, sha256: sha256(document), frozenBy: actor.accountId };
      await create(tx, EvaluationReport, frozen);
      return tender;
    });
  }

  private async content(tx: Tx, tender: Tender, members: readonly PanelMember[]): Promise<ReportContent> {
    const { id, title, ceilingFen, criteria, awardTest, priceDeduction } = tender;
    const bids = await tx.find(Bid, { where: { tenderId: id }, order: { id: 'ASC' } });
    const lots = new Map((await lotsOf(tx, id)).map((lot) => [lot.id, lot]));
    const numberOf = ({ lotId }: Bid) => lots.get(lotId)?.number ?? 0;
    const isLive = ({ lotId }: Bid) => lots.get(lotId)?.state === 'active';
    const valid = bids.filter((bid) => bid.state === 'valid' && isLive(bid));
    const out = bids.filter(({ state }) => state === 'disqualified' || state === 'left');
    const small = priceDeduction === null ? new Set<string>() : await smallAmong(tx, valid);
    const preferred = await preferredAmong(
      tx,
      valid.map(({ organizationId }) => organizationId),
      dayOf(now(tx)),
    );
    return reportContent({
      awardTest,
      tender: { id, title, ceiling: ceilingFen },
      lots: [...lots.values()].map(lotFacts),
      lotLimit: tender.maxLotsPerSupplier,
      rules: frozenRules(tender),
      factors: criteria,
      bids: valid.map((bid) => ({
        ...scoredBid(bid, priceDeduction, small),
        ...{ lot: numberOf(bid), preferred: preferred.has(bid.organizationId) },
      })),
      invalid: out.map((bid) => ({ ...invalidBid(bid), lot: numberOf(bid) })),
      rounds: await reportedRounds(tx, id, bids),
      queries: await reportedQueries(tx, bids),
      scores: await judgeScores(tx, id),
      standing: await standingOfBids(tx, valid, tender),
      panel: { size: members.length, experts: members.filter(({ kind }) => kind === 'expert').length },
      tieSeed: randomBytes(32).toString('hex'),
    });
  }
}

/** What evaluations give the bidders on the day of the deadline; of a consortium, the one that leads it. */
async function standingOfBids(
  tx: Tx,
  bids: readonly Bid[],
  { criteria, deadlineAt }: Tender,
): Promise<BidStanding[]> {
  if (!criteria.some(({ source }) => source !== undefined) || deadlineAt === null) return [];
  const bidders = bids.map(({ organizationId }) => organizationId);
  const standing = await standingPoints(tx, bidders, dayOf(deadlineAt));
  return bids.flatMap(({ id: bidId, organizationId }) => {
    const given = standing.get(organizationId);
    return given ? [{ bidId, ...given }] : [];
  });
}

function lotFacts({ number, title, ceilingFen, state, endReason }: Lot): ReportLotFacts {
  return { number, title, ceiling: ceilingFen, state, endReason };
}

/** Bidders that had declared themselves small or micro enterprises when they bid; a consortium's price is not lowered. */
async function smallAmong(tx: Tx, bids: readonly Bid[]): Promise<Set<string>> {
  const small = new Set<string>();
  for (const { organizationId, receivedAt } of bids.filter(({ details }) => !details?.consortium))
    if (await isSmallSupplier(tx, organizationId, dayOf(receivedAt))) small.add(organizationId);
  return small;
}

function scoredBid(
  bid: Bid,
  deduction: number | null,
  small: ReadonlySet<string>,
): Omit<ScoredBidFacts, 'lot'> {
  const { id, organizationId, finalPriceFen, abnormalPrice, priceNote } = bid;
  const [, ...partners] = partiesOf(bid);
  if (finalPriceFen === null) throw new Error('a bid that is scored has a final price');
  return {
    bidId: id,
    organizationId,
    partners: partners.length > 0 ? partners : undefined,
    price: finalPriceFen,
    evaluated: evaluatedPrice(finalPriceFen, deduction, small.has(organizationId)),
    abnormalPrice: abnormalPrice ?? undefined,
    priceNote: priceNote ?? undefined,
  };
}

function invalidBid({
  id,
  organizationId,
  invalidReasons,
  reviewNote,
  priceNote,
}: Bid): Omit<InvalidBidFacts, 'lot'> {
  const note = priceNote ?? reviewNote ?? undefined;
  return { bidId: id, organizationId, reasons: invalidReasons, note };
}

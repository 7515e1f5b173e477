import { type Tx, lock } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import type { ReportedBid } from '../domain/evaluation-report.js';
import { type LotLine, lotLines } from '../domain/lot-limit.js';
import { refuseLot } from '../domain/lot-refusals.js';
import { Award } from './award.entity.js';
import type { EvaluationReport } from './evaluation-report.entity.js';
import { Lot } from './lot.entity.js';
import { lotsOf } from './lots.js';
import { contentOfReport } from './report-content.js';
import type { Tender } from './tender.entity.js';

/** Where a bid stands in the order in which its lot's award is offered, as awards are now. */
export interface OfferedPlace {
  /** Locked. */
  readonly lot: Lot;
  readonly place: ReportedBid;
  /** 1 for who is offered it next; undefined for no candidate, or none any more. */
  readonly position?: number;
  /** Why its supplier may win no further lot, where that is so. */
  readonly full?: Violation;
  /** Why those before it in rank are passed over: stands in the award. */
  readonly passedOver: readonly Violation[];
}

/** Undefined for a bid that the report does not rank. Candidates whose award was taken back are out of the order. */
export async function offeredPlace(
  tx: Tx,
  { id: tenderId, maxLotsPerSupplier }: Tender,
  report: EvaluationReport,
  bidId: string,
): Promise<OfferedPlace | undefined> {
  const { bids, candidates } = contentOfReport(report);
  const place = bids.find((bid) => bid.bidId === bidId);
  if (!place) return undefined;
  const lots = await lotsOf(tx, tenderId);
  const awards = await tx.findBy(Award, { tenderId });
  const gone = awards.filter(({ state }) => state === 'cancelled').map((award) => award.bidId);
  const left = candidates
    .filter((id) => !gone.includes(id))
    .flatMap((id) => bids.find((bid) => bid.bidId === id) ?? []);
  const running = lots.map(({ id, number }) => {
    const award = awards.find(({ lotId, state }) => lotId === id && state !== 'cancelled');
    return {
      number,
      bids: left.filter(({ lot }) => lot === number),
      awardedTo: award?.organizationId ?? null,
      awardedWith: bids.find((bid) => bid.bidId === award?.bidId)?.partners ?? [],
    };
  });
  const going = running.filter(({ number }) => lots.some((lot) => lot.number === number && isGoing(lot)));
  const line = lotLines(going, maxLotsPerSupplier).find(({ number }) => number === place.lot);
  const row = lots.find(({ number }) => number === place.lot);
  if (!row) throw new Error('a report speaks of the lots of its tender');
  return { lot: await lock(tx, Lot, row.id), place, ...standing(place, bids, line, maxLotsPerSupplier) };
}

const isGoing = ({ state }: Lot): boolean => state === 'active' || state === 'awarded';

function standing(
  { bidId, lot, rank }: ReportedBid,
  bids: readonly ReportedBid[],
  line: LotLine | undefined,
  limit: number | null,
): Pick<OfferedPlace, 'position' | 'full' | 'passedOver'> {
  const why = (bid: ReportedBid) =>
    refuseLot.supplierFull({ pointer: '/bidId', params: { lot, rank: bid.rank, limit: limit ?? 0 } });
  const isPassed = (bid: ReportedBid) => line?.passedOver.includes(bid.bidId) === true;
  const before = bids.filter(
    (bid) => bid.lot === lot && bid.rank < rank && (isPassed(bid) || bid.passedOver),
  );
  const own = bids.find((bid) => bid.bidId === bidId && isPassed(bid));
  const index = line?.offered.indexOf(bidId) ?? -1;
  return { position: index < 0 ? undefined : index + 1, full: own && why(own), passedOver: before.map(why) };
}

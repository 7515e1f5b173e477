import {
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  In,
  Not,
  type ObjectLiteral,
} from 'typeorm';
import type { Row } from '../../platform/index.js';
import { type Plain, canonicalJson } from '../../shared/canonical-json.js';
import { type Day, formatInstant } from '../../shared/days.js';
import { sha256 } from '../../shared/sha256.js';
import type { Violation } from '../../shared/violation.js';
import { archiveViolations } from '../domain/archive-rules.js';
import { Award } from './award.entity.js';
import { BidBond } from './bid-bond.entity.js';
import { Bid } from './bid.entity.js';
import { queriesOn } from './bid-queries.js';
import { Challenge } from './challenge.entity.js';
import { Complaint } from './complaint.entity.js';
import { DateReplan } from './date-replan.entity.js';
import { EvaluationReport } from './evaluation-report.entity.js';
import { groundworkRecords } from './groundwork.js';
import { Lot } from './lot.entity.js';
import { FrameworkResult } from './framework-result.entity.js';
import { standingResult } from './framework-results.js';
import { NegotiationRecord } from './negotiation-record.entity.js';
import { OfferRound } from './offer-round.entity.js';
import { Offer } from './offer.entity.js';
import { OpeningWitness } from './opening-witness.entity.js';
import { Opening } from './opening.entity.js';
import { PanelDraw } from './panel-draw.entity.js';
import { PanelMember } from './panel-member.entity.js';
import { PanelLookup } from './panel-lookup.entity.js';
import { ReportOpinion } from './report-opinion.entity.js';
import { ScoreSheet } from './score-sheet.entity.js';
import { SplittingFlag } from './splitting-flag.entity.js';
import { TenderAmendment } from './tender-amendment.entity.js';
import { TenderApproval } from './tender-approval.entity.js';
import { TenderDocument } from './tender-document.entity.js';
import { TenderGroundwork } from './tender-groundwork.entity.js';
import { TenderInvitation } from './tender-invitation.entity.js';
import { TenderQuestion } from './tender-question.entity.js';
import { TenderSuspension } from './tender-suspension.entity.js';
import type { Tender } from './tender.entity.js';

type OfTender = ObjectLiteral & { id: string; createdAt: Date };

/** What belongs to a procurement, in the order of its life. */
const PARTS: readonly (readonly [kind: string, entity: EntityTarget<OfTender>])[] = [
  ['groundwork', TenderGroundwork],
  ['lot', Lot],
  ['approval', TenderApproval],
  ['splitting-flag', SplittingFlag],
  ['invitation', TenderInvitation],
  ['document', TenderDocument],
  ['question', TenderQuestion],
  ['amendment', TenderAmendment],
  ['suspension', TenderSuspension],
  ['bid', Bid],
  ['opening-witness', OpeningWitness],
  ['opening', Opening],
  ['panel-draw', PanelDraw],
  ['panel-member', PanelMember],
  ['negotiation-record', NegotiationRecord],
  ['offer-round', OfferRound],
  ['panel-lookup', PanelLookup],
  ['score-sheet', ScoreSheet],
  ['report', EvaluationReport],
  ['report-opinion', ReportOpinion],
  ['bid-bond', BidBond],
  ['award', Award],
  ['date-replan', DateReplan],
  ['framework-result', FrameworkResult],
  ['challenge', Challenge],
  ['complaint', Complaint],
];

/** Why it can't be archived yet, by its state, its award and what is disputed about it. */
export async function archiveGaps(
  db: EntityManager,
  { id: tenderId, state }: Tender,
  today: Day,
): Promise<Violation[]> {
  const where = { tenderId, state: Not('cancelled' as const) };
  const [last] = await db.find(Award, { where, order: { contractableFrom: 'DESC' }, take: 1 });
  const result = last ?? (await standingResult(db, tenderId));
  const disputed =
    (await db.existsBy(Challenge, { tenderId, state: 'submitted' })) ||
    (await db.existsBy(Complaint, { tenderId, state: In(['submitted', 'returned', 'accepted']) }));
  return archiveViolations(state, { today, contractableFrom: result?.contractableFrom ?? null, disputed });
}

/** The bundle: the tender's terms, and every record of it with its own hash. Sealed contents stay sealed. */
export async function archiveContent(db: EntityManager, tender: Tender): Promise<Plain> {
  const records: Plain[] = [];
  for (const [kind, entity] of PARTS) {
    const where = { tenderId: tender.id } as FindOptionsWhere<OfTender>;
    const rows = await db.find(entity, { where, order: { id: 'ASC' } as never });
    records.push(...rows.map((row) => recordOf(kind, row)));
  }
  const ready = await groundworkRecords(db, tender.id);
  records.push(...ready.map(([kind, row]) => recordOf(kind, row)));
  const bids = await db.findBy(Bid, { tenderId: tender.id });
  const bidIds = bids.map(({ id }) => id);
  const offers = await db.find(Offer, { where: { bidId: In(bidIds) }, order: { id: 'ASC' } });
  records.push(...offers.map((row) => recordOf('offer', row)));
  for (const { query, answer } of await queriesOn(db, bidIds)) {
    records.push(recordOf('bid-query', query));
    if (answer) records.push(recordOf('bid-query-answer', answer));
  }
  return { tender: plain(tender), records };
}

function recordOf(kind: string, row: OfTender | Row): Plain {
  const content = plain(row);
  return {
    ...{ kind, id: row.id, at: formatInstant(row.createdAt) },
    ...{ content, sha256: sha256(canonicalJson(content)) },
  };
}

/** A row as JSON: amounts as text, what is sealed or secret left out. */
function plain(row: object): Plain {
  const text = JSON.stringify(row, (name: string, value: unknown) => {
    if (SECRET.includes(name)) return undefined;
    return typeof value === 'bigint' ? value.toString() : value;
  });
  return JSON.parse(text) as Plain;
}

const SECRET: readonly string[] = ['sealed', 'priceSealed', 'bondSealed', 'wrappedKey', 'originHash'];

import type { Tx } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { ProcedureDays } from '../domain/dispute-rules.js';
import { Award } from './award.entity.js';
import { EvaluationReport } from './evaluation-report.entity.js';
import type { Lot } from './lot.entity.js';
import { Opening } from './opening.entity.js';
import { standingResult } from './framework-results.js';
import type { Tender } from './tender.entity.js';
import { Not } from 'typeorm';

/** The days of a procedure that challenges are counted from; those of one lot where it is about that. */
export async function procedureDays(tx: Tx, tender: Tender, lot: Lot | null): Promise<ProcedureDays> {
  const { id: tenderId, issuedOn, deadlineOn } = tender;
  if (!issuedOn) throw new Error('a published tender has its day of issue');
  const report = await tx.findOneBy(EvaluationReport, { tenderId });
  const [opening] = await tx.find(Opening, { where: { tenderId }, order: { id: 'DESC' }, take: 1 });
  const last: Day | null = report ? dayOf(report.createdAt) : opening ? dayOf(opening.createdAt) : null;
  const award = await tx.findOneBy(Award, {
    tenderId,
    ...(lot && { lotId: lot.id }),
    state: Not('cancelled'),
  });
  const result = award ?? (await standingResult(tx, tenderId));
  return { issuedOn, deadlineOn, lastStepOn: last, resultEndsOn: result?.noticeEndsOn ?? null };
}

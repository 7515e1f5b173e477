import type { EntityManager } from 'typeorm';
import { Not } from 'typeorm';
import { dayOf } from '../../shared/days.js';
import type { TimetableFacts } from '../domain/timetable.js';
import { Award } from './award.entity.js';
import { EvaluationReport } from './evaluation-report.entity.js';
import type { Tender } from './tender.entity.js';

/** The days on which the steps of a tender really happened, so that later dates are counted from them. */
export async function happenedOf(
  db: EntityManager,
  { id: tenderId }: Tender,
): Promise<NonNullable<TimetableFacts['happened']>> {
  const report = await db.findOneBy(EvaluationReport, { tenderId });
  const [award] = await db.find(Award, {
    ...{ where: { tenderId, state: Not('cancelled' as const) }, order: { id: 'DESC' as const }, take: 1 },
  });
  return {
    ...(report ? { report: dayOf(report.createdAt) } : {}),
    ...(award ? { confirmation: award.confirmedOn, 'result-notice': award.publishedOn } : {}),
  };
}

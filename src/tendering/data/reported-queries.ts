import type { Tx } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ReportedQuery } from '../domain/evaluation-report.js';
import { queriesOn } from './bid-queries.js';
import type { Bid } from './bid.entity.js';

/** What bidders were asked and answered, for the report. */
export async function reportedQueries(tx: Tx, bids: readonly Bid[]): Promise<ReportedQuery[]> {
  const asked = await queriesOn(
    tx,
    bids.map(({ id }) => id),
  );
  return asked.map(({ query: { bidId, kind, question, createdAt, dueAt }, answer, askedBy }) => ({
    ...{ bidId, kind, question, askedBy },
    askedAt: formatInstant(createdAt),
    dueAt: formatInstant(dueAt),
    answer: answer && answer.answer,
    answeredAt: answer && formatInstant(answer.createdAt),
    fileIds: answer ? [...answer.fileIds] : [],
  }));
}

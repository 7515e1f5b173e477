import type { ReportContent } from '../domain/evaluation-report.js';
import type { EvaluationReport } from './evaluation-report.entity.js';

/** A report as it may have been frozen before tenders had several lots, rounds and questions. */
type Stored = Omit<ReportContent, 'lots' | 'rounds' | 'queries'> &
  Partial<Pick<ReportContent, 'lots' | 'rounds' | 'queries'>> & { benchmark?: string };

/** What a frozen report says; an older one speaks of the one lot without naming it, and says nothing of rounds and questions. */
export function contentOfReport({ document }: EvaluationReport): ReportContent {
  const { benchmark = null, rounds = [], queries = [], ...stored } = JSON.parse(document) as Stored;
  if (stored.lots) return { ...stored, lots: stored.lots, rounds, queries };
  const { title, ceiling } = stored;
  const whole = { number: 1, title, ceiling, state: 'active' as const, endReason: null, benchmark };
  const inIt = <B>(bids: readonly B[]) => bids.map((bid) => ({ ...bid, lot: 1 }));
  const parts = { bids: inIt(stored.bids), invalid: inIt(stored.invalid) };
  return { ...stored, ...parts, lots: [whole], lotLimit: null, rounds, queries };
}

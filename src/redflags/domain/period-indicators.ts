import type { Finding } from './finding.js';
import { figure } from './figures.js';
import type { Limits, WatchedTender } from './watched.js';

const DAY = 86_400_000;

/**
 * R003: fewer whole days for bids than usual. The period runs from the start of the day of publication, as it stands in
 * OCDS; who awards directly asks for no bids.
 */
export function shortPeriod(tender: WatchedTender, { submissionDays }: Limits): Finding[] {
  const { id, issuedOn, deadlineAt, procurementMethod, state, buyerId, method } = tender;
  if (!issuedOn || !deadlineAt || procurementMethod === 'direct' || state === 'cancelled') return [];
  const days = Math.trunc((Date.parse(deadlineAt) - Date.parse(`${issuedOn}T00:00:00+08:00`)) / DAY);
  const threshold = submissionDays(method);
  if (days >= threshold) return [];
  const inputs = [
    figure('issued-on', issuedOn, 'tender', id),
    figure('deadline', deadlineAt, 'tender', id),
    figure('submission-days', days),
  ];
  const about = { tenderId: id, lotId: null, contractId: null, buyerId, organizationIds: [] };
  return [{ code: 'R003', key: `tender:${id}`, ...about, inputs, against: [figure('threshold', threshold)] }];
}

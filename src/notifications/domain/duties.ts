import type { NoticeKind } from './notice-texts.js';

/**
 * What starts a period in which the receiver must act or loses a right, or what everybody who takes part has to be told:
 * nobody unsubscribes from these (DESIGN).
 */
const DUTIES: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'challenge-submitted',
  'challenge-replied',
  'complaint-submitted',
  'complaint-stepped',
  'complaint-decided',
  'tender-amended',
  'tender-suspended',
  'tender-resumed',
  'tender-cancelled',
  'tender-failed',
  'award-confirmed',
  'award-cancelled',
  'offer-round-called',
  'final-offers-called',
  'price-explanation-asked',
  'clarification-asked',
  'bid-bond-forfeited',
  'breach-noticed',
  'breach-decided',
  'contract-overdue',
  'milestone-returned',
  'milestone-refused',
  'resident-reported-urgently',
  'visit-overdue',
  'incident-reported',
  'sanction-notified',
  'sanction-decided',
  'evaluation-delivered',
  'appeal-ended',
  'consequence-taken',
  'venture-announced',
  'framework-party-ended',
  'call-off-offered',
]);

/** True for what no wish holds back. */
export function isDuty(kind: NoticeKind): boolean {
  return DUTIES.has(kind);
}

/** The dates of a procedure that follow from its rules, in the order of a life. */
export type TimetableKey =
  | 'intention'
  | 'notice-period-end'
  | 'document-supply-end'
  | 'earliest-deadline'
  | 'clarification-cutoff'
  | 'expert-draw'
  | 'report'
  | 'confirmation'
  | 'result-notice'
  | 'result-period-end'
  | 'challenge-end'
  | 'contract'
  | 'contract-publication'
  | 'contract-filing';

/** The days on which things happen or happened, from which the others are counted. */
export type TimetableEvent = 'issue' | 'deadline' | 'review' | TimetableKey;

/** Where a date is counted from, in which direction, and which side of it is lawful. */
export interface Anchor {
  readonly from: TimetableEvent;
  readonly direction: 'forward' | 'backward';
  /** `earliest`: not before this day; `latest`: not after it. */
  readonly limit: 'earliest' | 'latest';
}

const after = (from: TimetableEvent, limit: Anchor['limit']): Anchor => ({
  from,
  direction: 'forward',
  limit,
});
const before = (from: TimetableEvent, limit: Anchor['limit']): Anchor => ({
  from,
  direction: 'backward',
  limit,
});

/** The chain: it is the same for every method; the methods differ in which periods they have. */
export const anchors: Readonly<Record<TimetableKey, Anchor>> = {
  intention: before('issue', 'latest'),
  'notice-period-end': after('issue', 'earliest'),
  'document-supply-end': after('issue', 'earliest'),
  'earliest-deadline': after('issue', 'earliest'),
  'clarification-cutoff': before('deadline', 'latest'),
  'expert-draw': before('review', 'earliest'),
  report: after('review', 'latest'),
  confirmation: after('report', 'latest'),
  'result-notice': after('confirmation', 'latest'),
  'result-period-end': after('result-notice', 'earliest'),
  'challenge-end': after('result-period-end', 'latest'),
  contract: after('result-notice', 'latest'),
  'contract-publication': after('contract', 'latest'),
  'contract-filing': after('contract', 'latest'),
};

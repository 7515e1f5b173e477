import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** What the buyer found while it supervised: nothing more follows, or something is to be put right and answered for. */
export const supervisionRecordLifecycle = lifecycle('supervision-record', 'recorded', {
  ask: { from: ['recorded'], to: 'rectifying' },
  answer: { from: ['rectifying'], to: 'answered' },
  insist: { from: ['answered'], to: 'rectifying' },
  close: { from: ['answered'], to: 'closed' },
});

export type SupervisionRecordState = StateOf<typeof supervisionRecordLifecycle>;

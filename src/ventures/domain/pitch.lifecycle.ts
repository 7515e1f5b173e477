import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** One appearance (路演): 签到 → 候场 → 汇报 → 质询 → 打分. */
export const pitchLifecycle = lifecycle('venture-pitch', 'listed', {
  'check-in': { from: ['listed'], to: 'checked-in' },
  call: { from: ['checked-in'], to: 'waiting' },
  present: { from: ['waiting'], to: 'presenting' },
  question: { from: ['presenting'], to: 'questioned' },
  score: { from: ['questioned'], to: 'scoring' },
  complete: { from: ['scoring'], to: 'scored' },
  postpone: { from: ['listed', 'checked-in', 'waiting'], to: 'listed' },
  miss: { from: ['listed', 'checked-in', 'waiting'], to: 'missed' },
});
export type PitchState = StateOf<typeof pitchLifecycle>;
export type PitchAction = ActionOf<typeof pitchLifecycle>;

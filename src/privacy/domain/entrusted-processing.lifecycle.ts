import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** Processing for another: it ends, and is settled once the data went back or were deleted (个人信息保护法 art. 21). */
export const processingLifecycle = lifecycle('entrusted-processing', 'active', {
  end: { from: ['active'], to: 'ended' },
  settle: { from: ['ended'], to: 'settled' },
});

export type ProcessingState = StateOf<typeof processingLifecycle>;

import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** One message to one receiver by one channel, until the other side has taken it or nothing more is tried. */
export const noticeDeliveryLifecycle = lifecycle('notice-delivery', 'waiting', {
  send: { from: ['waiting'], to: 'sent' },
  'give-up': { from: ['waiting'], to: 'failed' },
  drop: { from: ['waiting'], to: 'dropped' },
  gather: { from: ['waiting'], to: 'gathered' },
});

export type NoticeDeliveryState = StateOf<typeof noticeDeliveryLifecycle>;

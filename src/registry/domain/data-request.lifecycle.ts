import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** What a person asks about his data. Both answers are final; who is not satisfied asks again, or goes to court (art. 50). */
export const dataRequestLifecycle = lifecycle('data-request', 'lodged', {
  grant: { from: ['lodged'], to: 'granted' },
  refuse: { from: ['lodged'], to: 'refused' },
});

export type DataRequestState = StateOf<typeof dataRequestLifecycle>;

import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** A community's service list: drafted, submitted to its street office, published for everybody. */
export const serviceListLifecycle = lifecycle('service-list', 'drafted', {
  submit: { from: ['drafted'], to: 'submitted' },
  publish: { from: ['submitted'], to: 'published' },
  withdraw: { from: ['drafted', 'submitted', 'published'], to: 'withdrawn' },
});

export type ServiceListState = StateOf<typeof serviceListLifecycle>;

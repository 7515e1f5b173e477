import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** An application: the organization's until the deadline, then qualified or not, pitched, granted or not. */
export const applicationLifecycle = lifecycle('venture-application', 'drafted', {
  // A request that was received in time may find its draft lapsed meanwhile.
  submit: { from: ['drafted', 'lapsed'], to: 'submitted' },
  replace: { from: ['submitted'], to: 'submitted' },
  withdraw: { from: ['drafted', 'submitted'], to: 'withdrawn' },
  lapse: { from: ['drafted'], to: 'lapsed' },
  qualify: { from: ['submitted'], to: 'qualified' },
  invalidate: { from: ['submitted', 'qualified'], to: 'invalid' },
  eliminate: { from: ['qualified'], to: 'eliminated' },
  forfeit: { from: ['qualified'], to: 'forfeited' },
  grant: { from: ['qualified', 'reserve'], to: 'granted' },
  wait: { from: ['qualified'], to: 'reserve' },
  leave: { from: ['qualified', 'reserve'], to: 'unfunded' },
  decline: { from: ['granted'], to: 'declined' },
  agree: { from: ['granted'], to: 'agreed' },
});
export type ApplicationState = StateOf<typeof applicationLifecycle>;
export type ApplicationAction = ActionOf<typeof applicationLifecycle>;

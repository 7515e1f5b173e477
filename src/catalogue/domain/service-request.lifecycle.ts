import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** What a resident asks for: somebody is given it, does it, and the person who asked gets an answer in any case. */
export const serviceRequestLifecycle = lifecycle('service-request', 'received', {
  assign: { from: ['received', 'assigned', 'in-progress'], to: 'assigned' },
  start: { from: ['assigned'], to: 'in-progress' },
  finish: { from: ['in-progress'], to: 'done' },
  decline: { from: ['received', 'assigned'], to: 'declined' },
  'pass-on': { from: ['received', 'assigned', 'in-progress'], to: 'passed-on' },
});

export type ServiceRequestState = StateOf<typeof serviceRequestLifecycle>;

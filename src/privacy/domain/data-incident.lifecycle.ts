import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A leak: remedied at once, told to the authority and the persons, closed with a conclusion (个人信息保护法 art. 57). */
export const incidentLifecycle = lifecycle('data-incident', 'reported', {
  contain: { from: ['reported'], to: 'contained' },
  notify: { from: ['contained'], to: 'notified' },
  close: { from: ['notified'], to: 'closed' },
});

export type IncidentState = StateOf<typeof incidentLifecycle>;

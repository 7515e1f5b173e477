import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/**
 * A sanction of the district's own. The organization hears of it and may defend itself before anybody decides, may
 * appeal afterwards, and other people review. A bar expires by its last day: no step is needed for that.
 */
export const sanctionLifecycle = lifecycle('sanction', 'proposed', {
  notify: { from: ['proposed'], to: 'notified' },
  defend: { from: ['notified'], to: 'notified' },
  drop: { from: ['proposed', 'notified'], to: 'dropped' },
  decide: { from: ['notified'], to: 'decided' },
  appeal: { from: ['decided'], to: 'appealed' },
  uphold: { from: ['appealed'], to: 'upheld' },
  overturn: { from: ['appealed'], to: 'overturned' },
  lift: { from: ['decided', 'upheld'], to: 'lifted' },
});

export type SanctionState = StateOf<typeof sanctionLifecycle>;
export type SanctionAction = ActionOf<typeof sanctionLifecycle>;

import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/**
 * A framework agreement (框架协议). A closed one is concluded from its first stage and in force once it is signed; an open
 * one is a standing invitation, in force from its announcement on. `expire` and `revoke` are the program's own steps: the
 * last day is over, or a dispute undid the first stage.
 */
export const agreementLifecycle = lifecycle('framework-agreement', 'drafted', {
  announce: { from: ['drafted'], to: 'in-force' },
  conclude: { from: ['drafted'], to: 'concluded' },
  sign: { from: ['concluded'], to: 'in-force' },
  revoke: { from: ['concluded'], to: 'revoked' },
  end: { from: ['concluded', 'in-force'], to: 'ended' },
  expire: { from: ['in-force'], to: 'expired' },
});
export type AgreementState = StateOf<typeof agreementLifecycle>;
export type AgreementAction = ActionOf<typeof agreementLifecycle>;

/**
 * A supplier's place in an agreement (入围供应商): called only once it has signed. `revoke` is the program's own step: a
 * dispute undid the first stage that let it in.
 */
export const partyLifecycle = lifecycle('framework-party', 'admitted', {
  sign: { from: ['admitted'], to: 'active' },
  leave: { from: ['active'], to: 'left' },
  remove: { from: ['admitted', 'active'], to: 'removed' },
  revoke: { from: ['admitted'], to: 'revoked' },
});
export type PartyState = StateOf<typeof partyLifecycle>;
export type PartyAction = ActionOf<typeof partyLifecycle>;

/** A supplier's application to an open framework. */
export const applicationLifecycle = lifecycle('framework-application', 'submitted', {
  admit: { from: ['submitted'], to: 'admitted' },
  refuse: { from: ['submitted'], to: 'refused' },
  withdraw: { from: ['submitted'], to: 'withdrawn' },
});
export type ApplicationState = StateOf<typeof applicationLifecycle>;
export type ApplicationAction = ActionOf<typeof applicationLifecycle>;

/**
 * An order under an agreement (第二阶段). A direct choice or a turn is offered to one party, which accepts or refuses: a
 * refused one may be offered to the next. For a competition all parties are invited, and the tender goes its own way.
 */
export const callOffLifecycle = lifecycle('framework-call-off', 'drafted', {
  offer: { from: ['drafted'], to: 'offered' },
  accept: { from: ['offered'], to: 'accepted' },
  refuse: { from: ['offered'], to: 'drafted' },
  lapse: { from: ['offered'], to: 'drafted' },
  invite: { from: ['drafted'], to: 'invited' },
  drop: { from: ['drafted'], to: 'dropped' },
});
export type CallOffState = StateOf<typeof callOffLifecycle>;
export type CallOffAction = ActionOf<typeof callOffLifecycle>;

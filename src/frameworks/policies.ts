import { type Actor, type Permission, allowedActions, isOverseer } from '../platform/index.js';
import { NotFound } from '../shared/refused.js';
import type { FrameworkAgreement } from './data/framework-agreement.entity.js';
import type { FrameworkApplication } from './data/framework-application.entity.js';
import type { FrameworkCallOff } from './data/framework-call-off.entity.js';
import type { FrameworkParty } from './data/framework-party.entity.js';
import {
  type AgreementAction,
  type ApplicationAction,
  type CallOffAction,
  type PartyAction,
  agreementLifecycle,
  applicationLifecycle,
  callOffLifecycle,
  partyLifecycle,
} from './domain/framework.lifecycles.js';

/** The street office that made it. */
export function isMaker(actor: Pick<Actor, 'unitId'> | undefined, { buyerId }: FrameworkAgreement): boolean {
  return actor?.unitId === buyerId;
}

/** Drafts are for their maker; everything after the announcement is for everybody. */
export function maySeeAgreement(actor: Actor | undefined, agreement: FrameworkAgreement): boolean {
  return agreement.state !== 'drafted' || isMaker(actor, agreement);
}

/** NotFound (404) to every unit but the one that made it. */
export function demandMaker(actor: Actor, agreement: FrameworkAgreement): void {
  if (!isMaker(actor, agreement)) throw new NotFound('framework_agreement');
}

const AGREEMENT_STEPS: Partial<Record<AgreementAction, Permission>> = {
  announce: 'framework.decide',
  sign: 'framework.decide',
  end: 'framework.decide',
};

/** The steps of an agreement that this caller may take now; filing and opening entry again are no steps of its life. */
export function agreementActions(actor: Actor | undefined, agreement: FrameworkAgreement): string[] {
  return allowedActions(agreementLifecycle, agreement.state, AGREEMENT_STEPS, actor, (who, action) =>
    action === 'announce'
      ? isMaker(who, agreement) && who.accountId !== agreement.draftedBy
      : isMaker(who, agreement),
  );
}

const PARTY_STEPS: Partial<Record<PartyAction, Permission>> = {
  sign: 'framework.apply',
  leave: 'framework.apply',
  remove: 'framework.decide',
};

/** The steps of a party that this caller may take now: its own, or those of who made the agreement. */
export function partyActions(
  actor: Actor | undefined,
  party: FrameworkParty,
  agreement: FrameworkAgreement,
): string[] {
  return allowedActions(partyLifecycle, party.state, PARTY_STEPS, actor, (who, action) => {
    if (action === 'remove') return isMaker(who, agreement);
    return who.unitId === party.organizationId && (action === 'sign' || agreement.kind === 'open');
  });
}

const APPLICATION_STEPS: Partial<Record<ApplicationAction, Permission>> = {
  admit: 'framework.decide',
  refuse: 'framework.decide',
  withdraw: 'framework.apply',
};

/** `decide` comes to `admit` or `refuse` by what is found: the program says which. */
export function applicationActions(
  actor: Actor,
  application: FrameworkApplication,
  agreement: FrameworkAgreement,
): string[] {
  const steps = allowedActions(
    applicationLifecycle,
    application.state,
    APPLICATION_STEPS,
    actor,
    (who, action) =>
      action === 'withdraw' ? who.unitId === application.organizationId : isMaker(who, agreement),
  );
  return [...new Set(steps.map((step) => (step === 'withdraw' ? step : 'decide')))];
}

const CALL_OFF_STEPS: Partial<Record<CallOffAction, Permission>> = {
  offer: 'framework.decide',
  invite: 'framework.decide',
  drop: 'framework.draft',
  accept: 'framework.apply',
  refuse: 'framework.apply',
};

/** The steps of an order that this caller may take now. */
export function callOffActions(
  actor: Actor,
  callOff: FrameworkCallOff,
  partyOrganizationId?: string,
): string[] {
  return allowedActions(callOffLifecycle, callOff.state, CALL_OFF_STEPS, actor, (who, action) => {
    if (action === 'accept' || action === 'refuse') return who.unitId === partyOrganizationId;
    if (who.unitId !== callOff.ordererId) return false;
    const isCompetition = callOff.way === 'second-competition';
    if (action === 'drop') return true;
    return who.accountId !== callOff.draftedBy && isCompetition === (action === 'invite');
  });
}

/** Whose clocks a caller sees: overseers all, a street office its own. */
export function seesAllClocks(actor: Actor): boolean {
  return isOverseer(actor);
}

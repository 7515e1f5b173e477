import { type Actor, type Permission, allowedActions } from '../platform/index.js';
import type { VentureApplication } from './data/application.entity.js';
import type { VentureProgramme } from './data/programme.entity.js';
import type { VentureObjection } from './data/result.entity.js';
import { type ApplicationAction, applicationLifecycle } from './domain/application.lifecycle.js';
import { objectionLifecycle } from './domain/objection.lifecycle.js';
import {
  type ProgrammeAction,
  type ProgrammeState,
  programmeLifecycle,
} from './domain/programme.lifecycle.js';

const PROGRAMME_STEPS: Partial<Record<ProgrammeAction, Permission>> = {
  submit: 'venture.draft',
  approve: 'venture.approve',
  return: 'venture.approve',
  publish: 'venture.publish',
  decide: 'venture.review',
  announce: 'venture.publish',
  finish: 'venture.publish',
  cancel: 'venture.publish',
};
const APPLICATION_STEPS: Partial<Record<ApplicationAction, Permission>> = {
  submit: 'venture.apply',
  replace: 'venture.apply',
  withdraw: 'venture.apply',
  decline: 'venture.apply',
};
const NOT_BY_DRAFTER: readonly ProgrammeAction[] = ['publish', 'announce'];

/** Civil affairs looks at what a street wants to publish. */
export function seesUnpublished(actor: Actor | undefined): boolean {
  return actor?.role === 'district-supervisor';
}

/** Published programmes are everybody's to read; others the street's and civil affairs'. */
export function maySeeProgramme(actor: Actor | undefined, programme: VentureProgramme): boolean {
  const isOwn = actor?.unitId === programme.streetId;
  if (isOwn || programme.publishedOn !== null) return true;
  return programme.state !== 'drafted' && seesUnpublished(actor);
}

/** True for a programme whose deadline has come though its closing's message has not. */
export function isProgrammeDue({ state, deadlineAt }: VentureProgramme, at: Date): boolean {
  return state === 'open' && deadlineAt !== null && deadlineAt <= at;
}

/** The state by rule: a deadline counts whether or not a job has run. */
export function stateAt(programme: VentureProgramme, at: Date): ProgrammeState {
  return isProgrammeDue(programme, at) ? 'reviewing' : programme.state;
}

/** The steps of a programme that this caller may take now. */
export function programmeActions(
  actor: Actor | undefined,
  programme: VentureProgramme,
  at: Date,
): ProgrammeAction[] {
  const state = stateAt(programme, at);
  return allowedActions(programmeLifecycle, state, PROGRAMME_STEPS, actor, (who, action) => {
    if (action === 'approve' || action === 'return') return true;
    if (who.unitId !== programme.streetId) return false;
    return !NOT_BY_DRAFTER.includes(action) || who.accountId !== programme.draftedBy;
  });
}

/** The steps of an application that this caller may take now. */
export function applicationActions(
  actor: Actor,
  application: VentureApplication,
  programme: VentureProgramme,
  at: Date,
): ApplicationAction[] {
  const takes = stateAt(programme, at) === 'open';
  return allowedActions(applicationLifecycle, application.state, APPLICATION_STEPS, actor, (who, action) => {
    if (who.unitId !== application.organizationId) return false;
    return action === 'decline' ? programme.state === 'concluded' : takes;
  });
}

/** The steps of an objection that this caller may take now. */
export function objectionActions(actor: Actor, objection: VentureObjection, streetId: string): string[] {
  const steps = { withdraw: 'venture.object', uphold: 'venture.reply', reject: 'venture.reply' } as const;
  return allowedActions(objectionLifecycle, objection.state, steps, actor, (who, action) =>
    action === 'withdraw' ? who.unitId === objection.unitId : who.unitId === streetId,
  );
}

/** The street's own people. */
export function isStreet(actor: Actor, { streetId }: Pick<VentureProgramme, 'streetId'>): boolean {
  return actor.unitId === streetId;
}

import { type Actor, SYSTEM, type Tx, advance, lock, now } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { MethodRules } from '../../tendering/index.js';
import { applicationLifecycle } from '../domain/application.lifecycle.js';
import { type ProgrammeState, programmeLifecycle } from '../domain/programme.lifecycle.js';
import { refuseReview } from '../domain/review-refusals.js';
import { isProgrammeDue } from '../policies.js';
import { VentureApplication } from './application.entity.js';
import { VentureProgramme } from './programme.entity.js';

/** Under what a programme's money stands in its fund. */
export function programmeReference(id: string) {
  return { type: 'venture-programme', id } as const;
}

/** Under what the money of one grant stands in the fund. */
export function grantReference(id: string) {
  return { type: 'venture-application', id } as const;
}

/** The street's own programme, locked. NotFound (404) for any other. */
export async function lockOwn(tx: Tx, actor: Actor, id: string): Promise<VentureProgramme> {
  const programme = await lock(tx, VentureProgramme, id);
  if (programme.streetId !== actor.unitId) throw new NotFound('venture_programme');
  return programme;
}

/** The street's own programme under review, locked; what is due is closed first. RuleBroken (409) at another time. */
export async function lockReviewed(
  tx: Tx,
  actor: Actor,
  id: string,
  states: readonly ProgrammeState[] = ['reviewing'],
): Promise<VentureProgramme> {
  const programme = await lockOwn(tx, actor, id);
  await closeWhenDue(tx, programme);
  demandState(programme, states);
  return programme;
}

/** RuleBroken (409) unless the programme stands in one of these states. */
export function demandState({ state }: VentureProgramme, states: readonly ProgrammeState[]): void {
  const fits = states.includes(state);
  RuleBroken.conflictUnlessEmpty(fits ? [] : [refuseReview.notNow({ params: { state } })]);
}

/** Closes a programme whose deadline has come, and lets drafts lapse; nothing happens before. */
export async function closeWhenDue(tx: Tx, programme: VentureProgramme): Promise<void> {
  if (!isProgrammeDue(programme, now(tx))) return;
  await advance(tx, programme, programmeLifecycle, 'close', SYSTEM);
  const drafts = await tx.find(VentureApplication, {
    where: { programmeId: programme.id, state: 'drafted' },
    order: { id: 'ASC' },
  });
  for (const { id } of drafts) {
    const draft = await lock(tx, VentureApplication, id);
    await advance(tx, draft, applicationLifecycle, 'lapse', SYSTEM);
  }
}

/** The rules under which a programme was published. */
export function frozenRules({ rules }: VentureProgramme): MethodRules {
  if (!rules) throw new Error('an unpublished programme has no frozen rules');
  return rules;
}

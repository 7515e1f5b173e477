import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A grant programme: drafted, approved by civil affairs, open, reviewed, decided, in public notice, carried out. */
export const programmeLifecycle = lifecycle('venture-programme', 'drafted', {
  submit: { from: ['drafted'], to: 'submitted' },
  return: { from: ['submitted'], to: 'drafted' },
  approve: { from: ['submitted'], to: 'approved' },
  publish: { from: ['approved'], to: 'open' },
  close: { from: ['open'], to: 'reviewing' },
  decide: { from: ['reviewing', 'decided'], to: 'decided' },
  announce: { from: ['decided'], to: 'announced' },
  reopen: { from: ['announced'], to: 'reviewing' },
  conclude: { from: ['announced'], to: 'concluded' },
  finish: { from: ['concluded'], to: 'finished' },
  cancel: { from: ['drafted', 'submitted', 'approved', 'open', 'reviewing', 'decided'], to: 'cancelled' },
});
export type ProgrammeState = StateOf<typeof programmeLifecycle>;
export type ProgrammeAction = ActionOf<typeof programmeLifecycle>;

/** Before it is published nobody outside street and civil affairs knows of it. */
export function isUnpublished(state: ProgrammeState): boolean {
  return state === 'drafted' || state === 'submitted' || state === 'approved';
}

/** From then on the result is everybody's to read. */
export function isResultPublic(state: ProgrammeState): boolean {
  return state === 'announced' || state === 'concluded' || state === 'finished';
}

import type { Actor } from '../../platform/index.js';
import { actionsFrom } from '../../shared/lifecycle.js';
import { Forbidden, IllegalStep } from '../../shared/refused.js';
import { refuse } from '../domain/refusals.js';
import { type VisitAction, visitLifecycle } from '../domain/visit.lifecycle.js';
import { mayConductVisit } from '../policies.js';
import type { Visit } from './visit.entity.js';

/** The visit is the actor's own (403) and under way (409). */
export function demandOwn(actor: Actor, visit: Visit, action: VisitAction): void {
  if (!mayConductVisit(actor, visit)) throw new Forbidden([refuse.visitNotYours()]);
  const { state } = visit;
  if (state === 'assigned') return;
  throw new IllegalStep(visitLifecycle.name, action, state, actionsFrom(visitLifecycle, state));
}

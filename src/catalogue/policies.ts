import { type Actor, type Permission, allowedActions, grants, isOverseer } from '../platform/index.js';
import type { ActionOf } from '../shared/lifecycle.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import type { ServiceItem } from './data/service-item.entity.js';
import { refuse } from './domain/refusals.js';
import { serviceItemLifecycle } from './domain/service-item.lifecycle.js';
import { serviceListLifecycle, type ServiceListState } from './domain/service-list.lifecycle.js';

type Caller = Pick<Actor, 'unitId' | 'role' | 'accountId'>;
type ItemAction = ActionOf<typeof serviceItemLifecycle>;

/** Whose a list or an item is, and how far it has come. */
export interface Belonging {
  readonly communityId: string;
  readonly streetId: string;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** Who a caller is to a list or an item: of its community, of its street office, or anybody. */
export function sideOf(caller: Caller | undefined, thing: Belonging): 'community' | 'street' | 'anybody' {
  if (!caller || !grants(caller.role, 'list.read')) return 'anybody';
  if (caller.unitId === thing.communityId) return 'community';
  return caller.unitId === thing.streetId ? 'street' : 'anybody';
}

/** What is published everybody sees; what is submitted its street; a draft nobody but its community. */
export function sees(caller: Caller | undefined, thing: Belonging): boolean {
  const side = sideOf(caller, thing);
  if (side === 'community' || thing.publishedAt !== null) return true;
  return side === 'street' && thing.submittedAt !== null;
}

/** Returns when the caller stands on that side; otherwise Forbidden for what he may know of, NotFound for the rest. */
export function demandSide(
  caller: Caller,
  thing: Belonging,
  side: 'community' | 'street',
  what: string,
): void {
  if (!sees(caller, thing)) throw new NotFound(what);
  if (sideOf(caller, thing) !== side) throw new Forbidden();
}

/** Who drafts does not approve. */
export function demandOtherThanDrafter(caller: Caller, item: { readonly draftedBy: string }): void {
  if (caller.accountId === item.draftedBy) throw new Forbidden([refuse.drafterDecides()]);
}

/** Whose admissions a caller may read: supervisors and auditors all, the two sides their own. */
export function admissionScope({ role, unitId }: Caller): 'all' | { unitId: string } {
  return isOverseer({ role }) ? 'all' : { unitId };
}

const LIST_STEPS = {
  submit: 'list.submit',
  publish: 'list.publish',
  withdraw: 'list.publish',
} as const satisfies Partial<Record<ActionOf<typeof serviceListLifecycle>, Permission>>;

/** The steps of a list that this caller may take now. */
export function listActions(
  caller: Actor | undefined,
  list: Belonging & { readonly state: ServiceListState },
): string[] {
  const ours = (actor: Actor) => sideOf(actor, list) === 'community';
  return allowedActions(serviceListLifecycle, list.state, LIST_STEPS, caller, ours);
}

/** Steps of an item that people take one by one; it is submitted and published with its list. */
const ITEM_STEPS = {
  admit: 'item.admit',
  refuse: 'item.admit',
  tender: 'tender.draft',
  offer: 'item.offer',
  revise: 'item.draft',
  withdraw: 'list.publish',
} as const satisfies Partial<Record<ItemAction, Permission>>;

/** Steps that its community takes; the others are its street's. */
const OF_COMMUNITY: readonly string[] = ['withdraw', 'offer', 'revise'];

/** The steps of an item that this caller may take now: deciding, tendering, offering, revising, withdrawing. */
export function itemActions(
  caller: Actor | undefined,
  item: Belonging & Pick<ServiceItem, 'state' | 'draftedBy' | 'kind'>,
): string[] {
  return allowedActions(serviceItemLifecycle, item.state, ITEM_STEPS, caller, (actor, action) => {
    if (action === 'tender' && item.kind === 'claim') return false;
    const side = OF_COMMUNITY.includes(action) ? 'community' : 'street';
    const decides = action === 'admit' || action === 'refuse';
    return sideOf(actor, item) === side && !(decides && actor.accountId === item.draftedBy);
  });
}

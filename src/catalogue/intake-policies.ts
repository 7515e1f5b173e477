import { type Actor, type Permission, type Role, allowedActions, isOverseer } from '../platform/index.js';
import type { ActionOf } from '../shared/lifecycle.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import { refuse } from './domain/intake-refusals.js';
import { serviceRequestLifecycle, type ServiceRequestState } from './domain/service-request.lifecycle.js';

type Caller = Pick<Actor, 'unitId' | 'role' | 'accountId'>;

/** Where a request or a need stands. */
export interface Located {
  readonly communityId: string;
  readonly streetId: string;
}

/** Who reads everything of the district, and changes nothing of it. */
export function oversees({ role }: Caller): boolean {
  return isOverseer({ role });
}

/** True when a row is of the caller's community, or of his street office. */
export function isLocal({ unitId }: Pick<Caller, 'unitId'>, { communityId, streetId }: Located): boolean {
  return unitId === communityId || unitId === streetId;
}

/** Returns when the row is the caller's to work on; NotFound (404) for other units, Forbidden (403) for overseers. */
export function demandLocal(caller: Caller, row: Located, what: string): void {
  if (isLocal(caller, row)) return;
  throw oversees(caller) ? new Forbidden() : new NotFound(what);
}

/** Who decides about requests; everybody else works on those given to him. */
const DISPATCHERS: readonly Role[] = ['community-clerk', 'community-lead', 'street-officer', 'street-lead'];

/** A request as its policy looks at it. */
type RequestFacts = Located & { readonly handlerId: string | null; readonly state: ServiceRequestState };

/** True when the caller may go on with a request: its handler, or one who gives requests out. */
function works(caller: Caller, row: RequestFacts): boolean {
  const his = caller.accountId === row.handlerId || DISPATCHERS.includes(caller.role);
  return isLocal(caller, row) && his;
}

/** Returns when the caller may go on with a request; Forbidden (403) when another grid worker handles it. */
export function demandHandler(caller: Caller, row: RequestFacts): void {
  demandLocal(caller, row, 'service_request');
  if (!works(caller, row)) throw new Forbidden([refuse.notHandler()]);
}

const REQUEST_STEPS = {
  assign: 'request.assign',
  start: 'request.handle',
  finish: 'request.handle',
  decline: 'request.assign',
  'pass-on': 'request.assign',
} as const satisfies Record<ActionOf<typeof serviceRequestLifecycle>, Permission>;

/** The steps of a request that this caller may take now. */
export function requestActions(caller: Actor, row: RequestFacts): string[] {
  return allowedActions(serviceRequestLifecycle, row.state, REQUEST_STEPS, caller, (actor) =>
    works(actor, row),
  );
}

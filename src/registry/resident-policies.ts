import { type Actor, allowedActions } from '../platform/index.js';
import type { ActionOf } from '../shared/lifecycle.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import { refuseDataRequest } from './domain/data-request-refusals.js';
import { type DataRequestState, dataRequestLifecycle } from './domain/data-request.lifecycle.js';

/** A community writes about its own residents; another's are not even known to it (404). */
export function demandOwnCommunity({ unitId }: Pick<Actor, 'unitId'>, communityId: string): void {
  if (unitId !== communityId) throw new NotFound('resident');
}

/** Who lodged a request, and who asks in it, does not decide it (403). */
export function demandDataRequestDecider(
  { accountId }: Pick<Actor, 'accountId'>,
  request: { readonly lodgedBy: string; readonly accountId: string | null },
): void {
  if (accountId === request.lodgedBy || accountId === request.accountId)
    throw new Forbidden([refuseDataRequest.lodgerDecides()]);
}

const DECIDES = { grant: 'data-request.decide', refuse: 'data-request.decide' } as const;

/** The steps of a request that this caller may take now. */
export function dataRequestActions(
  caller: Actor,
  request: {
    readonly state: DataRequestState;
    readonly lodgedBy: string;
    readonly accountId: string | null;
  },
): ActionOf<typeof dataRequestLifecycle>[] {
  return allowedActions(
    dataRequestLifecycle,
    request.state,
    DECIDES,
    caller,
    ({ accountId }) => accountId !== request.lodgedBy && accountId !== request.accountId,
  );
}

import { type Tx, constraintMeans, create } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { partyLifecycle } from '../domain/framework.lifecycles.js';
import { refuse } from '../domain/refusals.js';
import { turnsOfNewcomer } from '../domain/rotation.js';
import { FrameworkParty } from './framework-party.entity.js';

constraintMeans('framework_party_once', () => refuse.partyAlready());

/** A supplier to be let in. */
export interface Newcomer {
  readonly organizationId: string;
  readonly price: Fen;
  readonly tenderId: string | null;
}

/** Lets suppliers into a locked agreement, after those who are in it, in the order given. */
export async function joinParties(
  tx: Tx,
  agreementId: string,
  newcomers: readonly Newcomer[],
  days: { admittedOn: Day; signFrom: Day; signBy: Day },
): Promise<FrameworkParty[]> {
  const before = await tx.findBy(FrameworkParty, { agreementId });
  const present = before.filter(({ state }) => state === 'admitted' || state === 'active');
  const turns = turnsOfNewcomer(present.map((party) => party.turns));
  const made: FrameworkParty[] = [];
  for (const [index, { organizationId, price, tenderId }] of newcomers.entries())
    made.push(
      await create(tx, FrameworkParty, {
        ...{ agreementId, organizationId, tenderId, priceFen: price, turns, ...days },
        place: before.length + index + 1,
        ...{ signedOn: null, endedOn: null, endGround: null, endReason: null },
        state: partyLifecycle.initial,
      }),
    );
  return made;
}

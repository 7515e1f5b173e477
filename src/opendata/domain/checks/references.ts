import { type JsonObject, objectsOf, textOf } from '../json.js';
import { referencesOf } from '../parties.js';
import { type Check, broken, check } from './check.js';
import { contractsIn } from './walk.js';

/** 41–42, and references of our own: each finds exactly one. 43 looks over all processes. */
export const REFERENCES: readonly Check[] = [
  check(41, 'references find one party each', ({ compiled }) =>
    broken(
      referencesOf(compiled),
      ([, { id }]) => objectsOf(compiled.parties).filter((party) => party.id === id).length === 1,
      ([role, { id }]) => `${role} ${textOf(id)}`,
    ),
  ),
  check(42, 'contracts, bids, lots, milestones and metrics find what they name', ({ compiled }) => [
    ...broken(
      objectsOf(compiled.contracts),
      ({ awardID }) => objectsOf(compiled.awards).filter(({ id }) => id === awardID).length === 1,
      ({ id }) => `contract ${textOf(id)}: its award`,
    ),
    ...bidsOfAwards(compiled),
    ...milestonesAndMetrics(compiled),
  ]),
];

function bidsOfAwards(release: JsonObject): string[] {
  const bids = objectsOf((release.bids as JsonObject | undefined)?.details);
  return broken(
    objectsOf(release.awards).filter(({ relatedBid }) => relatedBid !== undefined),
    ({ relatedBid, suppliers }) => {
      const bid = bids.find(({ id }) => id === relatedBid);
      const names = (refs: JsonObject[string]) =>
        objectsOf(refs)
          .map(({ id }) => textOf(id))
          .toSorted()
          .join();
      return bid !== undefined && names(bid.tenderers) === names(suppliers);
    },
    ({ id }) => `award ${textOf(id)}: its bid`,
  );
}

function milestonesAndMetrics(release: JsonObject): string[] {
  return contractsIn(release).flatMap(({ contract, id, milestones, transactions, metrics }) => {
    const known = new Set(milestones.map((each) => textOf(each.id)));
    const agreed = new Set(objectsOf(contract.agreedMetrics).map((each) => textOf(each.id)));
    const seen = metrics.flatMap(({ observations }) => objectsOf(observations));
    const named = [...transactions, ...seen].flatMap((each) => {
      const milestone = each.relatedImplementationMilestone as JsonObject | undefined;
      return milestone ? textOf(milestone.id) : [];
    });
    return [
      ...named.filter((each) => !known.has(each)).map((each) => `contract ${id}: milestone ${each}`),
      ...metrics
        .map((each) => textOf(each.id))
        .filter((each) => !agreed.has(each))
        .map((each) => `contract ${id}: metric ${each}`),
    ];
  });
}

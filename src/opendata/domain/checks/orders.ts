import { type JsonObject, member, objectsOf, textOf } from '../json.js';
import { contractsIn } from './walk.js';

/** Dates that stand in the wrong order: bids close before a decision, which comes before signature and money. */
export function orders(release: JsonObject): string[] {
  const closes = textOf(member(release.tender, 'tenderPeriod', 'endDate'));
  const term = textOf(member(release.tender, 'contractPeriod', 'startDate'));
  const awards = objectsOf(release.awards);
  const contracts = contractsIn(release).flatMap(({ contract, id, transactions }) => {
    const signed = textOf(contract.dateSigned);
    const award = awards.find((each) => each.id === contract.awardID);
    return [
      ...late(closes, signed, `contract ${id} is signed before bids close`),
      ...late(textOf(award?.date), signed, `contract ${id} is signed before its award`),
      ...transactions.flatMap((each) =>
        late(signed, textOf(each.date), `money of ${id} before it was signed`),
      ),
    ];
  });
  return [
    ...late(closes, term, 'the term begins before bids close'),
    ...awards.flatMap(({ id, date }) => late(closes, textOf(date), `award ${textOf(id)} before bids close`)),
    ...contracts,
  ];
}

/** What has a date after that of the release. */
export function latestPlaces(release: JsonObject): string[] {
  const now = textOf(release.date);
  const contracts = contractsIn(release);
  const dated = [
    ...objectsOf(release.awards).map(({ date }) => date),
    ...contracts.map(({ contract }) => contract.dateSigned),
    ...contracts.flatMap(({ milestones }) =>
      milestones.flatMap(({ dateMet, dateModified }) => [dateMet, dateModified]),
    ),
    ...[release.tender as JsonObject | undefined, ...objectsOf(release.contracts)].flatMap((each) =>
      objectsOf(each?.amendments).map(({ date }) => date),
    ),
  ];
  return dated
    .map(textOf)
    .filter((date) => date > now)
    .map((date) => `${date} is after ${now}`);
}

function late(before: string, after: string, words: string): string[] {
  return before !== '' && after !== '' && before > after ? [words] : [];
}

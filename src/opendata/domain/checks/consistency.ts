import { type JsonObject, member, objectsOf, textOf } from '../json.js';
import { referencesOf } from '../parties.js';
import { type Check, broken, check } from './check.js';
import { amountOf, contractsIn, everyValue, sumFen } from './walk.js';

const [LEAST, MOST] = [0.5, 1.5];

/** 33–40: figures and names that stand in two places. */
export const CONSISTENCY: readonly Check[] = [
  check(33, 'numberOfTenderers counts the tenderers', ({ compiled }) => {
    const count = Number(member(compiled.tender, 'numberOfTenderers') ?? 0);
    return count === objectsOf(member(compiled.tender, 'tenderers')).length ? [] : [`says ${count}`];
  }),
  check(34, 'the budget is near the tender’s value', ({ compiled }) =>
    near(
      amountOf(member(compiled.planning, 'budget', 'amount')),
      amountOf(member(compiled.tender, 'value')),
      'budget',
    ),
  ),
  check(35, 'contracts are near their award', ({ compiled }) =>
    objectsOf(compiled.awards).flatMap(({ id, value }) => {
      const own = objectsOf(compiled.contracts).filter(({ awardID }) => awardID === id);
      return own.length === 0
        ? []
        : near(sumFen(own.map((each) => each.value)) / 100, amountOf(value), `award ${textOf(id)}`);
    }),
  ),
  check(36, 'no more is paid than the contract says', ({ compiled }) =>
    broken(
      contractsIn(compiled),
      ({ contract, transactions }) =>
        sumFen(transactions.map(({ value }) => value)) <= sumFen([contract.value]),
      ({ id }) => `contract ${id}`,
    ),
  ),
  check(37, 'every role of a party is one that somebody refers to', ({ compiled }) => {
    const given = pairs(compiled);
    return objectsOf(compiled.parties).flatMap(({ id, roles }) =>
      rolesOf(roles)
        .filter((role) => role !== 'buyer' && !given.has(`${role} ${textOf(id)}`))
        .map((role) => `${textOf(id)} is no ${role}`),
    );
  }),
  check(38, 'who is referred to has the role', ({ compiled }) => {
    const has = new Set(
      objectsOf(compiled.parties).flatMap(({ id, roles }) =>
        rolesOf(roles).map((role) => `${role} ${textOf(id)}`),
      ),
    );
    return [...pairs(compiled)].filter((pair) => !has.has(pair));
  }),
  check(39, 'names of references are those of the parties', ({ compiled }) => {
    const names = new Map(objectsOf(compiled.parties).map(({ id, name }) => [textOf(id), textOf(name)]));
    const others = referencesOf(compiled).filter(
      ([, { id, name }]) => names.get(textOf(id)) !== textOf(name),
    );
    return others.map(([role, { id }]) => `${role} ${textOf(id)}`);
  }),
  check(40, 'durations are what lies between', ({ compiled }) =>
    [...everyValue(compiled)]
      .filter(({ key }) => key === 'durationInDays')
      .map(({ path }) => `${path} is not computed`),
  ),
];

function near(figure: number, of: number, what: string): string[] {
  if (figure === 0 || of === 0) return [];
  return figure >= of * LEAST && figure <= of * MOST ? [] : [`${what}: ${figure} of ${of}`];
}

function pairs(release: JsonObject): Set<string> {
  return new Set(referencesOf(release).map(([role, { id }]) => `${role} ${textOf(id)}`));
}

function rolesOf(roles: JsonObject[string]): string[] {
  return Array.isArray(roles) ? roles.map((each) => textOf(each as string)) : [];
}

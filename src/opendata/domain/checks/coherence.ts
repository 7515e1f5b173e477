import { type JsonObject, member, objectsOf, textOf } from '../json.js';
import { type Check, broken, check } from './check.js';
import { latestPlaces, orders } from './orders.js';
import { contractsIn, everyValue } from './walk.js';

const OPEN_STATUS = new Set(['planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'withdrawn']);
/** 5e9 US dollars in fen, roughly: what is beyond is a mistake of the unit. */
const MOST_YUAN = 35e9;

/** 23–32: what can't both be, in the compiled release. */
export const COHERENCE: readonly Check[] = [
  check(23, 'periods begin before they end', ({ compiled }) =>
    [...everyValue(compiled)]
      .filter(({ value }) => textOf(member(value, 'startDate')) > (textOf(member(value, 'endDate')) || '~'))
      .map(({ path }) => `${path} ends before it begins`),
  ),
  check(24, 'direct procurement has one tenderer', ({ compiled }) => {
    const direct = member(compiled.tender, 'procurementMethod') === 'direct';
    return direct && Number(member(compiled.tender, 'numberOfTenderers') ?? 0) > 1 ? ['has several'] : [];
  }),
  check(25, 'no award or contract of an incomplete tender', ({ compiled }) => {
    const isOpen = OPEN_STATUS.has(textOf(member(compiled.tender, 'status')));
    return isOpen && (compiled.awards ?? compiled.contracts) ? ['has awards or contracts'] : [];
  }),
  check(26, 'contracts come of active awards', ({ compiled }) =>
    broken(
      objectsOf(compiled.contracts),
      ({ awardID }) =>
        objectsOf(compiled.awards).some(({ id, status }) => id === awardID && status === 'active'),
      ({ id }) => `contract ${textOf(id)}: its award is not active`,
    ),
  ),
  check(27, 'no money of pending or cancelled contracts', ({ compiled }) =>
    broken(
      contractsIn(compiled),
      ({ contract, transactions }) => isInForce(contract) || transactions.length === 0,
      ({ id }) => `contract ${id}`,
    ),
  ),
  check(28, 'only what is met has dateMet', ({ compiled }) =>
    broken(
      contractsIn(compiled).flatMap(({ milestones }) => milestones),
      ({ status, dateMet }) => dateMet === undefined || status === 'met' || status === 'partiallyMet',
      ({ id }) => `milestone ${textOf(id)}`,
    ),
  ),
  check(29, 'amounts are believable', ({ compiled }) =>
    [...everyValue(compiled)]
      .filter(({ key, value }) => key === 'amount' && Math.abs(Number(value)) > MOST_YUAN)
      .map(({ path }) => `${path} is too much`),
  ),
  check(30, 'tender, award, signature, term and payment follow each other', ({ compiled }) =>
    orders(compiled),
  ),
  check(31, 'nothing happened after it was published', ({ compiled }) => latestPlaces(compiled)),
  check(32, 'amendments come after what they amend', ({ compiled }) => {
    const begin = textOf(member(compiled.tender, 'tenderPeriod', 'startDate'));
    return [
      ...early(compiled.tender as JsonObject | undefined, begin),
      ...objectsOf(compiled.contracts).flatMap((each) => early(each, textOf(each.dateSigned))),
    ];
  }),
];

function isInForce({ status }: JsonObject): boolean {
  return status === 'active' || status === 'terminated';
}

function early(amended: JsonObject | undefined, since: string): string[] {
  const found = objectsOf(amended?.amendments).filter(({ date }) => textOf(date) < since);
  return found.map(({ id }) => `amendment ${textOf(id)}`);
}

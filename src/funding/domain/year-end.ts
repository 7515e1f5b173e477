import { type Day, day, yearOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** Money of a purchase that a fund holds at its year's end, in fen. */
export interface HeldPurchase {
  /** Its kind: `service-item`, `contract-change`, `subsidy`, `venture-programme`, `venture-application`. */
  readonly type: string;
  readonly id: string;
  readonly reserved: Fen;
  readonly committed: Fen;
}

/** What the year and the purpose of a fund say of carrying its money over. */
export interface CarryFacts {
  readonly from: Purpose;
  readonly into: Purpose;
  readonly today: Day;
  /** Fen of the free money; null: all of it. */
  readonly free: Fen | null;
  /** What is free, in fen. */
  readonly available: Fen;
  /** The purchases chosen; null: all that the fund holds. */
  readonly chosen: readonly string[] | null;
  readonly held: readonly HeldPurchase[];
}

interface Purpose {
  readonly fiscalYear: number;
  readonly categories: readonly string[] | null;
}

/** The last day of a budget year. */
export function lastDayOf(fiscalYear: number): Day {
  return day(`${fiscalYear}-12-31`);
}

/** The purchases that go over: those chosen, or all. */
export function carried({ chosen, held }: Pick<CarryFacts, 'chosen' | 'held'>): readonly HeldPurchase[] {
  return chosen ? held.filter(({ id }) => chosen.includes(id)) : held;
}

/** Why money is not carried over: the year still runs, another year or purpose than the fund's, nothing to carry. */
export function carryViolations(facts: CarryFacts): Violation[] {
  const { from, into, today, chosen, held } = facts;
  const year = from.fiscalYear;
  const next = into.fiscalYear === year + 1;
  const unknown = (chosen ?? []).flatMap((id, i) =>
    held.some((each) => each.id === id) ? [] : [refuse.carryUnknown({ pointer: `/commitments/${i}` })],
  );
  const nothing = carriedFree(facts) === 0n && unknown.length === 0 && carried(facts).length === 0;
  return [
    ...(yearOf(today) > year ? [] : [refuse.yearRuns({ params: { year } })]),
    ...(next ? [] : [refuse.carryYear({ pointer: '/intoFundId', params: { year: year + 1 } })]),
    ...(samePurpose(from, into) ? [] : [refuse.carryPurpose({ pointer: '/intoFundId' })]),
    ...unknown,
    ...(nothing ? [refuse.carryNothing()] : []),
  ];
}

/** The free money that goes over, in fen; whether it is there the ledger says. */
export function carriedFree({ free, available }: Pick<CarryFacts, 'free' | 'available'>): Fen {
  return free ?? available;
}

function samePurpose(one: Purpose, other: Purpose): boolean {
  const named = ({ categories }: Purpose) => categories && [...categories].sort().join();
  return named(one) === named(other);
}

import { type Day, daysBetween } from '../../shared/days.js';
import { exact, ratio } from '../../shared/exact.js';
import { type Fen, formatYuan, parseYuan, timesFactor } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseBond } from './bond-refusals.js';
import { refuse } from './refusals.js';

const MAXIMUM_PERCENT = 2n;
/** Working days in which a bond goes back (政府采购法实施条例 art. 33). */
export const BOND_RETURN_WORKING_DAYS = 5;
/** 87号令 art. 38: a late return costs the benchmark rate and a fifth more. */
const LATE_FACTOR = '1.2';
/** Days of a year by which banks count interest from a yearly rate (DESIGN). */
const DAYS_OF_INTEREST_YEAR = 360n;

/** Ways to give a bond: none of them cash (政府采购法实施条例 art. 33). */
export const BOND_FORMS = ['cheque', 'bill-of-exchange', 'promissory-note', 'guarantee', 'transfer'] as const;
export type BondForm = (typeof BOND_FORMS)[number];

/** A bond as its bidder states it: sealed until the opening. */
export interface StatedBond {
  readonly form: BondForm;
  /** Yuan. */
  readonly amount: string;
  /** Number of the paper or transfer. */
  readonly reference: string;
  /** Id of the bid's file that proves it. */
  readonly proof: string;
}

/** The most that may be asked as bid bond (投标保证金): 2 % of the budget, rounded down to the fen, since it is a cap. */
export function maximumBidBond(budget: Fen): Fen {
  return (budget * MAXIMUM_PERCENT) / 100n;
}

/** The reason against a bid bond above the cap, or below zero; equal to the cap is lawful. */
export function bidBondViolations(bond: Fen, budget: Fen, pointer = '/bidBond'): Violation[] {
  const max = maximumBidBond(budget);
  if (bond >= 0n && bond <= max) return [];
  return [refuse.bidBondOutOfRange({ pointer, params: { bond: formatYuan(bond), max: formatYuan(max) } })];
}

/** What a document asks as bond; null for none. Amounts in fen. */
export interface AskedBonds {
  readonly budget: Fen;
  /** Of the tender as one. */
  readonly bond: Fen | null;
  readonly lots: readonly { readonly bond: Fen | null; readonly ceiling: Fen }[];
  /** The first stage of a framework, which has no amount that a bond could be a part of. */
  readonly isFramework: boolean;
}

/** Every reason against the bonds that a document asks: of the whole within its budget, of a lot within that lot's ceiling. */
export function askedBondViolations({ budget, bond, lots, isFramework }: AskedBonds): Violation[] {
  const isOne = lots.length === 1;
  const ofLots = isOne
    ? []
    : lots.flatMap(({ bond: own, ceiling }, n) =>
        own === null ? [] : bidBondViolations(own, ceiling, `/lots/${n}/bidBond`),
      );
  const asksAny = bond !== null || lots.some((lot) => lot.bond !== null);
  return [
    ...(isFramework && asksAny ? [refuseBond.notOfFramework({ pointer: '/bidBond' })] : []),
    ...(bond !== null && !isOne ? [refuseBond.byLot({ pointer: '/bidBond' })] : []),
    ...(bond !== null && isOne ? bidBondViolations(bond, budget) : []),
    ...ofLots,
  ];
}

/** Why a bid doesn't give the bond that was asked (fen; null for none): its bid would be invalid (87号令 art. 63). */
export function statedBondViolations(asked: Fen | null, stated: StatedBond | undefined): Violation[] {
  const pointer = '/bond';
  if (asked === null) return stated ? [refuseBond.notAsked({ pointer })] : [];
  const params = { asked: formatYuan(asked) };
  if (!stated) return [refuseBond.missing({ pointer, params })];
  if (parseYuan(stated.amount) >= asked) return [];
  return [refuseBond.tooLow({ pointer: `${pointer}/amount`, params: { ...params, bond: stated.amount } })];
}

/** What is owed for a return after its last day, in fen: the benchmark rate (percent a year) and a fifth, for each day late. */
export function lateFee(
  bond: Fen,
  { by, on }: { readonly by: Day | null; readonly on: Day },
  benchmarkPercent: string,
): Fen {
  const days = BigInt(by === null ? 0 : Math.max(0, daysBetween(by, on)));
  const yearly = exact(benchmarkPercent).mul(exact(LATE_FACTOR)).mul(ratio(1n, 100n));
  return timesFactor(bond * days, yearly.mul(ratio(1n, DAYS_OF_INTEREST_YEAR)));
}

export const FORFEIT_GROUNDS = ['refused-to-sign', 'withdrew-after-deadline'] as const;
export type ForfeitGround = (typeof FORFEIT_GROUNDS)[number];

/** What is known of a bid whose bond is to be kept. */
export interface ForfeitFacts {
  /** Its award was taken back because its supplier refused to sign. */
  readonly hasRefused: boolean;
  /** It was out before the deadline, lapsed unopened, or left a consultation as the law lets it. */
  readonly isFree: boolean;
  /** Day of the supplier's letter; undefined where none is named. */
  readonly withdrawnOn?: Day;
  readonly deadlineOn: Day;
  readonly today: Day;
}

/** Every reason against keeping a bond on a ground: what is known has to bear it out. */
export function forfeitViolations(ground: ForfeitGround, facts: ForfeitFacts): Violation[] {
  if (ground === 'refused-to-sign') return facts.hasRefused ? [] : [refuseBond.notRefused()];
  const { withdrawnOn: on, deadlineOn, today, isFree } = facts;
  const pointer = '/withdrawnOn';
  return [
    ...(isFree ? [refuseBond.wentFreely()] : []),
    ...(on === undefined ? [refuseBond.letterMissing({ pointer })] : []),
    ...(on !== undefined && (on < deadlineOn || on > today)
      ? [refuseBond.letterDay({ pointer, params: { from: deadlineOn, to: today } })]
      : []),
  ];
}

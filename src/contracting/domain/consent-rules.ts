import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { capOf } from './caps.js';
import { refuseConsent as refuse } from './consent-refusals.js';

/** `key-person` 主要人员, `subcontract` 分包. */
export const CONSENT_KINDS = ['key-person', 'subcontract'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** A part of the service for somebody else (政府采购法 art. 48). Amounts in fen. */
export interface SubcontractFacts {
  readonly amount: Fen;
  /** The price with its supplements. */
  readonly price: Fen;
  /** Parts that are asked for or granted already. */
  readonly others: readonly Fen[];
  /** Percent of the price that all parts together may have (LOCAL). */
  readonly maxPercent: number;
  /** Declared: it is not the main part of the service. */
  readonly isMainPart: boolean;
  readonly isProvider: boolean;
  /** Why the subcontractor could take part in no purchase. */
  readonly standing: readonly Violation[];
}

/** Why a part can't be given on; sub-letting of the whole (转包) is never consented to. */
export function subcontractViolations(facts: SubcontractFacts): Violation[] {
  const { amount, price, others, maxPercent } = facts;
  const total = others.reduce((sum, each) => sum + each, amount);
  const cap = capOf(price, BigInt(maxPercent));
  const over = { pointer: '/amount', params: { cap: formatYuan(cap), total: formatYuan(total), maxPercent } };
  return [
    ...(amount <= 0n ? [refuse.subcontractNotPositive({ pointer: '/amount' })] : []),
    ...(total >= price ? [refuse.subletting({ pointer: '/amount' })] : []),
    ...(total < price && total > cap ? [refuse.subcontractsOverCap(over)] : []),
    ...(facts.isMainPart ? [refuse.mainPartSubcontracted({ pointer: '/isMainPart' })] : []),
    ...(facts.isProvider ? [refuse.subcontractToItself({ pointer: '/organizationId' })] : []),
    ...facts.standing,
  ];
}

/** Certificates by rank; nobody without one is below. */
const RANKS = ['assistant', 'intermediate', 'senior'] as const;

/** A social worker on the day of the request. */
export interface KeyPersonFacts {
  readonly isEmployed: boolean;
  /** Of a certificate that is verified and valid that day; null without one. */
  readonly level: (typeof RANKS)[number] | null;
}

/** Why somebody can't be, or take the place of, a key person. */
export function keyPersonViolations(facts: {
  readonly incoming: KeyPersonFacts;
  readonly isKeyAlready: boolean;
  /** Whose place is taken; absent for a first naming. */
  readonly outgoing?: { readonly level: KeyPersonFacts['level']; readonly serves: boolean };
}): Violation[] {
  const { incoming, outgoing, isKeyAlready } = facts;
  const rank = (level: KeyPersonFacts['level']) => (level ? RANKS.indexOf(level) : -1);
  const lower = outgoing && rank(incoming.level) < rank(outgoing.level);
  return [
    ...(incoming.isEmployed ? [] : [refuse.keyPersonNotEmployed({ pointer: '/workerId' })]),
    ...(incoming.level ? [] : [refuse.keyPersonUncertified({ pointer: '/workerId' })]),
    ...(isKeyAlready ? [refuse.keyPersonAlready({ pointer: '/workerId' })] : []),
    ...(outgoing && !outgoing.serves ? [refuse.outgoingNotKey({ pointer: '/replaces' })] : []),
    ...(incoming.level && lower ? [refuse.keyPersonLower({ pointer: '/workerId' })] : []),
  ];
}

/** What consent may be asked for, as far as somebody serves by it. */
export interface KeyPerson {
  readonly kind: ConsentKind;
  readonly state: string;
  readonly vacantOn: Day | null;
}

/** True for a key person who serves and has not left. */
export function isServing({ kind, state, vacantOn }: KeyPerson): boolean {
  return kind === 'key-person' && state === 'granted' && vacantOn === null;
}

/** Why nobody has left: it is no key person who serves, it was said already, or the day is still to come. */
export function vacancyViolations(consent: KeyPerson, leftOn: Day, today: Day): Violation[] {
  return [
    ...(isServing({ ...consent, vacantOn: null }) ? [] : [refuse.vacancyOfNobody()]),
    ...(consent.vacantOn === null ? [] : [refuse.vacancySaid({ params: { on: consent.vacantOn } })]),
    ...(leftOn > today ? [refuse.vacancyLater({ pointer: '/leftOn' })] : []),
  ];
}

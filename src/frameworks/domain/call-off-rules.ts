import type { Day } from '../../shared/days.js';
import { exact } from '../../shared/exact.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { AgreementState, PartyState } from './framework.lifecycles.js';
import { refuse } from './refusals.js';

export const WAYS = ['direct-choice', 'second-competition', 'rotation'] as const;
export type Way = (typeof WAYS)[number];

/** How many of the people served chose a party: counts alone, nobody's name. */
export interface ChoiceCount {
  readonly partyId: string;
  readonly count: number;
}

/** The agreement as it stands. */
export interface AgreementFacts {
  readonly state: AgreementState;
  readonly validFrom: Day;
  /** Inclusive; null while it has no end. */
  readonly validTo: Day | null;
  readonly category: string;
  readonly scope: string;
  /** By which a price counts. */
  readonly unit: string;
  /** Who may order: the buyer, and those it announced. */
  readonly orderers: readonly string[];
  readonly ways: readonly Way[];
  readonly chosenByServed: boolean;
}

/** The item to be ordered. */
export interface ItemFacts {
  readonly category: string;
  readonly unit: string;
  /** Decimal text. */
  readonly quantity: string;
  /** Money reserved for it, fen. */
  readonly ceiling: Fen;
}

/** A party with its standing on the day. */
export interface PartyFacts {
  readonly partyId: string;
  readonly name: string;
  readonly state: PartyState;
  /** Of one unit, fen. */
  readonly price: Fen;
  /** Why it may take part in no purchase on the day. */
  readonly reasons: readonly Violation[];
}

/** What is wanted. */
export interface CallOffWish {
  readonly way: Way;
  readonly partyId: string | null;
  /** Of one unit; null: that of the framework. */
  readonly unitPrice: Fen | null;
  readonly reason: string | null;
  /** Counts of the people served; null where the purchaser chooses. */
  readonly choices: readonly ChoiceCount[] | null;
  readonly deadlineOn: Day | null;
}

/** Everything that decides about an order on a day. */
export interface CallOffFacts {
  readonly today: Day;
  readonly ordererId: string;
  readonly agreement: AgreementFacts;
  readonly item: ItemFacts;
  readonly parties: readonly PartyFacts[];
  readonly wish: CallOffWish;
}

/** What a quantity costs at a unit price, whole fen, never above the exact product. */
export function amountOf(unitPrice: Fen, quantity: string): Fen {
  const { n, d } = exact(unitPrice).mul(exact(quantity));
  return n / d;
}

/** Whether orders may be placed under an agreement on a day. */
export function isInEffect({ state, validFrom, validTo }: AgreementFacts, on: Day): boolean {
  return state === 'in-force' && validFrom <= on && (validTo === null || on <= validTo);
}

/** Every reason against an order. */
export function callOffViolations(facts: CallOffFacts): Violation[] {
  const { agreement, ordererId, today, wish } = facts;
  const { state, validFrom: from, validTo } = agreement;
  return [
    ...(isInEffect(agreement, today)
      ? []
      : [refuse.agreementInEffectOnly({ params: { state, from, to: validTo ?? '—' } })]),
    ...(agreement.orderers.includes(ordererId) ? [] : [refuse.unitMayNotOrder()]),
    ...(agreement.ways.includes(wish.way)
      ? []
      : [refuse.wayNotAnnounced({ pointer: '/way', params: { way: wish.way } })]),
    ...itemViolations(facts),
    ...wayViolations(facts),
  ];
}

function itemViolations({ agreement, item }: CallOffFacts): Violation[] {
  const pointer = '/itemId';
  const { category, unit } = item;
  return [
    ...(category === agreement.category
      ? []
      : [refuse.outsideScope({ pointer, params: { category, scope: agreement.scope } })]),
    ...(unit === agreement.unit
      ? []
      : [refuse.unitDiffers({ pointer, params: { unit, priced: agreement.unit } })]),
  ];
}

function wayViolations(facts: CallOffFacts): Violation[] {
  const { wish, agreement } = facts;
  if (wish.way === 'direct-choice')
    return [...notCompetition(wish), ...chosenViolations(facts), ...choiceViolations(facts)];
  const named = [
    ...(wish.partyId ? [refuse.partyNotAsked({ pointer: '/partyId' })] : []),
    ...(wish.unitPrice === null ? [] : [refuse.priceNotAsked({ pointer: '/unitPrice' })]),
    ...(wish.choices ? [refuse.choicesUnfit({ pointer: '/choices' })] : []),
  ];
  if (wish.way === 'rotation') return [...named, ...notCompetition(wish)];
  const { deadlineOn } = wish;
  const until = agreement.validTo;
  return [
    ...named,
    ...(deadlineOn ? [] : [refuse.deadlineMissing({ pointer: '/deadline' })]),
    ...(deadlineOn && until && deadlineOn > until
      ? [refuse.deadlineAfterEnd({ pointer: '/deadline', params: { until } })]
      : []),
  ];
}

function notCompetition({ deadlineOn }: CallOffWish): Violation[] {
  return deadlineOn ? [refuse.deadlineNotAsked({ pointer: '/deadline' })] : [];
}

/** The chosen party: one of the present ones, fit on the day, at a price that is not above its own. */
function chosenViolations({ wish, parties, item }: CallOffFacts): Violation[] {
  const pointer = '/partyId';
  if (!wish.partyId) return [refuse.partyMissing({ pointer })];
  const party = parties.find(({ partyId }) => partyId === wish.partyId);
  if (!party) return [refuse.partyNotCallable({ pointer, params: { name: '—', state: '—' } })];
  const price = wish.unitPrice ?? party.price;
  const highest = formatYuan(party.price);
  return [
    ...uncallable(party),
    ...(price > party.price
      ? [refuse.priceAboveFramework({ pointer: '/unitPrice', params: { price: formatYuan(price), highest } })]
      : []),
    ...overItem(amountOf(price, item.quantity), item),
  ];
}

/** Why a party can't be called; empty when it can. */
export function uncallable({ name, state, reasons }: PartyFacts, pointer = '/partyId'): Violation[] {
  if (state !== 'active') return [refuse.partyNotCallable({ pointer, params: { name, state } })];
  return reasons.length === 0 ? [] : [refuse.partyIneligible({ pointer, params: { name } }), ...reasons];
}

/** Money is reserved for the item, and no more of it is spent. */
export function overItem(amount: Fen, { ceiling }: ItemFacts): Violation[] {
  if (amount <= ceiling) return [];
  const params = { amount: formatYuan(amount), ceiling: formatYuan(ceiling) };
  return [refuse.overItem({ pointer: '/itemId', params })];
}

/** Who chose: the purchaser with a reason, or the people served in counts, whose most chosen party it is. */
function choiceViolations({ wish, agreement, parties }: CallOffFacts): Violation[] {
  const { choices, reason, partyId } = wish;
  const pointer = '/choices';
  if (!choices) return reason ? [] : [refuse.choiceReasonMissing({ pointer: '/reason' })];
  const named = choices.map((each) => each.partyId);
  const known = new Set(parties.filter(({ state }) => state === 'active').map((party) => party.partyId));
  const isFit = new Set(named).size === named.length && named.every((id) => known.has(id));
  const most = Math.max(...choices.map(({ count }) => count));
  const own = choices.find((each) => each.partyId === partyId)?.count ?? 0;
  return [
    ...(agreement.chosenByServed ? [] : [refuse.choiceNotAnnounced({ pointer })]),
    ...(isFit ? [] : [refuse.choicesUnfit({ pointer })]),
    ...(own > 0 && own === most ? [] : [refuse.notTheirChoice({ pointer: '/partyId' })]),
  ];
}

import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { type MultiYearReasons, termViolations } from './item-term.js';
import { type NegativeAnswer, negativeListViolations } from './negative-list.js';
import { refuse } from './refusals.js';
import type { ListKind } from './service-list.lifecycle.js';

/** What an item says of itself; null is a gap. */
export interface ItemFacts {
  readonly id: string;
  readonly kind: ListKind;
  readonly title: string;
  readonly category: string | null;
  readonly serviceClass: string | null;
  /** Decimal text. */
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  readonly beneficiaries: string | null;
  readonly beneficiaryCount: number | null;
  readonly conditions: string | null;
  readonly procedure: string | null;
  readonly timeLimitDays: number | null;
  readonly responsibleParty: string | null;
  readonly emergencyPlan: string | null;
  readonly ceilingFen: Fen | null;
  readonly place: string | null;
  readonly termMonths: number | null;
  readonly multiYear: Partial<MultiYearReasons> | null;
  readonly fundingPlan: string | null;
  readonly standard: string | null;
  /** Code of the guide catalogue. */
  readonly guideCode: string | null;
  readonly negativeList: readonly NegativeAnswer[] | null;
}

type Filled = Exclude<keyof ItemFacts, 'id' | 'kind' | 'title' | 'multiYear' | 'negativeList'>;

/** A rate says how often: a figure, or 每 (每日, 每周一次). */
const RATE = /[\d０-９一二两三四五六七八九十百每]/;

/** Every field that a community must fill in before it submits: what, how much, for whom, how, by whom, at which price. */
const REQUIRED = {
  category: ['category', refuse.categoryMissing],
  serviceClass: ['serviceClass', refuse.serviceClassMissing],
  quantity: ['quantity', refuse.quantityMissing],
  unit: ['unit', refuse.unitMissing],
  frequency: ['frequency', refuse.frequencyMissing],
  beneficiaries: ['beneficiaries', refuse.beneficiariesMissing],
  beneficiaryCount: ['beneficiaryCount', refuse.beneficiaryCountMissing],
  conditions: ['conditions', refuse.conditionsMissing],
  procedure: ['procedure', refuse.procedureMissing],
  timeLimitDays: ['timeLimitDays', refuse.timeLimitDaysMissing],
  responsibleParty: ['responsibleParty', refuse.responsiblePartyMissing],
  emergencyPlan: ['emergencyPlan', refuse.emergencyPlanMissing],
  ceilingFen: ['ceiling', refuse.ceilingMissing],
  place: ['place', refuse.placeMissing],
  termMonths: ['termMonths', refuse.termMonthsMissing],
  fundingPlan: ['fundingPlan', refuse.fundingPlanMissing],
  standard: ['standard', refuse.standardMissing],
  guideCode: ['guideCode', refuse.guideCodeMissing],
} as const satisfies Record<Filled, readonly [field: string, unknown]>;

/** What only a purchase has: its money, and what the law says of purchases. */
const MONEY: readonly Filled[] = ['ceilingFen', 'fundingPlan', 'guideCode'];

/** Every gap of every item, `/items/{n}/{field}` with n counted in the order given. */
export function gapViolations(items: readonly ItemFacts[]): Violation[] {
  return items.flatMap((item, n) => itemGaps(item, `/items/${n}`));
}

/** Every gap of one item, and what in it can't be bought or not for so long. */
export function itemGaps(item: ItemFacts, pointer: string): Violation[] {
  const params = { item: item.id, title: item.title };
  const gaps = (Object.keys(REQUIRED) as Filled[]).flatMap((name) => {
    const [field, missing] = REQUIRED[name];
    if (item[name] !== null || (item.kind === 'claim' && MONEY.includes(name))) return [];
    return [missing({ pointer: `${pointer}/${field}`, params })];
  });
  const vague = item.frequency !== null && !RATE.test(item.frequency);
  return [
    ...gaps,
    ...(vague ? [refuse.frequencyWithoutRate({ pointer: `${pointer}/frequency`, params })] : []),
    ...termViolations(item, { pointer, params }),
    ...(item.kind === 'claim'
      ? claimViolations(item, pointer)
      : negativeListViolations(item.negativeList, { pointer: `${pointer}/negativeList`, params })),
  ];
}

/** What is claimed costs nothing: money on a claim list is a mistake. */
function claimViolations({ title, ceilingFen, fundingPlan }: ItemFacts, pointer: string): Violation[] {
  const said = { ceiling: ceilingFen, fundingPlan };
  return Object.entries(said).flatMap(([field, value]) =>
    value === null ? [] : [refuse.claimCostsNothing({ pointer: `${pointer}/${field}`, params: { title } })],
  );
}

/** Items whose code the guide catalogue does not have on that day. */
export function guideViolations(
  items: readonly Pick<ItemFacts, 'guideCode'>[],
  inForce: ReadonlySet<string>,
  day: string,
): Violation[] {
  return items.flatMap(({ guideCode }, n) =>
    guideCode === null || inForce.has(guideCode)
      ? []
      : [refuse.guideCodeNotInForce({ pointer: `/items/${n}/guideCode`, params: { guideCode, day } })],
  );
}

/** Why a list can't be submitted: nothing in it, or an item with gaps. */
export function submitViolations(items: readonly ItemFacts[]): Violation[] {
  return items.length === 0 ? [refuse.listEmpty()] : gapViolations(items);
}

/** What is wrong with the figures that a draft does give; gaps are no fault of a draft. */
export function figureViolations(facts: {
  readonly quantity?: string | null;
  readonly ceilingFen?: Fen | null;
}): Violation[] {
  const { quantity, ceilingFen } = facts;
  return [
    ...(quantity && /^[0.]+$/.test(quantity) ? [refuse.quantityNotPositive({ pointer: '/quantity' })] : []),
    ...(ceilingFen === 0n ? [refuse.ceilingNotPositive({ pointer: '/ceiling' })] : []),
  ];
}

import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What an item says of itself; null is a gap. */
export interface ItemFacts {
  readonly id: string;
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
}

type Filled = Exclude<keyof ItemFacts, 'id' | 'title'>;

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
} as const satisfies Record<Filled, readonly [field: string, unknown]>;

/** Every gap of every item, `/items/{n}/{field}` with n counted in the order given. */
export function gapViolations(items: readonly ItemFacts[]): Violation[] {
  return items.flatMap((item, n) => {
    const params = { item: item.id, title: item.title };
    const gaps = (Object.keys(REQUIRED) as Filled[]).flatMap((name) => {
      const [field, missing] = REQUIRED[name];
      return item[name] === null ? [missing({ pointer: `/items/${n}/${field}`, params })] : [];
    });
    const vague = item.frequency !== null && !RATE.test(item.frequency);
    return vague
      ? [...gaps, refuse.frequencyWithoutRate({ pointer: `/items/${n}/frequency`, params })]
      : gaps;
  });
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

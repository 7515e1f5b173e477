import type { Day } from '../../shared/days.js';
import { exact } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';
import type {
  MethodCode,
  MethodRules,
  Period,
  PriceWeightRange,
  Rounding,
  Thresholds,
} from './method-rules.js';
import { methodTable } from './method-table.js';
import type { TimetableKey } from './timetable-keys.js';

export const RULE_LEVELS = ['national', 'province', 'city', 'county'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** What a region changes in one method; what is absent stays as the national texts have it. */
export interface MethodChanges {
  readonly periods?: Readonly<Partial<Record<TimetableKey, Period>>>;
  readonly minimumSuppliers?: number;
  readonly minimumPanel?: number;
  readonly priceWeight?: PriceWeightRange;
  readonly rounding?: Rounding;
  readonly candidates?: number;
  /** A text of the region lets purchases by this method go without an intention. */
  readonly withoutIntention?: boolean;
}

/** A rule set as the choice among them looks at it. */
export interface RuleSetFacts {
  readonly id: string;
  readonly region: string;
  readonly validFrom: Day;
  readonly thresholds: Thresholds | null;
  readonly methods: Readonly<Partial<Record<MethodCode, MethodChanges>>>;
}

/** The rules of a method in a region on a day, and the rule set that had the last word. */
export interface RulesInForce {
  readonly rules: MethodRules;
  readonly ruleSetId: string | null;
}

/** True when a region's rules are in force in a place: its own, its city's, its province's, the country's. */
export function coversRegion(region: string, place: string): boolean {
  const prefix = region.replace(/(00)+$/, '');
  return place.startsWith(prefix);
}

/**
 * The national row of a method with what the rule sets in force on a day change: those of the wider region first, so
 * that the nearer one has the last word, and of one region the latest alone.
 */
export function rulesInForce(
  code: MethodCode,
  sets: readonly RuleSetFacts[],
  at: { readonly place: string; readonly on: Day; readonly thresholds: Thresholds },
): RulesInForce {
  const inForce = newestOfEach(
    sets.filter((set) => set.validFrom <= at.on && coversRegion(set.region, at.place)),
  );
  const thresholds = inForce.reduce((so, set) => set.thresholds ?? so, at.thresholds);
  const start: RulesInForce = { rules: { ...methodTable[code], thresholds }, ruleSetId: null };
  return inForce.reduce((so, set) => {
    const changes = set.methods[code];
    if (!changes && !set.thresholds) return so;
    return { rules: changed(so.rules, changes ?? {}), ruleSetId: set.id };
  }, start);
}

/** Every reason against a rule set: a period that its method does not have, a figure that no law allows to lower. */
export function ruleSetViolations(methods: RuleSetFacts['methods']): Violation[] {
  return (Object.keys(methods) as MethodCode[]).flatMap((code) => {
    const [rules, changes] = [methodTable[code], methods[code] ?? {}];
    const at = `/methods/${code}`;
    const periods = Object.entries(changes.periods ?? {}) as [TimetableKey, Period][];
    return [
      ...periods.flatMap(([key, period]) => periodViolations(rules, key, period, `${at}/periods/${key}`)),
      ...floor(changes.minimumSuppliers, rules.suppliers.minimum, rules, `${at}/minimumSuppliers`),
      ...floor(changes.minimumPanel, rules.panel?.minimum ?? 0, rules, `${at}/minimumPanel`),
      ...weightViolations(rules, changes.priceWeight, `${at}/priceWeight`),
    ];
  });
}

/** A statutory "at least" may be lengthened; an "at most" may be shortened. */
const AT_MOST: readonly TimetableKey[] = ['report', 'confirmation', 'result-notice', 'contract'];

function periodViolations(
  rules: MethodRules,
  key: TimetableKey,
  period: Period,
  pointer: string,
): Violation[] {
  const national = rules.periods[key];
  if (!national || rules.regime === 'local') return [];
  const loosens = AT_MOST.includes(key) ? period.count > national.count : period.count < national.count;
  if (period.unit === national.unit && !loosens) return [];
  const params = { method: rules.code, national: national.count, rule: national.rule };
  return [refuseAct.ruleLoosened({ pointer, params })];
}

function floor(value: number | undefined, least: number, rules: MethodRules, pointer: string): Violation[] {
  if (value === undefined || rules.regime === 'local' || value >= least) return [];
  return [
    refuseAct.ruleLoosened({ pointer, params: { method: rules.code, national: least, rule: rules.basis } }),
  ];
}

/** A region narrows the national range, and gives a weight to nothing that is not scored. */
function weightViolations(
  rules: MethodRules,
  own: PriceWeightRange | undefined,
  pointer: string,
): Violation[] {
  if (!own) return [];
  const [least, most] = [exact(own.min), exact(own.max ?? '100')];
  if (!rules.scoring || least.gt(most)) {
    return [refuseAct.priceWeightUnfit({ pointer, params: { method: rules.code } })];
  }
  const national = rules.scoring.priceWeight;
  if (rules.regime === 'local' || !national) return [];
  const { min, max, rule } = national;
  if (least.gte(exact(min)) && most.lte(exact(max ?? '100'))) return [];
  const params = { method: rules.code, national: `${min}–${max ?? '100'}`, rule };
  return [refuseAct.ruleLoosened({ pointer, params })];
}

function newestOfEach(sets: readonly RuleSetFacts[]): RuleSetFacts[] {
  const newest = new Map<string, RuleSetFacts>();
  for (const set of [...sets].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)))
    newest.set(set.region, set);
  const width = ({ region }: RuleSetFacts) => region.replace(/(00)+$/, '').length;
  return [...newest.values()].sort((a, b) => width(a) - width(b));
}

function changed(rules: MethodRules, changes: MethodChanges): MethodRules {
  const { minimumSuppliers, minimumPanel, priceWeight, rounding, candidates } = changes;
  return {
    ...rules,
    periods: changedPeriods(rules, changes),
    suppliers: { ...rules.suppliers, minimum: minimumSuppliers ?? rules.suppliers.minimum },
    panel: rules.panel && { ...rules.panel, minimum: minimumPanel ?? rules.panel.minimum },
    scoring: rules.scoring && {
      ...rules.scoring,
      priceWeight: priceWeight ?? rules.scoring.priceWeight,
      rounding: rounding ?? rules.scoring.rounding,
    },
    ranking: { ...rules.ranking, candidates: candidates ?? rules.ranking.candidates },
  };
}

function changedPeriods(rules: MethodRules, changes: MethodChanges): MethodRules['periods'] {
  const { intention, ...others } = { ...rules.periods, ...changes.periods };
  return changes.withoutIntention || !intention ? others : { intention, ...others };
}

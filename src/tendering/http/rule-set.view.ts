import type { RuleSet } from '../data/rule-set.entity.js';
import type { MethodCode, Period, PriceWeightRange } from '../domain/method-rules.js';
import type { MethodChanges } from '../domain/rule-sets.js';

/** One period of a method. */
export class RulePeriodView {
  /** @example earliest-deadline */
  key: string;
  /** @example 7 */
  count: number;
  /** @example calendar-day */
  unit: string;
  /** The text that sets it. */
  rule: string;

  static of([key, { count, unit, rule }]: [string, Period]): RulePeriodView {
    return { key, count, unit, rule };
  }
}

/** Points that the price may carry, out of 100. */
export class PriceWeightView {
  /** @example "15" */
  min: string;
  /** Null where there is no upper limit. */
  max: string | null;
  /** The text that sets it. */
  rule: string;

  static of({ min, max, rule }: PriceWeightRange): PriceWeightView {
    return { min, max, rule };
  }
}

/** What changes in one method. */
export class MethodChangesView {
  /** @example selection */
  method: string;
  periods: RulePeriodView[];
  minimumSuppliers: number | null;
  minimumPanel: number | null;
  candidates: number | null;
  /** No procurement intention is needed. */
  withoutIntention: boolean;
  priceWeight: PriceWeightView | null;
  /** Decimals to which points are rounded. */
  roundingScale: number | null;
  /** @example per-factor */
  roundingStage: string | null;

  static of([method, changes]: [MethodCode, MethodChanges]): MethodChangesView {
    const { periods, minimumSuppliers, minimumPanel, candidates, priceWeight, rounding } = changes;
    return {
      method,
      periods: Object.entries(periods ?? {}).map((entry) => RulePeriodView.of(entry)),
      minimumSuppliers: minimumSuppliers ?? null,
      minimumPanel: minimumPanel ?? null,
      candidates: candidates ?? null,
      withoutIntention: changes.withoutIntention ?? false,
      priceWeight: priceWeight ? PriceWeightView.of(priceWeight) : null,
      roundingScale: rounding?.scale ?? null,
      roundingStage: rounding?.stage ?? null,
    };
  }
}

/** Amounts from which on other rules count, yuan. */
export class ThresholdsView {
  /** 采购限额标准. @example "500000.00" */
  procurement: string;
  /** 公开招标数额标准. @example "4000000.00" */
  openTender: string;
  /** The most for an inquiry below the threshold. @example "100000.00" */
  quotation: string;
}

/** What a region changes in the table of methods, from a day on. */
export class RuleSetView {
  id: string;
  version: number;
  /** In force from its day on once approved. @example approved */
  state: string;
  /** GB/T 2260. @example "990000" */
  region: string;
  /** @example county */
  level: string;
  /** @example 2025-04-01 */
  validFrom: string;
  source: string;
  thresholds: ThresholdsView | null;
  methods: MethodChangesView[];
  /** By somebody else than who entered it. */
  decidedOn: string | null;
  decisionReason: string | null;

  static of(row: RuleSet): RuleSetView {
    const { id, version, state, region, level, validFrom, source, thresholds, methods } = row;
    const entries = Object.entries(methods) as [MethodCode, MethodChanges][];
    return {
      ...{ id, version, state, region, level, validFrom, source },
      ...{ decidedOn: row.decidedOn, decisionReason: row.decisionReason },
      thresholds: thresholds && {
        procurement: thresholds.procurement,
        openTender: thresholds.openTender,
        quotation: thresholds.quotation,
      },
      methods: entries.map((entry) => MethodChangesView.of(entry)),
    };
  }
}

/** Rule sets, newest first. */
export class RuleSetListView {
  items: RuleSetView[];
  next: string | null;
}

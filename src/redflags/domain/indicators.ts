import type { IndicatorCode } from './indicator-codes.js';
import { POPULATION_INDICATORS } from './population-indicators.js';
import { PURCHASE_INDICATORS } from './purchase-indicators.js';

interface Text {
  readonly zh: string;
  readonly en: string;
}

/** An indicator as people read it. */
export interface Indicator {
  readonly name: Text;
  /** How it is computed. */
  readonly formula: Text;
  /** When it says nothing. */
  readonly guards: Text;
  /** Where the idea comes from. */
  readonly source: string;
  /** Settings that it heeds, by their names in the environment. */
  readonly settings: readonly string[];
}

/** Every indicator. */
export const INDICATORS: Readonly<Record<IndicatorCode, Indicator>> = {
  ...PURCHASE_INDICATORS,
  ...POPULATION_INDICATORS,
};

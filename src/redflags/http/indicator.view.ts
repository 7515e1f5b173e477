import { type Settings, currentContext } from '../../platform/index.js';
import { type IndicatorCode, POPULATION_CODES } from '../domain/indicator-codes.js';
import { INDICATORS } from '../domain/indicators.js';
import { MIN_POPULATION } from '../domain/quartiles.js';

/** A setting that an indicator heeds. */
export class IndicatorSettingView {
  /** @example RED_FLAG_CHANGES */
  name: string;
  value: string;
}

/** An indicator in the reader's language. */
export class IndicatorView {
  /** @example R018 */
  code: IndicatorCode;
  name: string;
  /** How it is computed. */
  formula: string;
  /** When it says nothing. */
  guards: string;
  /** Where the idea comes from. */
  source: string;
  /** `event`: at once when something happens to a purchase; `night`: in the night after. */
  counted: 'event' | 'night';
  /** Fewest figures for fences; null for what has none. */
  minPopulation: number | null;
  settings: IndicatorSettingView[];

  static of(code: IndicatorCode, settings: Settings): IndicatorView {
    const { name, formula, guards, source, settings: heeded } = INDICATORS[code];
    const language = currentContext()?.language ?? 'zh';
    const byNight = (POPULATION_CODES as readonly string[]).includes(code);
    return {
      ...{ code, name: name[language], formula: formula[language], guards: guards[language], source },
      ...{
        counted: byNight ? 'night' : 'event',
        minPopulation: /^R/.test(code) && byNight ? MIN_POPULATION : null,
      },
      settings: heeded.map((each) => ({ name: each, value: String(settings[propertyOf(each)]) })),
    };
  }
}

/** All of them. */
export class IndicatorListView {
  items: IndicatorView[];
  next: string | null;
}

function propertyOf(name: string): keyof Settings {
  return name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof Settings;
}

import { seededOrder } from '../../shared/seeded-draw.js';
import { type SampleRule, type Stratum, SHARE_RULE, allocate, sampleSize } from './sample-size.js';

/** A consenting recipient of the service ledger, by a stable reference that is no name. */
export interface Recipient {
  readonly reference: string;
  /** Age group, service or community, as the plan says; one stratum for all when left out. */
  readonly stratum?: string;
}

export interface DrawSettings {
  readonly rule: SampleRule;
  /** Whole percent of the main sample that stands by for those who refuse or can't be reached. */
  readonly reservePercent: number;
}

/** DESIGN: ten percent, at least thirty, and one fifth in reserve. */
export const DEFAULT_DRAW: DrawSettings = { rule: SHARE_RULE, reservePercent: 20 };

export interface Sample {
  /** References in the order in which they are to be asked. */
  readonly main: readonly string[];
  readonly reserve: readonly string[];
  /** Population, main sample and reserve of each stratum, for the record of the draw. */
  readonly strata: readonly { key: string; size: number; main: number; reserve: number }[];
}

/**
 * Draws a visit's sample. The same people and the same seed give the same sample, in whatever order and however
 * often they are listed: each stratum is drawn with the seed `<seed>/<stratum>` (see `seededOrder`), the first of
 * the order are asked, the next stand in reserve. A person listed in two strata stays in the first by key.
 */
export function drawSample(recipients: readonly Recipient[], seed: string, settings = DEFAULT_DRAW): Sample {
  const groups = byStratum(recipients);
  const strata: Stratum[] = groups.map(({ key, references }) => ({ key, size: references.length }));
  const population = strata.reduce((total, stratum) => total + stratum.size, 0);
  const asked = sampleSize(population, settings.rule);
  const main = allocate(asked, strata);
  const rest = strata.map(({ key, size }) => ({ key, size: size - (main.get(key) ?? 0) }));
  const standby = Math.min(Math.ceil((asked * settings.reservePercent) / 100), population - asked);
  const reserve = allocate(standby, rest);
  const drawn = groups.map(({ key, references }) => {
    const [first, second] = [main.get(key) ?? 0, reserve.get(key) ?? 0];
    const order = seededOrder(references, `${seed}/${key}`);
    return { key, main: order.slice(0, first), reserve: order.slice(first, first + second) };
  });
  return {
    main: drawn.flatMap((group) => group.main),
    reserve: drawn.flatMap((group) => group.reserve),
    strata: drawn.map(({ key, ...group }, index) => ({
      key,
      size: groups[index]?.references.length ?? 0,
      main: group.main.length,
      reserve: group.reserve.length,
    })),
  };
}

function byStratum(recipients: readonly Recipient[]): { key: string; references: string[] }[] {
  const home = new Map<string, string>();
  for (const { reference, stratum = '' } of recipients) {
    const known = home.get(reference);
    if (known === undefined || stratum < known) home.set(reference, stratum);
  }
  const keys = [...new Set(home.values())].sort();
  return keys.map((key) => ({
    key,
    references: [...home].filter(([, stratum]) => stratum === key).map(([reference]) => reference),
  }));
}

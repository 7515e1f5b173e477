import { formatInstant } from '../../shared/days.js';
import type { VisitDraw } from '../data/visit-draw.entity.js';
import type { Recipient } from '../domain/draw-sample.js';
import type { SampleRule } from '../domain/sample-size.js';

/** Somebody who could be drawn, by a reference that is no name. */
export class DrawReferenceView {
  reference: string;
  /** Empty where the ledger names no strata. */
  stratum: string;
  keyGroup: boolean;

  static of({ reference, stratum = '', keyGroup = false }: Recipient): DrawReferenceView {
    return { reference, stratum, keyGroup };
  }
}

/** How many are drawn out of how many. */
export class SampleRuleView {
  /** `share`: a percentage with a minimum; `cochran`: 95 % ± 5 % with the finite-population correction. */
  kind: 'share' | 'cochran';
  /** @example "10" */
  percent: string | null;
  /** @example 30 */
  minimum: number | null;

  static of(rule: SampleRule): SampleRuleView {
    if (rule.kind === 'cochran') return { kind: rule.kind, percent: null, minimum: null };
    return { kind: rule.kind, percent: rule.percent, minimum: rule.minimum };
  }
}

/** One draw with everything by which anybody repeats it. */
export class VisitDrawView {
  /** 1 is the sample, what follows its extensions: the next of the same order. */
  number: number;
  /** RFC 3339. */
  drawnAt: string;
  seed: string;
  /** In words: how the seed makes an order. */
  method: string;
  rule: SampleRuleView;
  /** @example 20 */
  reservePercent: number;
  keyGroupsInFull: boolean;
  /** Of the first draw; extensions draw from the same people. */
  population: DrawReferenceView[];
  /** Of the population in canonical JSON (RFC 8785). */
  populationSha256: string;
  /** Passed over by an extension: they take no part any more. */
  withdrawn: string[];
  /** In the order of the draw. */
  main: string[];
  reserve: string[];

  static of(draw: VisitDraw): VisitDrawView {
    const { number, seed, settings, populationSha256, withdrawn, main, reserve } = draw;
    const { rule, reservePercent, keyGroupsInFull } = settings;
    return {
      ...{ number, drawnAt: formatInstant(draw.createdAt), seed, method: METHOD },
      ...{ rule: SampleRuleView.of(rule), reservePercent, keyGroupsInFull },
      population: (draw.population ?? []).map((each) => DrawReferenceView.of(each)),
      ...{ populationSha256, withdrawn, main, reserve },
    };
  }
}

/** The draws of a visit in their order. */
export class VisitDrawListView {
  items: VisitDrawView[];
  next: string | null;
}

const METHOD =
  'each stratum: references sorted by code units, HMAC-SHA256(key = "<seed>/<stratum>", message = counter 0, 1, 2 …) ' +
  'as 32-bit big-endian words with rejection sampling, Fisher–Yates from the end; the first are asked, the next in ' +
  'reserve, the next drawn by extensions; sizes by largest remainder; people of key groups asked in full are not ' +
  'counted in the strata and ordered by "<seed>/<stratum>/key"';

import { seededOrder } from '../../shared/seeded-draw.js';
import { type SampleRule, type Stratum, SHARE_RULE, allocate, sampleSize } from './sample-size.js';
import { type Recipient, type Group, groupsOf } from './strata.js';

export type { Recipient } from './strata.js';

export interface DrawSettings {
  readonly rule: SampleRule;
  /** Whole percent of the main sample that stands by for those who refuse or can't be reached. */
  readonly reservePercent: number;
  /** Everybody of a key group is asked, whatever the size of the sample. */
  readonly keyGroupsInFull: boolean;
}

/** DESIGN: ten percent, at least thirty, and one fifth in reserve. */
export const DEFAULT_DRAW: DrawSettings = { rule: SHARE_RULE, reservePercent: 20, keyGroupsInFull: false };

/** Population, main sample and reserve of each stratum, for the record of the draw. */
export interface StratumRecord extends Stratum {
  readonly main: number;
  readonly reserve: number;
  /** True of the people of key groups in a stratum, where they are all asked. */
  readonly inFull?: true;
}

export interface Sample {
  /** References in the order in which they are to be asked. */
  readonly main: readonly string[];
  readonly reserve: readonly string[];
  readonly strata: readonly StratumRecord[];
}

interface Share {
  readonly group: Group;
  readonly main: number;
  readonly reserve: number;
}

/**
 * Draws a visit's sample. The same people and the same seed give the same sample, in whatever order and however
 * often they are listed: each stratum is drawn with the seed `<seed>/<stratum>` (see `seededOrder`), the first of
 * the order are asked, the next stand in reserve. A person listed in two strata stays in the first by key. Where
 * key groups are asked in full, they are a group of their own in each stratum (`<seed>/<stratum>/key`), and the
 * other strata share what is left of the sample.
 */
export function drawSample(recipients: readonly Recipient[], seed: string, settings = DEFAULT_DRAW): Sample {
  const shares = sharesOf(groupsOf(recipients, settings.keyGroupsInFull), settings);
  const drawn = shares.map(({ group, main, reserve }) => {
    const order = orderOf(group, seed);
    return { main: order.slice(0, main), reserve: order.slice(main, main + reserve) };
  });
  return {
    main: drawn.flatMap((each) => each.main),
    reserve: drawn.flatMap((each) => each.reserve),
    strata: shares.map(({ group, main, reserve }) => {
      const { key, inFull, references } = group;
      return { key, size: references.length, main, reserve, ...(inFull && { inFull }) };
    }),
  };
}

/**
 * Draws more people by the same seed: the next of each stratum's order, in proportion to who is left there.
 * Fewer than `count` when there are no more. Those who have withdrawn their consent since are passed over.
 */
export function drawMore(
  recipients: readonly Recipient[],
  seed: string,
  {
    count,
    passOver,
    keyGroupsInFull,
  }: { count: number; passOver: ReadonlySet<string>; keyGroupsInFull: boolean },
): string[] {
  const left = groupsOf(recipients, keyGroupsInFull).map((group) => ({
    key: group.seedKey,
    order: orderOf(group, seed).filter((reference) => !passOver.has(reference)),
  }));
  const strata = left.map(({ key, order }) => ({ key, size: order.length }));
  const total = strata.reduce((sum, { size }) => sum + size, 0);
  const shares = allocate(Math.min(count, total), strata);
  return left.flatMap(({ key, order }) => order.slice(0, shares.get(key) ?? 0));
}

function sharesOf(groups: readonly Group[], { rule, reservePercent }: DrawSettings): Share[] {
  const population = sizeOf(groups);
  const inFull = sizeOf(groups.filter((group) => group.inFull));
  const asked = Math.max(sampleSize(population, rule), inFull);
  const others = groups.filter((group) => !group.inFull);
  const main = allocate(asked - inFull, others.map(stratumOf));
  const rest = others.map((group) => {
    const { key, size } = stratumOf(group);
    return { key, size: size - (main.get(key) ?? 0) };
  });
  const standby = Math.min(Math.ceil((asked * reservePercent) / 100), population - asked);
  const reserve = allocate(standby, rest);
  return groups.map((group) => ({
    group,
    main: group.inFull ? group.references.length : (main.get(group.key) ?? 0),
    reserve: group.inFull ? 0 : (reserve.get(group.key) ?? 0),
  }));
}

function orderOf({ references, seedKey }: Group, seed: string): string[] {
  return seededOrder(references, `${seed}/${seedKey}`);
}

function stratumOf({ key, references }: Group): Stratum {
  return { key, size: references.length };
}

function sizeOf(groups: readonly Group[]): number {
  return groups.reduce((total, { references }) => total + references.length, 0);
}

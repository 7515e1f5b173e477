import { type Json, type JsonObject, isList, isObject, objectsOf, textOf } from '../json.js';

/** A value with its place in a release. */
export interface Placed {
  readonly path: string;
  readonly key: string;
  readonly value: Json;
}

/** Every value of a release, with its place. */
export function* everyValue(value: Json | undefined, path = '', key = ''): Generator<Placed> {
  if (value === undefined) return;
  yield { path, key, value };
  if (isList(value)) for (const [at, each] of value.entries()) yield* everyValue(each, `${path}/${at}`, key);
  else if (isObject(value))
    for (const [name, each] of Object.entries(value)) yield* everyValue(each, `${path}/${name}`, name);
}

/** Dates of a release. */
export function datesOf(release: JsonObject): Placed[] {
  return [...everyValue(release)].filter(
    ({ key, value }) => /^date|Date$|^date[A-Z]/.test(key) && typeof value === 'string',
  );
}

/** Contracts with what became of each. */
export function contractsIn(release: JsonObject) {
  return objectsOf(release.contracts).map((contract) => {
    const done = isObject(contract.implementation) ? contract.implementation : {};
    return {
      ...{ contract, id: textOf(contract.id), transactions: objectsOf(done.transactions) },
      milestones: [...objectsOf(contract.milestones), ...objectsOf(done.milestones)],
      metrics: objectsOf(done.metrics),
    };
  });
}

/** An amount of a value; 0 where there is none. */
export function amountOf(value: Json | undefined): number {
  return isObject(value) && typeof value.amount === 'number' ? value.amount : 0;
}

/** Sum in whole fen, so that it is exact. */
export function sumFen(values: readonly (Json | undefined)[]): number {
  return values.reduce<number>((sum, each) => sum + Math.round(amountOf(each) * 100), 0);
}

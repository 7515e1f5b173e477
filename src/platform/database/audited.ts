import type { ColumnType } from 'typeorm';

const audited = new WeakMap<object, Set<string>>();

/** Kinds of column that cannot hold a secret, a sentence or a ciphertext by nature; texts are codes, held by a sweep. */
export const AUDITABLE_TYPES: readonly ColumnType[] = [
  'uuid',
  'text',
  'integer',
  'bigint',
  'numeric',
  'boolean',
  'date',
  'timestamp with time zone',
];

/**
 * A column whose values the audit log may show before and after a change: a number, amount, day, instant, id, yes or no,
 * or one of a few codes. Every other column is only said to have changed: secrets, sealed values, personal data and
 * people's sentences stay out of a log that nothing is ever taken out of.
 */
export function Audited(): PropertyDecorator {
  return (target, property) => {
    const known = audited.get(target.constructor) ?? new Set<string>();
    audited.set(target.constructor, known.add(String(property)));
  };
}

/** True when a property of an entity class may be shown. */
export function isAudited(target: object, property: string): boolean {
  return audited.get(target)?.has(property) === true;
}

import { type Plain, canonicalJson } from '../../shared/canonical-json.js';

/** A field that says something else than before; texts, null for what was or is empty. */
export interface FieldChange {
  /** @example ceiling */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields of two texts of one thing that differ, in the order of the newer. Ids are not compared. */
export function fieldChanges(
  before: Readonly<Record<string, Plain>>,
  after: Readonly<Record<string, Plain>>,
): FieldChange[] {
  return Object.keys(after).flatMap((field) => {
    const [old, now] = [shown(before[field]), shown(after[field])];
    return field === 'id' || old === now ? [] : [{ field, before: old, after: now }];
  });
}

function shown(value: Plain | undefined): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : canonicalJson(value);
}

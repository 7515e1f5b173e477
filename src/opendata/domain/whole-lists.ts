/** Array fields that a later release replaces as a whole: `wholeListMerge` in OCDS 1.1.5 and the extensions used. */
const WHOLE = new Set([
  ...['tag', 'roles', 'submissionMethod', 'additionalIdentifiers', 'additionalClassifications'],
  ...['participationFees', 'procurementMethodRationaleClassifications', 'unstructuredChanges', 'locations'],
  ...[
    'relatedLots',
    'relationship',
    'changes',
    'classifications',
    'criteria',
    'numbers',
    'dates',
    'customerServices',
  ],
]);
/** A list of that name is merged by ids where it hangs under the tender itself (extension requirements). */
const BY_ID = new Set(['tender.criteria']);

/** Whether the list at a path of field names is replaced as a whole whatever its members are. */
export function isWhole(path: readonly string[]): boolean {
  const name = path.at(-1) ?? '';
  return WHOLE.has(name) && !BY_ID.has(path.join('.'));
}

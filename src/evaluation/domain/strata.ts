/** A consenting recipient of the service ledger, by a stable reference that is no name. */
export interface Recipient {
  readonly reference: string;
  /** Age group, service or community, as the ledger says; one stratum for all when left out. */
  readonly stratum?: string;
  /** Of a key group (独居, 重病, 未成年 …). */
  readonly keyGroup?: boolean;
}

/** People who are drawn together. */
export interface Group {
  readonly key: string;
  /** What is added to the seed. */
  readonly seedKey: string;
  /** Everybody of it is asked. */
  readonly inFull: boolean;
  readonly references: readonly string[];
}

/** Everybody once, in the first of his strata by key; key groups apart where they are asked in full. By key, key groups last. */
export function groupsOf(recipients: readonly Recipient[], keyGroupsInFull: boolean): Group[] {
  const people = new Map<string, { stratum: string; keyGroup: boolean }>();
  for (const { reference, stratum = '', keyGroup = false } of recipients) {
    const known = people.get(reference) ?? { stratum, keyGroup };
    const first = stratum < known.stratum ? stratum : known.stratum;
    people.set(reference, { stratum: first, keyGroup: known.keyGroup || keyGroup });
  }
  const keys = [...new Set([...people.values()].map(({ stratum }) => stratum))].sort();
  return keys.flatMap((key) => {
    const here = [...people].filter(([, { stratum }]) => stratum === key);
    const isFull = (keyGroup: boolean) => keyGroupsInFull && keyGroup;
    const full = here.filter(([, { keyGroup }]) => isFull(keyGroup)).map(([id]) => id);
    const others = here.filter(([, { keyGroup }]) => !isFull(keyGroup)).map(([id]) => id);
    return [
      ...(others.length > 0 ? [{ key, seedKey: key, inFull: false, references: others }] : []),
      ...(full.length > 0 ? [{ key, seedKey: `${key}/key`, inFull: true, references: full }] : []),
    ];
  });
}

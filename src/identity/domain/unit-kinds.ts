/** Kinds of unit. A community has four bodies: three hang below it, and a work station serves one to three communities. */
export const UNIT_KINDS = [
  'district',
  'department',
  'street-office',
  'work-station',
  'community',
  'party-organization',
  'residents-committee',
  'social-work-centre',
  'member-unit',
  'organization',
  'evaluation-body',
  'operator',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A level of the region codes. */
type Level = 'district' | 'street' | 'community' | 'grid';

interface KindRule {
  /** Kinds of unit below which it hangs; `null` for none. */
  readonly parents: readonly (UnitKind | null)[];
  /** Levels of the place that it can have; any when absent. */
  readonly levels?: readonly Level[];
  /** At most one of the kind below one unit. */
  readonly single?: boolean;
}

const body: KindRule = { parents: ['community'], levels: ['community'], single: true };

/** Where each kind of unit hangs, and what it can be the unit of. */
export const KIND_RULES: Readonly<Record<UnitKind, KindRule>> = {
  district: { parents: [null], levels: ['district'] },
  department: { parents: ['district'], levels: ['district'] },
  'street-office': { parents: ['district'], levels: ['street'] },
  'work-station': { parents: ['street-office'], levels: ['street', 'community'] },
  community: { parents: ['street-office'], levels: ['community'] },
  'party-organization': body,
  'residents-committee': body,
  'social-work-centre': body,
  'member-unit': { parents: ['district', 'street-office', 'community'] },
  organization: { parents: [null, 'district'] },
  'evaluation-body': { parents: [null, 'district'] },
  operator: { parents: [null] },
};

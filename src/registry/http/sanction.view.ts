import type { Actor } from '../../platform/index.js';
import type { Sanction } from '../data/sanction.entity.js';
import type { SanctionKind } from '../domain/sanction-rules.js';
import type { SanctionState } from '../domain/sanction.lifecycle.js';
import { sanctionActions } from '../sanction-policies.js';

/** A sanction of the district's own, with its grounds, the defence, the decision, the appeal. */
export class SanctionView {
  id: string;
  version: number;
  state: SanctionState;
  organizationId: string;
  /** The unit that proposed it. */
  unitId: string;
  kind: SanctionKind;
  grounds: string;
  /** The rule announced beforehand on which it stands. */
  basis: string;
  fileIds: string[];
  /** Whole months of a bar; null for a warning. */
  months: number | null;
  /** Last day of the defence; null before the organization was told. */
  defendBy: string | null;
  defence: string | null;
  defenceFileIds: string[];
  decision: string | null;
  effectiveFrom: string | null;
  /** Last day of a bar, inclusive. */
  effectiveTo: string | null;
  /** Last day for an appeal. */
  appealBy: string | null;
  appeal: string | null;
  review: string | null;
  /** First day on which it no longer counts: overturned or lifted. */
  endedOn: string | null;
  /** The steps that this caller may take now. */
  actions: string[];

  static of(row: Sanction, caller: Actor): SanctionView {
    const { id, version, state, organizationId, unitId, kind, grounds, basis, fileIds, months } = row;
    const { defendBy, defence, defenceFileIds, decision, effectiveFrom, effectiveTo } = row;
    const { appealBy, appeal, review, endedOn } = row;
    return {
      ...{ id, version, state, organizationId, unitId, kind, grounds, basis, fileIds, months },
      ...{ defendBy, defence, defenceFileIds, decision, effectiveFrom, effectiveTo },
      ...{ appealBy, appeal, review, endedOn, actions: sanctionActions(caller, row) },
    };
  }
}

/** Sanctions, newest first. */
export class SanctionListView {
  items: SanctionView[];
  next: string | null;
}

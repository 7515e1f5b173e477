import { type Day, addMonths } from '../../shared/days.js';

/** What may bind a panel member to a supplier or to the purchase (政府采购法 art. 12; 政府采购法实施条例 art. 9). */
export type Tie =
  | {
      /** A relative is one of the supplier's legal representative or responsible person. */
      readonly kind:
        | 'legal-representative'
        | 'responsible-person'
        | 'employee'
        | 'director'
        | 'supervisor'
        | 'controlling-shareholder'
        | 'spouse'
        | 'lineal-relative'
        | 'collateral-relative-within-three'
        | 'near-in-law';
      readonly supplierId: string;
      /** The last day of a position or holding; nothing while it lasts, and for relatives. */
      readonly until?: Day | null;
    }
  | {
      /** Said by the member, or found well-founded after a supplier's objection. */
      readonly kind: 'declared';
      readonly supplierId: string;
    }
  | {
      /** Works for the purchaser: may sit as its representative, not as an expert. */
      readonly kind: 'purchaser-staff';
    };

/** A person who may be drawn, with every known tie. */
export interface Candidate {
  readonly id: string;
  readonly ties: readonly Tie[];
}

/** Why somebody can't sit. */
export interface RecusalReason {
  readonly kind: Tie['kind'];
  readonly supplierId?: string;
  readonly rule: string;
}

/** Who may be drawn, and who may not and why. */
export interface RecusalResult {
  readonly eligible: readonly string[];
  readonly recused: readonly { readonly id: string; readonly reasons: readonly RecusalReason[] }[];
}

const LOOK_BACK_MONTHS = 36;
const regulation9 = '政府采购法实施条例 art. 9';

/**
 * Sorts candidates before the draw. `suppliers`: the ids of all who bid; `on`: the day of the activity. Positions that
 * ended three years ago or less still count, the third anniversary included (民法典 art. 1259).
 */
export function withoutRecused(
  candidates: readonly Candidate[],
  suppliers: readonly string[],
  on: Day,
): RecusalResult {
  const judged = candidates.map(({ id, ties }) => ({
    id,
    reasons: ties.flatMap((tie) => recusalReasons(tie, suppliers, on)),
  }));
  return {
    eligible: judged.filter(({ reasons }) => reasons.length === 0).map(({ id }) => id),
    recused: judged.filter(({ reasons }) => reasons.length > 0),
  };
}

function recusalReasons(tie: Tie, suppliers: readonly string[], on: Day): RecusalReason[] {
  if (tie.kind === 'purchaser-staff') return [{ kind: tie.kind, rule: '财库〔2016〕198号' }];
  if (!suppliers.includes(tie.supplierId)) return [];
  if ('until' in tie && tie.until && tie.until < addMonths(on, -LOOK_BACK_MONTHS)) return [];
  return [{ kind: tie.kind, supplierId: tie.supplierId, rule: regulation9 }];
}

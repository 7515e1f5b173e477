import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { PlannedMilestone } from './milestone-plan.js';
import type { PayeeAccount } from './payee-account.js';
import type { SecretTerm } from './secret-terms.js';
import type { TailFactors } from './tail-factor.js';
import type { VisitClause } from './visit-clause.js';

interface Party {
  readonly id: string;
  readonly name: string;
}

/** What a contract says (102号令 art. 23). */
export interface ContractContent {
  readonly award: { readonly tenderId: string; readonly awardId: string; readonly itemId: string };
  readonly title: string;
  readonly category: string;
  readonly buyer: Party;
  readonly provider: Party & { readonly uscc: string };
  readonly community: Party;
  /** What of the tender is bought; null where the tender is one. */
  readonly lot: {
    readonly number: number;
    readonly title: string;
    readonly description: string | null;
  } | null;
  readonly service: {
    /** In `unit`, decimal text; both empty where the item names none. */
    readonly quantity: string | null;
    readonly unit: string | null;
    readonly from: Day;
    readonly to: Day;
  };
  readonly amount: Fen;
  readonly milestones: readonly PlannedMilestone[];
  readonly tailFactors: TailFactors;
  readonly returnVisitTemplate: VisitClause;
  readonly payee: PayeeAccount | null;
  /** Calendar days within which a due instalment is paid. */
  readonly paymentTermDays: number;
  /** Calendar days in which the buyer accepts or sends back what was handed in. */
  readonly acceptanceTermDays: number;
  /** Null where none is asked for. */
  readonly performanceBond: Fen | null;
  /** What the parties agree beside the form's articles, in their order. */
  readonly specialTerms: readonly string[];
  /** Which of them are not published; left out where none is. */
  readonly secretTerms?: readonly SecretTerm[];
  readonly signing: { readonly from: Day; readonly by: Day };
  readonly drawnUpOn: Day;
}

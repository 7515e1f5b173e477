import { type Plain, canonicalJson } from '../../shared/canonical-json.js';
import type { Day } from '../../shared/days.js';
import { type Fen, moneyText } from '../../shared/money.js';
import { amountInWords } from './amount-in-words.js';
import type { PlannedMilestone } from './milestone-plan.js';
import type { PayeeAccount } from './payee-account.js';
import type { TailFactors } from './tail-factor.js';

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
  readonly returnVisitTemplate: string;
  readonly payee: PayeeAccount | null;
  readonly signing: { readonly from: Day; readonly by: Day };
  readonly drawnUpOn: Day;
}

/**
 * The contract as the text that both sides sign: JSON with sorted keys and no blanks (RFC 8785; there are only texts
 * and whole numbers in it), so that the same content always has the same hash. Amounts stand in figures and words.
 */
export function contractText(content: ContractContent): string {
  const { amount, milestones, buyer, provider, community, service, signing, award, payee, lot } = content;
  return canonicalJson({
    form: 'sanshe-service-contract/1',
    award: { ...award },
    title: content.title,
    category: content.category,
    parties: { buyer: { ...buyer }, provider: { ...provider }, community: { ...community } },
    ...(lot && { lot: { ...lot } }),
    service: { ...service },
    price: { ...moneyText(amount), inWords: `人民币${amountInWords(amount)}` },
    milestones: milestones.map(milestoneText),
    tailFactors: { ...content.tailFactors },
    returnVisitTemplate: content.returnVisitTemplate,
    payee: payee && { ...payee },
    signing: { ...signing },
    drawnUpOn: content.drawnUpOn,
  });
}

function milestoneText({ number, kind, stage, title, percent, amountFen, dueOn }: PlannedMilestone): Plain {
  const amount = amountFen === null ? null : { ...moneyText(amountFen) };
  return { number, kind, stage, title, percent, amount, dueOn };
}

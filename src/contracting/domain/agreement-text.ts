import { canonicalJson } from '../../shared/canonical-json.js';
import type { Day } from '../../shared/days.js';
import { type Fen, moneyText } from '../../shared/money.js';
import { amountInWords } from './amount-in-words.js';
import { milestoneText } from './contract-text.js';
import type { PlannedMilestone } from './milestone-plan.js';
import type { PayeeAccount } from './payee-account.js';
import { DEFAULT_TAIL_FACTORS } from './tail-factor.js';

interface Party {
  readonly id: string;
  readonly name: string;
}

/** What an agreement on a grant says: what is done, what it is given for, line by line. Amounts in fen. */
export interface AgreementContent {
  readonly programmeId: string;
  readonly grantId: string;
  readonly title: string;
  readonly category: string;
  /** Who gives, who gets, and where. */
  readonly buyer: Party;
  readonly provider: Party & { readonly uscc: string };
  readonly community: Party;
  readonly projectFrom: Day;
  readonly projectTo: Day;
  readonly amountFen: Fen;
  readonly lines: readonly { readonly item: string; readonly amount: Fen }[];
  readonly indicators: readonly { readonly name: string; readonly unit: string; readonly target: string }[];
  readonly milestones: readonly PlannedMilestone[];
  readonly returnVisitTemplate: string;
  readonly payee: PayeeAccount | null;
  readonly grantedOn: Day;
  readonly signBy: Day;
  readonly drawnUpOn: Day;
}

/** The agreement as the text that both sides sign, in the manner of `contractText`. */
export function agreementText(content: AgreementContent): string {
  const { programmeId, grantId, title, category, buyer, provider, community, amountFen, payee } = content;
  return canonicalJson({
    form: 'sanshe-grant-agreement/1',
    grant: { programmeId, grantId },
    ...{ title, category },
    parties: { buyer: { ...buyer }, provider: { ...provider }, community: { ...community } },
    project: { from: content.projectFrom, to: content.projectTo },
    amount: { ...moneyText(amountFen), inWords: `人民币${amountInWords(amountFen)}` },
    budget: content.lines.map(({ item, amount }) => ({ item, ...moneyText(amount) })),
    indicators: content.indicators.map(({ name, unit, target }) => ({ name, unit, target })),
    milestones: content.milestones.map(milestoneText),
    tailFactors: { ...DEFAULT_TAIL_FACTORS },
    unspent: '未使用的资助资金按原渠道退回',
    returnVisitTemplate: content.returnVisitTemplate,
    payee: payee && { ...payee },
    signing: { from: content.grantedOn, by: content.signBy },
    drawnUpOn: content.drawnUpOn,
  });
}

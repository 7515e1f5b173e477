import { type Plain, canonicalJson } from '../../shared/canonical-json.js';
import { moneyText } from '../../shared/money.js';
import { amountInWords } from './amount-in-words.js';
import type { ContractContent } from './contract-content.js';
import { contractClauses } from './contract-clauses.js';
import type { PlannedMilestone } from './milestone-plan.js';

/**
 * The contract as the text that both sides sign: JSON with sorted keys and no blanks (RFC 8785; there are only texts
 * and whole numbers in it), so that the same content always has the same hash. Amounts stand in figures and words.
 */
export function contractText(content: ContractContent): string {
  const { amount, milestones, buyer, provider, community, service, signing, award, payee, lot } = content;
  const { performanceBond, secretTerms = [] } = content;
  return canonicalJson({
    form: 'sanshe-service-contract/2',
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
    paymentTermDays: content.paymentTermDays,
    acceptanceTermDays: content.acceptanceTermDays,
    performanceBond: performanceBond === null ? null : { ...moneyText(performanceBond) },
    clauses: contractClauses(content).map((clause) => ({ ...clause })),
    specialTerms: [...content.specialTerms],
    ...(secretTerms.length > 0 && { secretTerms: secretTerms.map((each) => ({ ...each })) }),
    signing: { ...signing },
    drawnUpOn: content.drawnUpOn,
  });
}

/** A milestone as a text says it. */
export function milestoneText({
  number,
  kind,
  stage,
  title,
  percent,
  amountFen,
  dueOn,
}: PlannedMilestone): Plain {
  const amount = amountFen === null ? null : { ...moneyText(amountFen) };
  return { number, kind, stage, title, percent, amount, dueOn };
}

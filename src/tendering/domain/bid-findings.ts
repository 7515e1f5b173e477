import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { type BidFindings, answerFindings } from './answers.js';
import type { BidContent } from './bid-content.js';
import { statedBondViolations } from './bid-bond.js';
import { refuseBid } from './bid-refusals.js';
import { type StatedPrice, readPrice, wordsWarnings } from './price-precedence.js';
import { priceWarnings } from './price-validity.js';
import type { Requirement } from './requirements.js';

/** What the documents ask of a bid. Amounts in fen. */
export interface BidDemands {
  readonly ceiling: Fen;
  /** The bond that is asked; null for none. */
  readonly bond: Fen | null;
  readonly requirements: readonly Requirement[];
}

/** All that stands against sending a bid, and all that its bidder should know; pointers lead into its body. */
export function bidFindings(
  { ceiling, bond: asked, requirements }: BidDemands,
  { price, priceInWords, proposal, bond, answers: said = [] }: Partial<BidContent>,
): BidFindings {
  const answers = answerFindings(requirements, said);
  return {
    gaps: [
      ...(price === undefined ? [refuseBid.priceMissing({ pointer: '/price' })] : []),
      ...(proposal?.trim() ? [] : [refuseBid.proposalMissing({ pointer: '/proposal' })]),
      ...statedBondViolations(asked, bond),
      ...answers.gaps,
    ],
    warnings: [
      ...(price === undefined ? [] : statedWarnings({ price, priceInWords }, ceiling)),
      ...answers.warnings,
    ],
  };
}

/** What a bidder should know of a price as it is written: of words beside it, and of the amount that will count. */
export function statedWarnings(stated: StatedPrice, ceiling: Fen): Violation[] {
  return [...wordsWarnings(stated), ...priceWarnings(readPrice(stated).price, ceiling, '/price')];
}

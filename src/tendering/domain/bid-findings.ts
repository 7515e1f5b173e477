import type { Fen } from '../../shared/money.js';
import { type BidFindings, answerFindings } from './answers.js';
import type { BidContent } from './bid-content.js';
import { refuseBid } from './bid-refusals.js';
import { priceWarnings } from './price-validity.js';
import type { Requirement } from './requirements.js';

/** What the documents ask of a bid. Amounts in fen. */
export interface BidDemands {
  readonly ceiling: Fen;
  readonly requirements: readonly Requirement[];
}

/** All that stands against sending a bid, and all that its bidder should know; pointers lead into its body. */
export function bidFindings(
  { ceiling, requirements }: BidDemands,
  { price, proposal, answers: said = [] }: Partial<BidContent>,
): BidFindings {
  const answers = answerFindings(requirements, said);
  return {
    gaps: [
      ...(price === undefined ? [refuseBid.priceMissing({ pointer: '/price' })] : []),
      ...(proposal?.trim() ? [] : [refuseBid.proposalMissing({ pointer: '/proposal' })]),
      ...answers.gaps,
    ],
    warnings: [...(price === undefined ? [] : priceWarnings(price, ceiling, '/price')), ...answers.warnings],
  };
}

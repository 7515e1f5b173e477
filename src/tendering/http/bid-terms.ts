import { fenOf } from '../../platform/index.js';
import type { BidContent } from '../domain/bid-content.js';
import type { BidContentDto } from './place-bid.dto.js';

/** The content in a body, its fields in the order in which they are hashed. */
export function contentIn({ price, proposal, answers = [] }: BidContentDto): BidContent {
  const said = answers.map(({ requirement, response, text }) => ({ requirement, response, text }));
  return { price: fenOf(price), proposal, ...(said.length > 0 && { answers: said }) };
}

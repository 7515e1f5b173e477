import { fenOf } from '../../platform/index.js';
import type { BidInput } from '../actions/complete-content.js';
import type { PlaceBidDto } from './place-bid.dto.js';

/** The content in a body, its fields in the order in which they are hashed. */
export function contentIn({ price, proposal, answers = [], files = [] }: PlaceBidDto): BidInput {
  const said = answers.map(({ requirement, response, text, evidence = [] }) => {
    return { requirement, response, text, ...(evidence.length > 0 && { evidence }) };
  });
  return { price: fenOf(price), proposal, ...(said.length > 0 && { answers: said }), fileIds: files };
}

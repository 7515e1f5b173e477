import { fenOf } from '../../platform/index.js';
import type { BidInput, DraftInput } from '../actions/complete-content.js';
import type { ChangeBidDraftDto } from './bid-draft.dto.js';
import type { StatedPrice } from '../domain/price-precedence.js';
import type { AnswerDto, BidContentDto, OfferDto } from './place-bid.dto.js';

/** The content in a body, its fields in the order in which they are hashed. */
export function contentIn(body: BidContentDto): BidInput {
  const { proposal, answers = [], files = [], consortium } = body;
  return {
    ...priceOf(body),
    proposal,
    ...(answers.length > 0 && { answers: answersIn(answers) }),
    fileIds: files,
    consortiumId: consortium,
  };
}

/** The parts that a body gives; the others stay as they are. */
export function draftIn(body: ChangeBidDraftDto): DraftInput {
  const { price, priceInWords, proposal, answers, files, consortium } = body;
  return {
    ...(price && { price: fenOf(price) }),
    ...(priceInWords !== undefined && { priceInWords }),
    ...(proposal !== undefined && { proposal }),
    ...(answers && { answers: answersIn(answers) }),
    ...(files && { fileIds: files }),
    ...(consortium && { consortiumId: consortium }),
  };
}

/** A price as a body states it. */
export function priceOf({ price, priceInWords }: OfferDto): StatedPrice {
  return { price: fenOf(price), ...(priceInWords !== undefined && { priceInWords }) };
}

function answersIn(answers: readonly AnswerDto[]) {
  return answers.map(({ requirement, response, text, evidence = [] }) => {
    return { requirement, response, text, ...(evidence.length > 0 && { evidence }) };
  });
}

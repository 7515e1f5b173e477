import { fenOf } from '../../platform/index.js';
import type { BidInput, DraftInput } from '../actions/complete-content.js';
import type { ChangeBidDraftDto } from './bid-draft.dto.js';
import { formatYuan } from '../../shared/money.js';
import type { StatedBond } from '../domain/bid-bond.js';
import type { StatedPrice } from '../domain/price-precedence.js';
import type { AnswerDto, BidContentDto, BondDto, OfferDto } from './place-bid.dto.js';

/** The content in a body, its fields in the order in which they are hashed. */
export function contentIn(body: BidContentDto): BidInput {
  const { proposal, answers = [], files = [], consortium, bond } = body;
  return {
    ...priceOf(body),
    proposal,
    ...(answers.length > 0 && { answers: answersIn(answers) }),
    ...(bond && { bond: bondIn(bond) }),
    fileIds: files,
    consortiumId: consortium,
  };
}

/** The parts that a body gives; the others stay as they are. */
export function draftIn(body: ChangeBidDraftDto): DraftInput {
  const { price, priceInWords, proposal, answers, files, consortium, bond } = body;
  return {
    ...(price && { price: fenOf(price) }),
    ...(priceInWords !== undefined && { priceInWords }),
    ...(proposal !== undefined && { proposal }),
    ...(answers && { answers: answersIn(answers) }),
    ...(files && { fileIds: files }),
    ...(consortium && { consortiumId: consortium }),
    ...(bond && { bond: bondIn(bond) }),
  };
}

/** A price as a body states it. */
export function priceOf({ price, priceInWords }: OfferDto): StatedPrice {
  return { price: fenOf(price), ...(priceInWords !== undefined && { priceInWords }) };
}

function bondIn({ form, amount, reference, proof }: BondDto): StatedBond {
  return { form, amount: formatYuan(fenOf(amount)), reference, proof };
}

function answersIn(answers: readonly AnswerDto[]) {
  return answers.map(({ requirement, response, text, evidence = [] }) => {
    return { requirement, response, text, ...(evidence.length > 0 && { evidence }) };
  });
}

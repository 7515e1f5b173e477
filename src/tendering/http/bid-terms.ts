import { fenOf } from '../../platform/index.js';
import type { BidInput, DraftInput } from '../actions/complete-content.js';
import type { ChangeBidDraftDto } from './bid-draft.dto.js';
import type { AnswerDto, BidContentDto } from './place-bid.dto.js';

/** The content in a body, its fields in the order in which they are hashed. */
export function contentIn({ price, proposal, answers = [], files = [], consortium }: BidContentDto): BidInput {
  return {
    ...{ price: fenOf(price), proposal },
    ...(answers.length > 0 && { answers: answersIn(answers) }),
    fileIds: files,
    consortiumId: consortium,
  };
}

/** The parts that a body gives; the others stay as they are. */
export function draftIn({ price, proposal, answers, files, consortium }: ChangeBidDraftDto): DraftInput {
  return {
    ...(price && { price: fenOf(price) }),
    ...(proposal !== undefined && { proposal }),
    ...(answers && { answers: answersIn(answers) }),
    ...(files && { fileIds: files }),
    ...(consortium && { consortiumId: consortium }),
  };
}

function answersIn(answers: readonly AnswerDto[]) {
  return answers.map(({ requirement, response, text, evidence = [] }) => {
    return { requirement, response, text, ...(evidence.length > 0 && { evidence }) };
  });
}

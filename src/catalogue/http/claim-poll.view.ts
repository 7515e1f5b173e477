import { IsInt, Max, Min } from 'class-validator';
import { toDecimal } from '../../shared/exact.js';
import type { PollResult } from '../data/claim-polls.js';

/** How many residents are asked. */
export class PollClaimDto {
  /** @example 30 */
  @IsInt()
  @Min(5)
  @Max(300)
  asked: number;
}

/** What all who were asked said to one question; null where fewer than five answered it. */
export class PollQuestionView {
  id: string;
  kind: string;
  answered: number | null;
  /** Of scales (1–5), two decimals. @example "4.25" */
  mean: string | null;
  /** Of yes-no questions. */
  yes: number | null;
}

/** What residents said about a claimed service. */
export class ClaimPollView {
  /** How many links were handed out. */
  asked: number;
  /** Empty before the first answer. */
  questions: PollQuestionView[];

  static of({ asked, questions }: PollResult): ClaimPollView {
    return {
      asked,
      questions: questions.map(({ id, kind, answered, mean, yes }) => {
        const figures = { answered: answered ?? null, yes: yes ?? null };
        return { id, kind, ...figures, mean: mean ? toDecimal(mean, 2) : null };
      }),
    };
  }
}

/** Tokens of links that nobody has answered yet: `/surveys/{token}`. */
export class ClaimPollLinksView {
  tokens: string[];
}

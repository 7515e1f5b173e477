import { ApiProperty } from '@nestjs/swagger';
import { IsObject, ValidateBy } from 'class-validator';
import type { Answers } from '../domain/answers.js';

const MOST_ANSWERS = 60;

/** One person's answers by question id; null and a missing id both mean: not answered. */
export function IsAnswers(): PropertyDecorator {
  const few = ValidateBy({
    name: 'fewAnswers',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' && value !== null && Object.keys(value).length <= MOST_ANSWERS,
      defaultMessage: () => `at most ${MOST_ANSWERS} answers`,
    },
  });
  const documented = ApiProperty({
    type: 'object',
    maxProperties: MOST_ANSWERS,
    additionalProperties: {
      anyOf: [
        { type: 'integer', minimum: 0, maximum: 9999 },
        { type: 'boolean' },
        { type: 'string', maxLength: 1000 },
        { type: 'null' },
      ],
    },
    example: { attitude: 5, effect: 4, received: true, charged: false, times: 8, complaint: '' },
  });
  return (target, property) => {
    IsObject()(target, property);
    few(target, property);
    documented(target, property);
  };
}

/** A filled-in questionnaire. */
export class AnswerSurveyDto {
  /** By question id: 1–5 for scales, true or false for facts, a whole number for counts, text for open questions. */
  @IsAnswers()
  answers: Answers;
}

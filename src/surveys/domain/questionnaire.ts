import type { Violation } from '../../shared/violation.js';
import { fitsKind } from './answer-kinds.js';
import { conditionViolations } from './conditions.js';
import { type Bilingual, QUESTION_KINDS, type Question } from './question.js';
import { refuse } from './refusals.js';

export {
  type Bilingual,
  type Condition,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
} from './question.js';

/** Scales on which satisfaction is told: mean ÷ 5, mean between the lowest and the highest mark, share of 4 and 5. */
export const SCALES = ['mean-5', 'min-max', 'top-2'] as const;
export type Scale = (typeof SCALES)[number];

/** A questionnaire is data: published once, then never edited, only followed by a new version. */
export interface Questionnaire {
  readonly title: Bilingual;
  readonly questions: readonly Question[];
}

const ID = /^[a-z][a-z0-9-]{0,39}$/;
const MOST_QUESTIONS = 60;
const LONGEST_TEXT = 300;

/** What is wrong with a definition, every reason with its pointer. */
export function definitionViolations({ title, questions }: Questionnaire): Violation[] {
  const violations = textViolations(title, '/title');
  if (questions.length === 0) violations.push(refuse.noQuestions({ pointer: '/questions' }));
  if (questions.length > MOST_QUESTIONS) {
    violations.push(refuse.tooManyQuestions({ pointer: '/questions', params: { max: MOST_QUESTIONS } }));
  }
  if (questions.length > 0 && !questions.some((question) => question.core)) {
    violations.push(refuse.noCoreQuestion({ pointer: '/questions' }));
  }
  const ids = questions.map((question) => question.id);
  questions.forEach((question, index) => {
    const pointer = `/questions/${index}`;
    if (ids.indexOf(question.id) !== index) {
      violations.push(refuse.questionTwice({ pointer: `${pointer}/id`, params: { id: question.id } }));
    }
    violations.push(...questionViolations(question, pointer));
  });
  return [...violations, ...conditionViolations(questions, fitsKind)];
}

function questionViolations({ id, kind, core, text }: Question, pointer: string): Violation[] {
  const violations = textViolations(text, `${pointer}/text`);
  if (!ID.test(id)) violations.push(refuse.questionIdMalformed({ pointer: `${pointer}/id` }));
  const kinds: readonly string[] = QUESTION_KINDS;
  if (!kinds.includes(kind)) violations.push(refuse.questionKindUnknown({ pointer: `${pointer}/kind` }));
  // Nobody must write free text: a response may not become invalid for want of it.
  if (core && kind === 'open') violations.push(refuse.openQuestionCore({ pointer: `${pointer}/core` }));
  return violations;
}

function textViolations(text: Bilingual, pointer: string): Violation[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const length = text[language].trim().length;
    if (length === 0) return [refuse.textMissing({ pointer: `${pointer}/${language}` })];
    const detail = { pointer: `${pointer}/${language}`, params: { max: LONGEST_TEXT } };
    return length > LONGEST_TEXT ? [refuse.textTooLong(detail)] : [];
  });
}

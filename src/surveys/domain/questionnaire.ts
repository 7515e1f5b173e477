import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** How a question is answered: 1–5, true/false, a whole number from 0, or free text. */
export const QUESTION_KINDS = ['likert5', 'yes-no', 'count', 'open'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The same text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Question {
  /** Stable within the questionnaire, `a-z0-9-`: answers and the checks against the ledger go by it. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** A response is valid when enough of the core questions are answered. */
  readonly core: boolean;
  readonly text: Bilingual;
}

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
  return violations;
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

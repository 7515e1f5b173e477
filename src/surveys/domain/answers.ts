import type { Violation } from '../../shared/violation.js';
import type { Question, QuestionKind, Questionnaire } from './questionnaire.js';
import { refuse } from './refusals.js';

/** Answers by question id, as they come in; null and a missing id both mean: not answered. */
export type Answers = Readonly<Record<string, unknown>>;

const LARGEST_COUNT = 9999;
const LONGEST_ANSWER = 1000;

const FITS: Readonly<Record<QuestionKind, (answer: unknown) => boolean>> = {
  likert5: (answer) => isWhole(answer) && answer >= 1 && answer <= 5,
  'yes-no': (answer) => typeof answer === 'boolean',
  count: (answer) => isWhole(answer) && answer >= 0 && answer <= LARGEST_COUNT,
  open: (answer) => typeof answer === 'string' && answer.length <= LONGEST_ANSWER,
};

/** What is wrong with a set of answers: unknown questions and answers of the wrong kind, each with its pointer. */
export function answerViolations({ questions }: Questionnaire, answers: Answers): Violation[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const violations = Object.entries(answers).flatMap(([id, answer]) => {
    const pointer = `/answers/${escape(id)}`;
    const question = byId.get(id);
    if (!question) return [refuse.questionUnknown({ pointer })];
    const fits = answer === null || answer === undefined || FITS[question.kind](answer);
    return fits ? [] : [wrongAnswer(question.kind, pointer)];
  });
  const given = questions.filter((question) => isAnswered(question, answers));
  if (violations.length === 0 && given.length === 0) return [refuse.nothingAnswered({ pointer: '/answers' })];
  return violations;
}

/** How many core questions were asked and how many of them answered: the measure of a valid response. */
export function coreCompletion(
  { questions }: Questionnaire,
  answers: Answers,
): { asked: number; answered: number } {
  const core = questions.filter((question) => question.core);
  return { asked: core.length, answered: core.filter((question) => isAnswered(question, answers)).length };
}

/** The answers 1–5 of a set, in the order of the questions. */
export function likertAnswers({ questions }: Questionnaire, answers: Answers): number[] {
  return questions
    .filter((question) => question.kind === 'likert5')
    .map((question) => answers[question.id])
    .filter(isWhole);
}

/** True when a question has an answer of its kind; blank text is none. */
export function isAnswered({ id, kind }: Question, answers: Answers): boolean {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return FITS[kind](answer) && !(typeof answer === 'string' && answer.trim() === '');
}

function isWhole(answer: unknown): answer is number {
  return typeof answer === 'number' && Number.isInteger(answer);
}

function wrongAnswer(kind: QuestionKind, pointer: string): Violation {
  if (kind === 'likert5') return refuse.answerNotLikert({ pointer });
  if (kind === 'yes-no') return refuse.answerNotYesNo({ pointer });
  if (kind === 'count') return refuse.answerNotCount({ pointer, params: { max: LARGEST_COUNT } });
  return refuse.answerNotText({ pointer, params: { max: LONGEST_ANSWER } });
}

/** RFC 6901 */
function escape(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

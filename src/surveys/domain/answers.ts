import type { Violation } from '../../shared/violation.js';
import { type Answers, LARGEST_COUNT, LONGEST_ANSWER, fitsKind, isWhole } from './answer-kinds.js';
import { isAsked } from './conditions.js';
import type { Question, QuestionKind, Questionnaire } from './questionnaire.js';
import { refuse } from './refusals.js';

export type { Answers } from './answer-kinds.js';

/** What is wrong with a set of answers: questions unknown or not asked, answers of the wrong kind, each with its pointer. */
export function answerViolations({ questions }: Questionnaire, answers: Answers): Violation[] {
  const violations = eachAnswer(questions, answers, ({ question, answer, pointer }) => {
    if (!isAsked(question, questions, answers)) return [refuse.questionNotAsked({ pointer })];
    return kindViolations(question, answer, pointer);
  });
  const given = questions.filter((question) => isAnswered(question, answers));
  if (violations.length === 0 && given.length === 0) return [refuse.nothingAnswered({ pointer: '/answers' })];
  return violations;
}

/**
 * What can't even be kept of a set that is still being filled in: questions unknown, answers of the wrong kind. An answer to a
 * question that is no longer asked may stay: the one on which it hangs may be put right again.
 */
export function unfinishedViolations({ questions }: Questionnaire, answers: Answers): Violation[] {
  return eachAnswer(questions, answers, ({ question, answer, pointer }) =>
    kindViolations(question, answer, pointer),
  );
}

/** The questions that are asked by these answers and have none yet, in their order. */
export function openQuestions({ questions }: Questionnaire, answers: Answers): Question[] {
  return questions.filter(
    (question) => isAsked(question, questions, answers) && !isAnswered(question, answers),
  );
}

/** How many core questions were asked and how many of them answered: the measure of a valid response. */
export function coreCompletion(
  { questions }: Questionnaire,
  answers: Answers,
): { asked: number; answered: number } {
  const core = questions.filter((question) => question.core && isAsked(question, questions, answers));
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
  return fitsKind(kind, answer) && !(typeof answer === 'string' && answer.trim() === '');
}

interface Given {
  readonly question: Question;
  readonly answer: unknown;
  readonly pointer: string;
}

/** What a judge finds in each answer that was given; unknown questions are found here. */
function eachAnswer(
  questions: readonly Question[],
  answers: Answers,
  judge: (given: Given) => Violation[],
): Violation[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return Object.entries(answers).flatMap(([id, answer]) => {
    const pointer = `/answers/${escape(id)}`;
    const question = byId.get(id);
    if (!question) return [refuse.questionUnknown({ pointer })];
    return answer === null || answer === undefined ? [] : judge({ question, answer, pointer });
  });
}

function kindViolations({ kind }: Question, answer: unknown, pointer: string): Violation[] {
  return fitsKind(kind, answer) ? [] : [wrongAnswer(kind, pointer)];
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

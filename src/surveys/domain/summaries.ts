import { type Exact, exact, mean } from '../../shared/exact.js';
import type { Answers } from './answers.js';
import { isAnswered } from './answers.js';
import { isAsked } from './conditions.js';
import type { Question, QuestionKind, Questionnaire } from './questionnaire.js';
import { SMALLEST_CELL } from '../../shared/smallest-cell.js';

/** What all who were asked said to one question; never what one of them wrote. */
export interface QuestionSummary {
  readonly id: string;
  readonly kind: QuestionKind;
  /** How many answered it; undefined, like every other figure, where they are too few to be told. */
  readonly answered: number | undefined;
  /** Of scales and counts. */
  readonly mean: Exact | undefined;
  /** Of yes-no questions. */
  readonly yes: number | undefined;
}

/** Summary of each question in the order of the form; cells of fewer than `smallestCell` answers stay empty. */
export function summarise(
  questionnaire: Questionnaire,
  all: readonly Answers[],
  smallestCell = SMALLEST_CELL,
): QuestionSummary[] {
  return questionnaire.questions.map((question) => {
    const answers = all.filter((each) => isAnswered(question, each)).map((each) => each[question.id]);
    const empty = { id: question.id, kind: question.kind, answered: undefined };
    if (answers.length < smallestCell) return { ...empty, mean: undefined, yes: undefined };
    return { ...empty, answered: answers.length, ...figures(question, answers) };
  });
}

/** One recipient's facts by question id, as reported: yes or no, or how often. */
export function reportedFacts(
  { questions }: Questionnaire,
  answers: Answers,
): Readonly<Record<string, boolean | number>> {
  const facts = questions.filter(
    (question) => ['yes-no', 'count'].includes(question.kind) && isAsked(question, questions, answers),
  );
  return Object.fromEntries(
    facts
      .filter((question) => isAnswered(question, answers))
      .map(({ id }) => [id, answers[id] as boolean | number]),
  );
}

/** What one person wrote, by question id; blank answers are none. */
export function writtenWords(
  { questions }: Questionnaire,
  answers: Answers,
): Readonly<Record<string, string>> {
  const open = questions.filter((question) => question.kind === 'open' && isAnswered(question, answers));
  return Object.fromEntries(open.map(({ id }) => [id, answers[id] as string]));
}

function figures({ kind }: Question, answers: readonly unknown[]): Pick<QuestionSummary, 'mean' | 'yes'> {
  if (kind === 'yes-no') return { mean: undefined, yes: answers.filter((each) => each === true).length };
  if (kind === 'open') return { mean: undefined, yes: undefined };
  return { mean: mean((answers as number[]).map((each) => exact(BigInt(each)))), yes: undefined };
}

import type { Violation } from '../../shared/violation.js';
import type { Answers } from './answer-kinds.js';
import type { Question } from './question.js';
import { refuse } from './refusals.js';

/** True when a question is asked of somebody with these answers: its condition holds, and that of the question it hangs on. */
export function isAsked({ askIf }: Question, questions: readonly Question[], answers: Answers): boolean {
  if (!askIf) return true;
  const before = questions.find(({ id }) => id === askIf.question);
  const given = Object.hasOwn(answers, askIf.question) ? answers[askIf.question] : undefined;
  return (
    before !== undefined &&
    isAsked(before, questions, answers) &&
    askIf.answers.some((answer) => answer === given)
  );
}

/** What is wrong with the conditions of a questionnaire: each hangs on an earlier question, by answers that it can have. */
export function conditionViolations(
  questions: readonly Question[],
  fits: (kind: Question['kind'], answer: unknown) => boolean,
): Violation[] {
  return questions.flatMap(({ askIf }, index) => {
    if (!askIf) return [];
    const pointer = `/questions/${index}/askIf`;
    const before = questions.slice(0, index).find(({ id }) => id === askIf.question);
    if (!before || before.kind === 'open')
      return [refuse.conditionUnknown({ pointer: `${pointer}/question` })];
    const sound = askIf.answers.length > 0 && askIf.answers.every((answer) => fits(before.kind, answer));
    return sound ? [] : [refuse.conditionAnswers({ pointer: `${pointer}/answers` })];
  });
}

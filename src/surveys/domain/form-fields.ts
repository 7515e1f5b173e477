import type { Answers } from './answer-kinds.js';
import { isAsked } from './conditions.js';
import type { Question, Questionnaire } from './questionnaire.js';

/** What a web form sends: texts by question id. */
export type FormFields = Readonly<Record<string, unknown>>;

/**
 * A web form as answers: empty fields are not answered, and what the answers before make needless is left out, because a
 * page without scripts can't hide it. What is no figure stays as it is, so that it is refused in its place.
 */
export function answersOfForm({ questions }: Questionnaire, fields: FormFields): Answers {
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    const field = Object.hasOwn(fields, question.id) ? fields[question.id] : undefined;
    if (typeof field !== 'string' || field.trim() === '') continue;
    if (isAsked(question, questions, answers)) answers[question.id] = answerOf(question, field.trim());
  }
  return answers;
}

function answerOf({ kind }: Question, field: string): unknown {
  if (kind === 'open') return field.replaceAll('\0', '');
  if (kind === 'yes-no') return field === 'yes' ? true : field === 'no' ? false : field;
  return /^\d{1,6}$/.test(field) ? Number(field) : field;
}

import { type Day, dayOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseField } from './field-refusals.js';

/**
 * How a short message ended: `accepted` by the gateway, `address-refused` (the number takes none), `refused`, `given-up`
 * after the last try, `not-needed` where the person had answered, refused or was forgotten before it went out.
 */
export type TextResult = 'accepted' | 'address-refused' | 'refused' | 'given-up' | 'not-needed';

/** Nobody is written to more often than this for one visit, and never twice on a day (DESIGN). */
export const MOST_TEXTS = 2;

/** A message that was asked for before. */
export interface EarlierText {
  readonly result: TextResult | null;
  readonly createdAt: Date;
}

/** Why somebody of the sample can't be written to now; every reason at once. */
export function textViolations(
  person: { readonly asked: boolean; readonly hasLink: boolean },
  earlier: readonly EarlierText[],
  { today, pointer }: { readonly today: Day; readonly pointer: string },
): Violation[] {
  const counted = earlier.filter(({ result }) => result !== 'not-needed');
  return [
    ...(person.asked ? [] : [refuseField.textNotAsked({ pointer })]),
    ...(person.asked && !person.hasLink ? [refuseField.textWithoutLink({ pointer })] : []),
    ...(counted.some(({ createdAt }) => dayOf(createdAt) === today)
      ? [refuseField.textToday({ pointer })]
      : []),
    ...(counted.length >= MOST_TEXTS
      ? [refuseField.textsOver({ pointer, params: { most: MOST_TEXTS } })]
      : []),
  ];
}

/** The words of a message: who asks about what, by a link that needs no account and costs nothing. */
export function textWords(facts: {
  readonly street: string;
  readonly project: string;
  readonly url: string;
}): string {
  const { street, project, url } = facts;
  return `【三社联动】${street}请您评价“${project}”，点开即答、不收费、不用登录，只能作答一次：${url} 不愿作答可不理会。`;
}

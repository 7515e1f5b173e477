import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type EarlierText, textViolations, textWords } from './visit-texts.js';

const TODAY = { today: day('2025-12-30'), pointer: '/sampleIds/0' };
const sent = (at: string, result: EarlierText['result'] = 'accepted'): EarlierText => ({
  result,
  createdAt: new Date(`${at}T10:00:00+08:00`),
});
const found = (person: object, earlier: readonly EarlierText[] = []): string[] =>
  textViolations({ asked: true, hasLink: true, ...person }, earlier, TODAY).map(({ code }) =>
    code.replace('field-work.', ''),
  );

describe('a link by short message', () => {
  it.each<[string, object, EarlierText[], string[]]>([
    ['to who is to be asked', {}, [], []],
    ['again on another day', {}, [sent('2025-12-29')], []],
    ['again after one that was not needed', {}, [sent('2025-12-30', 'not-needed')], []],
    ['twice on a day', {}, [sent('2025-12-30', null)], ['text-today']],
    ['a third time', {}, [sent('2025-12-28'), sent('2025-12-29', 'refused')], ['texts-over']],
    ['to who is not asked', { asked: false, hasLink: false }, [], ['text-not-asked']],
    ['without a link that lives', { hasLink: false }, [], ['text-without-link']],
    [
      'with every reason at once',
      { asked: false },
      [sent('2025-12-29'), sent('2025-12-30')],
      ['text-not-asked', 'text-today', 'texts-over'],
    ],
  ])('%s', (_, person, earlier, expected) => {
    expect(found(person, earlier)).toEqual(expected);
  });

  it('says who asks and about what, and nothing of the person', () => {
    const words = textWords({
      street: '新华街道办事处',
      project: '居家养老',
      url: 'https://sanshe.example/surveys/t',
    });
    expect(words).toContain('新华街道办事处请您评价“居家养老”');
    expect(words).toContain('https://sanshe.example/surveys/t ');
  });
});

import { describe, expect, it } from '@jest/globals';
import { type DraftSave, draftViolations, drafteeViolations, isSavedBefore } from './interview-draft.js';

const half: DraftSave = { revision: 3, content: { answers: { attitude: 4, times: 8 }, outcome: 'answered' } };

describe('a draft of an interview', () => {
  it.each<[string, DraftSave | undefined, number, number[]]>([
    ['the first', undefined, 1, []],
    ['the next', half, 4, []],
    ['one that comes late', half, 2, [3]],
    ['another of the same number', half, 3, [3]],
    ['one that skips what somebody else saved', half, 5, [3]],
    ['one of a draft that is gone', undefined, 4, [0]],
    ['the next after it was discarded', { revision: 4, content: null }, 5, []],
    ['the first again after it was discarded', { revision: 2, content: null }, 1, [2]],
  ])('is saved, or overtaken by what stands: %s', (_, stands, revision, overtakenBy) => {
    const found = draftViolations(stands, { revision, content: { answers: { attitude: 1 } } });
    expect(found.map(({ code, params }) => [code, params?.revision])).toEqual(
      overtakenBy.map((each) => ['field-work.draft-overtaken', each]),
    );
  });

  it.each<[string, DraftSave, boolean]>([
    [
      'the same in another order',
      { ...half, content: { outcome: 'answered', answers: { times: 8, attitude: 4 } } },
      true,
    ],
    [
      'what was left out said as undefined',
      { ...half, content: { ...half.content, flags: undefined } },
      true,
    ],
    ['another answer', { ...half, content: { ...half.content, answers: { attitude: 5, times: 8 } } }, false],
    ['another number', { ...half, revision: 4 }, false],
    ['nothing any more', { revision: 3, content: null }, false],
  ])('is known when it is sent again: %s', (_, sent, known) => {
    expect(isSavedBefore(half, sent)).toBe(known);
    expect(isSavedBefore(undefined, sent)).toBe(false);
  });

  it('is discarded once, however often that is sent', () => {
    const gone = { revision: 4, content: null };
    expect(draftViolations(half, gone)).toEqual([]);
    expect(isSavedBefore(gone, gone)).toBe(true);
  });

  it('is kept only of people who are asked and consent, and says both at once', () => {
    const codes = (asked: boolean, consents: boolean) =>
      drafteeViolations({ asked, consents }).map(({ code }) => code.replace('field-work.', ''));
    expect(codes(true, true)).toEqual([]);
    expect(codes(true, false)).toEqual(['draft-without-consent']);
    expect(codes(false, false)).toEqual(['draft-not-asked', 'draft-without-consent']);
  });
});

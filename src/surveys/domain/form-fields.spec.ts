import { describe, expect, it } from '@jest/globals';
import { answersOfForm } from './form-fields.js';
import { RETURN_VISIT_WITH_CONDITIONS as FORM } from './return-visit-with-conditions.js';

describe('a web form', () => {
  it.each<[string, Record<string, unknown>, object]>([
    [
      'answers in words become figures',
      { attitude: '5', received: 'yes', times: '8' },
      { attitude: 5, received: true, times: 8 },
    ],
    ['empty fields are left out', { attitude: '', complaint: '  ', charged: 'no' }, { charged: false }],
    [
      'what is not asked is left out',
      { received: 'no', times: '8', 'unsafe-what': '摔倒' },
      { received: false },
    ],
    [
      'what is no figure stays, to be refused',
      { attitude: 'five', received: 'maybe' },
      { attitude: 'five', received: 'maybe' },
    ],
    ['unknown fields and other kinds go', { charm: '5', attitude: 5 }, {}],
    ['no NUL gets through', { complaint: '慢\0了' }, { complaint: '慢了' }],
  ])('%s', (_, fields, expected) => {
    expect(answersOfForm(FORM, fields)).toEqual(expected);
  });
});

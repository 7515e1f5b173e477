import { describe, expect, it } from '@jest/globals';
import { fileIdsIn, fileViolations } from './bid-files.js';

const answer = (evidence: string[]) => ({
  requirement: 'staff',
  response: 'meets' as const,
  text: '见附件',
  evidence,
});
const file = (id: string) => ({ id, name: `${id}.pdf`, size: 1, sha256: '0' });

describe('the files of a bid', () => {
  it('are each named once, wherever and however often they stand', () => {
    expect(fileIdsIn({ fileIds: ['a', 'b'], answers: [answer(['b', 'c']), answer(['c'])] })).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(fileIdsIn({})).toEqual([]);
  });

  it('that are not there are told at every place that names them', () => {
    const content = { fileIds: ['a', 'b'], answers: [answer(['c', 'b'])] };
    expect(fileViolations(content, [file('a')]).map(({ pointer }) => pointer)).toEqual([
      '/files/1',
      '/answers/0/evidence/0',
      '/answers/0/evidence/1',
    ]);
    expect(fileViolations(content, [file('a'), file('b'), file('c')])).toEqual([]);
  });
});

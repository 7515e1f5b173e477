import { describe, expect, it } from '@jest/globals';
import { heardNeed } from './heard-needs.js';

describe('a new need heard on a visit', () => {
  it.each([undefined, null, 5, '', '  ', '无', '没有。', '暂无', 'None.', 'no', '—'])(
    '%p is none',
    (words) => {
      expect(heardNeed(words)).toBeNull();
    },
  );

  it('is told in its words, with numbers masked', () => {
    expect(heardNeed(' 希望有人陪诊，电话13800138000 ')).toEqual({
      title: '回访中提出：希望有人陪诊，电话138****8000',
      description: '希望有人陪诊，电话138****8000',
    });
  });

  it('has a short title', () => {
    expect(Array.from(heardNeed('希'.repeat(300))?.title ?? '')).toHaveLength(46);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type SecretTerm, publicTerms, secretViolations } from './secret-terms.js';

const secret = (term: number): SecretTerm => ({ term, ground: 'business-secret', reason: '示例' });

describe('secret terms of a contract', () => {
  it.each([
    ['the second of two', [secret(2)], []],
    ['the third of two', [secret(3)], ['contracting.secret-term-unknown']],
    ['none at all', [secret(0)], ['contracting.secret-term-unknown']],
    ['one twice', [secret(1), secret(1)], ['contracting.secret-term-twice']],
  ])('%s', (_, secrets, expected) => {
    expect(secretViolations(secrets, ['甲', '乙'], '/secretTerms').map(({ code }) => code)).toEqual(expected);
  });

  it('are left out of what the public reads, and marked', () => {
    expect(publicTerms(['公开条款', '秘密条款'], [secret(2)])).toEqual([
      { title: '其他约定', text: '公开条款' },
      { title: '其他约定', text: '本条涉及商业秘密，依法不予公开。' },
    ]);
  });
});

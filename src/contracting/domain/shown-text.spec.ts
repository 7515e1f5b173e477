import { describe, expect, it } from '@jest/globals';
import { accountIn, withoutAccount } from './shown-text.js';

const NUMBER = '6200000000000000017';

describe('a signed text for who neither pays nor is paid', () => {
  const text = { payee: { holder: '示例中心', number: NUMBER }, specialTerms: [`尾款亦付至${NUMBER}。`] };
  const change = {
    terms: { payeeAccount: { holder: '示例中心', number: NUMBER } },
    clauses: [{ title: '收款', text: `此后款项付至示例中心，${NUMBER}。` }],
  };

  it.each([
    ['contract', text, '尾款亦付至尾号0017。'] as const,
    ['change', change, '示例中心，尾号0017。'] as const,
  ])('a %s keeps four figures of the account wherever it stands, and everything else', (_, said, shown) => {
    const body = JSON.stringify(said);
    expect(accountIn(body)).toBe(NUMBER);
    expect(withoutAccount(body)).not.toContain(NUMBER);
    expect(withoutAccount(body)).toContain(shown);
    expect(JSON.parse(withoutAccount(body))).toEqual(JSON.parse(body.replaceAll(NUMBER, '尾号0017')));
  });

  it('one that names no account is shown as it is', () => {
    const body = JSON.stringify({ payee: null, title: `采购${NUMBER}` });
    expect(accountIn(body)).toBeNull();
    expect(withoutAccount(body)).toBe(body);
  });
});

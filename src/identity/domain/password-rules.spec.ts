import { describe, expect, it } from '@jest/globals';
import { passwordViolations } from './password-rules.js';

const policy = { minLength: 12, classes: 3 };

describe('a new password', () => {
  it.each([
    ['Sanshe-Boli-25', 'wang.li', []],
    ['三社联动勃利县City2025', 'wang.li', []],
    ['sanshe-2025', 'wang.li', ['identity.password-too-short']],
    ['sansheboli2025', 'wang.li', ['identity.password-too-plain']],
    ['Wang.Li-2025-x', 'wang.li', ['identity.password-has-login']],
    ['li', 'li', ['identity.password-too-short', 'identity.password-too-plain']],
    [
      'wang.li',
      'wang.li',
      ['identity.password-too-short', 'identity.password-too-plain', 'identity.password-has-login'],
    ],
  ])('%s for %s', (password, login, expected) => {
    const found = passwordViolations(password, login, policy, '/newPassword');
    expect(found.map(({ code }) => code)).toEqual(expected);
    expect(found.every(({ pointer }) => pointer === '/newPassword')).toBe(true);
  });

  it('is counted in characters, not in UTF-16 halves', () => {
    expect(passwordViolations('😀a1😀a1', 'x', { minLength: 7, classes: 1 }, '/p')).toHaveLength(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { base32, codeAt, matchingStep, otpauthUri } from './one-time-codes.js';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('time-based one-time passwords', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at second %d have the code of RFC 6238 appendix B, %s', (seconds, code) => {
    expect(codeAt(secret, at(seconds), 8)).toBe(code);
    expect(codeAt(secret, at(seconds))).toBe(code.slice(2));
  });

  it.each([
    ['of this step', 0, 0, true],
    ['of the step before', -1, 0, true],
    ['of the next step', 1, 0, true],
    ['two steps old', -2, 0, false],
    ['two steps early', 2, 0, false],
    ['of this step, used', 0, 100, false],
    ['of the step before, when this one was used', -1, 100, false],
    ['of the next step, when this one was used', 1, 100, true],
  ])('%s', (_, offset, after, good) => {
    const step = matchingStep(secret, codeAt(secret, at((100 + offset) * 30)), at(100 * 30), after);
    expect(step).toBe(good ? 100 + offset : undefined);
  });

  it('of other lengths are no codes', () => {
    expect(matchingStep(secret, '', at(59), 0)).toBeUndefined();
    expect(matchingStep(secret, '94287082', at(59), 0)).toBeUndefined();
    expect(matchingStep(secret, '28708x', at(59), 0)).toBeUndefined();
  });

  it('are none before the last one used, also on a machine whose clock was set back', () => {
    expect(matchingStep(secret, codeAt(secret, at(59)), at(59), 1000)).toBeUndefined();
  });
});

describe('what an authenticator reads', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes "%s" as RFC 4648 does: %s', (text, expected) => {
    expect(base32(Buffer.from(text))).toBe(expected);
  });

  it('names account and issuer', () => {
    expect(otpauthUri('wang.li', secret)).toBe(
      'otpauth://totp/Sanshe:wang.li?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Sanshe',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describe as sentence } from '../../shared/violation.js';
import { normaliseUscc, usccCheckCharacter, usccViolations, usccWarnings } from './uscc.js';

const codes = (code: string, form?: Parameters<typeof usccViolations>[1]) =>
  usccViolations(code, form).map((v) => v.code.replace('registry.', ''));

describe('统一社会信用代码 (E14)', () => {
  it.each([
    ['51100000500002862F', '中国自动化学会'],
    ['51100000500009247D', '中国复合材料工业协会'],
    ['51100000500012681T', '中国医疗保健国际交流促进会'],
    ['53100000500019795A', '中国社会福利基金会'],
    ['53100000500021326D', '中华社会救助基金会'],
    ['53100000500021676K', '北京理工大学教育基金会'],
    ['52440300MJL186084F', '深圳某民办非企业单位'],
  ])('%s (%s) is valid, and so is its organization code', (code) => {
    expect(codes(code)).toEqual([]);
    expect(usccWarnings(code)).toEqual([]);
  });

  it.each([
    ['51100000500002862G', 'F expected', 'uscc-check'],
    ['51100000500009274D', 'transposed digits', 'uscc-check'],
    ['5310000050001979SA', 'S is no letter of it', 'uscc-letters'],
    ['53100000500021326', '17 characters', 'uscc-length'],
    ['51100000500000024G', 'M expected', 'uscc-check'],
    ['53100000500020462H', 'K expected', 'uscc-check'],
    ['53100000500021676k', 'lower case, not normalised', 'uscc-letters'],
    ['', 'nothing', 'uscc-length'],
  ])('%s is not: %s', (code, _, expected) => {
    expect(codes(code)).toEqual([expected]);
  });

  it('says which check character was expected: Σ = 481, 481 mod 31 = 16, 31 − 16 = 15 → F', () => {
    expect(usccCheckCharacter('51100000500002862')).toBe('F');
    expect(usccCheckCharacter('51100000500000024')).toBe('M');
    expect(usccCheckCharacter('53100000500020462')).toBe('K');
  });

  it.each([
    ['lower case', '53100000500021676k'],
    ['full width', '５３１０００００５０００２１６７６Ｋ'],
    ['blanks around it', ' 53100000500021676K\t'],
  ])('is normalised first: %s', (_, text) => {
    expect(normaliseUscc(text)).toBe('53100000500021676K');
    expect(codes(normaliseUscc(text))).toEqual([]);
  });

  it('must begin as the legal form says', () => {
    expect(codes('51100000500002862F', 'association')).toEqual([]);
    expect(codes('52440300MJL186084F', 'social-service-institution')).toEqual([]);
    expect(codes('53100000500019795A', 'foundation')).toEqual([]);
    expect(codes('53100000500019795A', 'association')).toEqual(['uscc-form']);
    expect(codes('53100000500019795G', 'association')).toEqual(['uscc-check', 'uscc-form']);
  });

  it.each(['52100000500000784G', '91110108MA01YBNX62'])('%s is valid with a warning (GB 11714)', (code) => {
    expect(codes(code)).toEqual([]);
    expect(usccWarnings(code)).toMatchObject([{ code: 'registry.organization-code-check' }]);
  });

  it('names each illegal letter once', () => {
    const [violation] = usccViolations('SS1000005O0021676K');
    expect(violation?.params).toEqual({ letters: 'S O' });
    expect(sentence(violation ?? { code: '' }, 'en').detail).toContain('S O');
  });

  it('catches every wrong character and every swap of unequal neighbours', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const body = fc.array(fc.constantFrom(...Array.from(alphabet)), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...Array.from(alphabet)), (letters, at, other) => {
        const check = usccCheckCharacter(letters.join(''));
        const changed = letters.with(at, other);
        fc.pre(other !== letters[at]);
        expect(codes(letters.join('') + check)).toEqual([]);
        expect(codes(changed.join('') + check)).toEqual(['uscc-check']);
        const [a = '', b = ''] = [letters[at], letters[at + 1]];
        if (at === 16 || a === b) return;
        const swapped = letters.with(at, b).with(at + 1, a);
        expect(codes(swapped.join('') + check)).toEqual(['uscc-check']);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Plain, canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('sorts members at every depth, keeps the order of lists, and leaves out what is undefined', () => {
    const value = { b: [2, 1, { z: null, a: true }], a: '示例"', c: undefined };
    expect(canonicalJson(value)).toBe('{"a":"示例\\"","b":[2,1,{"a":true,"z":null}]}');
  });

  it('sorts by UTF-16 code units, as RFC 8785 wants', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\u00f6': 4 })).toBe('{"\\r":2,"1":3,"ö":4,"€":1}');
  });

  it('refuses a number that a float could have touched', () => {
    expect(() => canonicalJson({ total: 88.93 })).toThrow(RangeError);
  });

  it('says the same of equal contents, and reads back as what it was', () => {
    const plain = fc.object({ values: [fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)] });
    fc.assert(
      fc.property(plain, (value) => {
        const text = canonicalJson(value as Plain);
        const read = JSON.parse(text) as Plain;
        expect(canonicalJson(read)).toBe(text);
        expect(read).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encrypt } from './aes-gcm.js';
import { KeyRing } from './key-ring.js';
import { MasterKeyVersion } from './master-key-version.js';

const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const before = new KeyRing(first);
const during = new KeyRing(second, [first]);
const after = new KeyRing(second);
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('sealed values', () => {
  it('open under the key that made them, also after a rotation, whatever they are', () => {
    fc.assert(
      fc.property(anyBytes, anyText, (plain, context) => {
        const sealed = before.seal(plain, context);
        expect(during.unseal(sealed, context)).toEqual(plain);
        const renewed = during.renew('sealing', sealed, context);
        expect(renewed.subarray(0, after.stamp.length)).toEqual(after.stamp);
        expect(after.unseal(renewed, context)).toEqual(plain);
        expect(() => after.unseal(sealed, context)).toThrow('no key opens');
        expect(() => before.unseal(renewed, context)).toThrow('no key opens');
      }),
    );
  });

  it('from before keys had ids open and are renewed', () => {
    const version = new MasterKeyVersion(first);
    fc.assert(
      fc.property(anyBytes, (plain) => {
        const sealed = encrypt(version.sealing, plain, 'here');
        expect(before.unseal(sealed, 'here')).toEqual(plain);
        expect(after.unseal(during.renew('sealing', sealed, 'here'), 'here')).toEqual(plain);
      }),
    );
  });

  it('that begin by chance as if they named their key open all the same', () => {
    const version = new MasterKeyVersion(first);
    const sealed = encrypt(version.sealing, Buffer.from('x'), 'here');
    // Such a nonce comes once in 2^56 values: it is made here by sealing under it.
    const unlucky = Buffer.concat([before.stamp, sealed]);
    expect(before.unseal(unlucky, 'here').toString()).toBe('x');
  });

  it('fit one place and one use only, and no byte of them can change', () => {
    const sealed = before.seal(Buffer.from('138'), 'a:1');
    expect(() => before.unseal(sealed, 'a:2')).toThrow();
    expect(() => before.unwrap(sealed, 'a:1')).toThrow();
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(() => before.unseal(changed, 'a:1')).toThrow();
      }),
    );
  });

  it('wrap data keys that stay the same when they are renewed', () => {
    const wrapped = before.newWrappedKey('tender');
    const key = before.unwrap(wrapped, 'tender');
    expect(key).toHaveLength(32);
    expect(after.unwrap(during.renew('wrapping', wrapped, 'tender'), 'tender')).toEqual(key);
  });
});

describe('MACs', () => {
  it('are found before, during and after a rotation, and say which key made them', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(during.macs('phone', value)).toContain(before.mac('phone', value));
        expect(during.macs('phone', value)).toContain(after.mac('phone', value));
        expect(during.macs('phone', value)).toContain(before.sign(`recipient-phone:${value}`));
        expect(after.macs('phone', value)).not.toContain(before.mac('phone', value));
        expect(after.mac('phone', value).startsWith(`${after.name}.`)).toBe(true);
      }),
    );
  });

  it('differ between kinds, values and keys', () => {
    const all = [
      before.mac('phone', '1'),
      before.mac('name', '1'),
      before.mac('phone', '2'),
      after.mac('phone', '1'),
    ];
    expect(new Set(all).size).toBe(4);
  });
});

describe('links', () => {
  it('stay good while the key that signed them is given', () => {
    const signature = before.sign('link');
    expect([during.verify('link', signature), after.verify('link', signature)]).toEqual([true, false]);
    expect(during.verify('link', 'short')).toBe(false);
    expect(during.verify('other', signature)).toBe(false);
  });

  it('name keys differently when keys differ', () => {
    const names = Array.from({ length: 100 }, () => new MasterKeyVersion(randomBytes(32)).name);
    expect(new Set(names).size).toBe(100);
  });
});

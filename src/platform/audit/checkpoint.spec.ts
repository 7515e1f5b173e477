import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Checkpoint, checkpointText, isSigned, removedPlaces } from './checkpoint.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

function checkpoint(): Checkpoint {
  const unsigned = {
    number: 1,
    sequence: 9,
    hash: 'a'.repeat(64),
    removed: '{[1,4),[7,9)}',
    publicKey: spki,
  };
  return { ...unsigned, signature: sign(null, checkpointText(unsigned), privateKey).toString('base64') };
}

describe('a checkpoint', () => {
  it('is signed as it was made', () => {
    expect(isSigned(checkpoint())).toBe(true);
  });

  it.each<[string, Partial<Checkpoint>]>([
    ['another number', { number: 2 }],
    ['another place', { sequence: 10 }],
    ['another hash', { hash: 'b'.repeat(64) }],
    ['more that is removed', { removed: '{[1,9)}' }],
    ['another signature', { signature: Buffer.alloc(64).toString('base64') }],
    ['no key', { publicKey: '' }],
    ['a key that is none', { publicKey: 'AAAA' }],
  ])('is not with %s', (_, change) => {
    expect(isSigned({ ...checkpoint(), ...change })).toBe(false);
  });
});

describe('what was removed', () => {
  it('is what the ranges name, whatever their order and number', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(places, places, (one, other) => {
        const texts = [one, other.filter((place) => !one.includes(place))].map(
          (each) => `{${each.map((place) => `[${place},${place + 1})`).join(',')}}`,
        );
        const isRemoved = removedPlaces(texts);
        const named = new Set([...one, ...other]);
        for (let place = 0; place <= 61; place += 1) expect(isRemoved(place)).toBe(named.has(place));
      }),
    );
  });

  it.each([
    [1, true],
    [3, true],
    [4, false],
    [7, true],
    [8, true],
    [9, false],
  ])('of {[1,4),[7,9)} includes place %d: %s', (place, removed) => {
    expect(removedPlaces(['{[1,4),[7,9)}', '{}'])(place)).toBe(removed);
  });
});

import { describe, expect, it } from '@jest/globals';
import { contentBytes, contentOf } from './bid-content.js';
import { sha256 } from '../../shared/sha256.js';

const salt = '00112233445566778899aabbccddeeff';

describe('the content of a bid', () => {
  it('has bytes that a bidder can write by hand', () => {
    const bytes = contentBytes({ price: 46_800_000n, proposal: '方案“甲”', salt });
    expect(bytes.toString()).toBe(`{"price":"468000.00","proposal":"方案“甲”","salt":"${salt}"}`);
    expect(contentOf(bytes)).toEqual({ price: 46_800_000n, proposal: '方案“甲”', salt });
  });

  it('is a price alone in a final offer', () => {
    const bytes = contentBytes({ price: 1n, salt });
    expect(bytes.toString()).toBe(`{"price":"0.01","salt":"${salt}"}`);
    expect(contentOf(bytes)).toEqual({ price: 1n, salt });
  });

  it('cannot be found by hashing all likely prices, since the salt goes in', () => {
    const hashes = [salt, salt.replace('00', '01')].map((each) =>
      sha256(contentBytes({ price: 48_000_000n, salt: each })),
    );
    expect(new Set(hashes).size).toBe(2);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { afterFailure, isLocked } from './session-rules.js';

const policy = { lockAfterFailures: 5, lockMinutes: 30 };
const at = new Date('2026-01-05T01:00:00Z');

describe('locking an account', () => {
  it('counts failures and locks at the fifth, for thirty minutes', () => {
    expect(afterFailure(3, at, policy)).toEqual({ failedSignIns: 4, lockedUntil: null });
    expect(afterFailure(4, at, policy)).toEqual({
      failedSignIns: 0,
      lockedUntil: new Date('2026-01-05T01:30:00Z'),
    });
  });

  it('unlocks by itself when the time is over', () => {
    expect(isLocked(new Date('2026-01-05T01:00:00.001Z'), at)).toBe(true);
    expect(isLocked(at, at)).toBe(false);
    expect(isLocked(null, at)).toBe(false);
  });
});

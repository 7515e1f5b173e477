import { randomInt } from 'node:crypto';

/** Without letters and digits that people confuse when they read one to another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const KINDS = [LETTERS.toUpperCase(), LETTERS, '23456789'] as const;
const GROUPS = 4;
const GROUP_SIZE = 5;

/** A password for the first sign-in: four groups with a capital, small letters and digits, over 80 random bits. */
export function initialPassword(): string {
  const pick = (from: string) => from.charAt(randomInt(from.length));
  const group = () =>
    KINDS.map(pick).join('') +
    Array.from({ length: GROUP_SIZE - KINDS.length }, () => pick(KINDS.join(''))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

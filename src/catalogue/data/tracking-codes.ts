import { randomBytes } from 'node:crypto';
import { sha256 } from '../../shared/sha256.js';

/** Letters and digits that nobody mistakes on the phone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A fresh code of 120 bits, to be told on the phone: `7K2QF-…`. It is shown once; only its hash is stored. */
export function newTrackingCode(): string {
  const letters = Array.from(randomBytes(24), (byte) => LETTERS.charAt(byte % LETTERS.length));
  return [0, 6, 12, 18].map((from) => letters.slice(from, from + 6).join('')).join('-');
}

/** What is stored of a code, however it was typed: small letters, blanks and missing dashes don't matter. */
export function trackingHash(code: string): string {
  return sha256(code.toUpperCase().replace(/[^0-9A-Z]/g, ''));
}

import { sha256 } from '../../shared/sha256.js';
import { randomBytes } from 'node:crypto';

/** A fresh secret of 256 bits. It is shown once; only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. */
export function tokenHash(token: string): string {
  return sha256(token);
}

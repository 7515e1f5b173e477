import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the present one whose code is taken: clocks of phones differ. */
const DRIFT = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of one counter value, SHA-1 as every authenticator has it (RFC 4226). */
export function hotp(secret: Buffer, counter: number, digits: number = DIGITS): string {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(moving).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The time step in which an instant lies (RFC 6238). */
export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / STEP_SECONDS);
}

/** The step whose code this is, later than `after` (a code is good once); undefined for a wrong or used one. */
export function matchingStep(secret: Buffer, code: string, at: Date, after: number): number | undefined {
  const given = Buffer.from(code);
  const present = stepOf(at);
  for (let step = present - DRIFT; step <= present + DRIFT; step += 1) {
    const expected = Buffer.from(hotp(secret, step));
    if (step > after && given.length === expected.length && timingSafeEqual(given, expected)) return step;
  }
  return undefined;
}

/** RFC 4648 base32 without padding, as people type secrets into authenticators. */
export function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32.charAt(parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}

/** What an authenticator reads from a QR code. */
export function otpauthUri(login: string, secret: Buffer): string {
  return `otpauth://totp/${encodeURIComponent(`Sanshe:${login}`)}?secret=${base32(secret)}&issuer=Sanshe`;
}

import { ScureBase32Plugin, generateSync, generateURI, verifySync } from 'otplib';

const STEP_SECONDS = 30;
/** One step before and after the present one: clocks of phones differ. */
const DRIFT_SECONDS = STEP_SECONDS;
const ISSUER = 'Sanshe';

const plugin = new ScureBase32Plugin();

/** The code that an authenticator shows at an instant (RFC 6238, SHA-1). */
export function codeAt(secret: Buffer, at: Date, digits: 6 | 8 = 6): string {
  return generateSync({ secret, digits, period: STEP_SECONDS, epoch: secondsOf(at) });
}

/** The time step in which an instant lies. */
export function stepOf(at: Date): number {
  return Math.floor(secondsOf(at) / STEP_SECONDS);
}

/** The step whose code this is, later than `after` (a code is good once); undefined for a wrong or used one. */
export function matchingStep(secret: Buffer, code: string, at: Date, after: number): number | undefined {
  // Both are errors of the caller to the library, and here simply codes that do not fit.
  if (!/^\d{6}$/.test(code) || after > stepOf(at) + 1) return undefined;
  const found = verifySync({
    secret,
    token: code,
    period: STEP_SECONDS,
    epoch: secondsOf(at),
    epochTolerance: DRIFT_SECONDS,
    afterTimeStep: after,
  });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}

/** RFC 4648 base32 without padding, as people type secrets into authenticators. */
export function base32(bytes: Buffer): string {
  return plugin.encode(bytes);
}

/** What an authenticator reads from a QR code. */
export function otpauthUri(login: string, secret: Buffer): string {
  return generateURI({ issuer: ISSUER, label: login, secret: base32(secret) });
}

function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

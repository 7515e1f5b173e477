import { createHash } from 'node:crypto';
import { normalisedPhone } from '../../shared/phone.js';
import { isMobile } from '../../shared/phone.js';
import type { Violation } from '../../shared/violation.js';
import type { Channel } from './channels.js';
import { refuse } from './refusals.js';

const DIGITS = 6;
/** Codes that one account may have sent in a day, and tries that one code has. */
const CODES_A_DAY = 5;
const TRIES = 5;

/** An address as it is kept: mail in small letters behind the @, phones normalised. */
export function normalisedAddress(channel: Channel, address: string): string {
  if (channel === 'sms') return normalisedPhone(address);
  const [local = '', domain = ''] = address.trim().split('@');
  return `${local}@${domain.toLowerCase()}`;
}

/** Why something is no address of that channel, or cannot be given now. */
export function addressViolations(
  channel: Channel,
  address: string,
  { ready, codesToday }: { ready: boolean; codesToday: number },
): Violation[] {
  const fits = channel === 'mail' ? /^[^\s@<>"',;]+@[\w-]+(\.[\w-]+)+$/.test(address) : isMobile(address);
  return [
    ...(ready ? [] : [refuse.channelOff()]),
    ...(fits ? [] : [refuse.addressMalformed({ pointer: '/address' })]),
    ...(codesToday >= CODES_A_DAY ? [refuse.codesUsedUp({ params: { max: CODES_A_DAY } })] : []),
  ];
}

/** The code behind a signature: six digits. */
export function codeOf(signature: string): string {
  const number = createHash('sha256').update(signature).digest().readUInt32BE(0);
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Why a code confirms nothing. */
export function codeViolations({
  right,
  late,
  failures,
}: {
  right: boolean;
  late: boolean;
  failures: number;
}): Violation[] {
  if (late) return [refuse.codeLate()];
  if (failures >= TRIES) return [refuse.codeTriedOut({ params: { max: TRIES } })];
  return right ? [] : [refuse.codeWrong({ pointer: '/code' })];
}

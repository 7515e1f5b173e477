import { isMobile, normalisedPhone } from '../../shared/phone.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** Where a unit is found. It stands in public notices for years. */
export interface Office {
  readonly address: string;
  /** Null: none is given. */
  readonly phone: string | null;
}

/** Each lead for the own unit; whoever manages units for all. */
export function mayKeepOffice(
  { role, unitId }: { readonly role: string; readonly unitId: string },
  of: string,
): boolean {
  return role === 'account-admin' || unitId === of;
}

/** Why an office can't be published so: a mobile phone is a person's (个人信息保护法 art. 25). */
export function officeViolations({ phone }: Office): Violation[] {
  const personal = phone !== null && isMobile(normalisedPhone(phone));
  return personal ? [refuse.officePhonePersonal({ pointer: '/phone' })] : [];
}

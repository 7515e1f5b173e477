import type { Day } from '../../shared/days.js';

/** A phone as one and the same text however it was typed: no blanks, dashes, full-width digits or country code. */
export function normalisedPhone(phone: string): string {
  const plain = phone.normalize('NFKC').replace(/[\s()\-–—]/g, '');
  return plain.replace(/^(\+|00)?86(?=1[3-9]\d{9}$)/, '');
}

/** Whether somebody may be asked, as of the day of service on which it was said. */
export interface Consent {
  readonly consented: boolean;
  readonly on: Day;
}

/**
 * The consent that counts when records come in any order: the newer day's; of one day, the refusal, because consent
 * has to be beyond doubt and may be withdrawn at any time (个人信息保护法 art. 14, 15).
 */
export function laterConsent(known: Consent, heard: Consent): Consent {
  if (known.on !== heard.on) return known.on > heard.on ? known : heard;
  return { on: known.on, consented: known.consented && heard.consented };
}

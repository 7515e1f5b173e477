import type { Day } from '../../shared/days.js';

/** Whether somebody may be asked, as of the day of service on which it was said. */
export interface Consent {
  readonly consented: boolean;
  readonly consentOn: Day;
}

/** Somebody served, as a record names him; the phone is normalised. */
export interface NamedRecipient extends Consent {
  readonly name: string;
  readonly phone: string;
  /** Group for stratified samples. */
  readonly stratum: string | null;
  /** Of a key group; once said it stays. */
  readonly keyGroup: boolean;
}

/**
 * The consent that counts when records come in any order: the newer day's; of one day, the refusal, because consent
 * has to be beyond doubt and may be withdrawn at any time (个人信息保护法 art. 14, 15).
 */
export function laterConsent(known: Consent, heard: Consent): Consent {
  const { consented, consentOn } = heard.consentOn > known.consentOn ? heard : known;
  if (known.consentOn !== heard.consentOn) return { consented, consentOn };
  return { consented: known.consented && heard.consented, consentOn };
}

/** Everybody named in an upload once: a phone is a person, under the first name given, with the latest consent. */
export function onePerPhone(named: readonly NamedRecipient[]): NamedRecipient[] {
  const people = new Map<string, NamedRecipient>();
  for (const each of named) {
    const known = people.get(each.phone);
    people.set(
      each.phone,
      known ? { ...known, ...laterConsent(known, each), keyGroup: known.keyGroup || each.keyGroup } : each,
    );
  }
  return [...people.values()];
}

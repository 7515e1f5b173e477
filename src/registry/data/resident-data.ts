import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  type ConsentScope,
  type Correction,
  type DataSubject,
  KeyRing,
  type PersonalDataHolder,
  PersonalDataHolders,
  type PersonalRecord,
  SYSTEM,
  type Tx,
  advance,
  contactOf,
  contactRows,
  correctContacts,
  eraseContacts,
  now,
  openPersonal,
  save,
} from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { consentLifecycle } from '../domain/consent.lifecycle.js';
import { Consent } from './consent.entity.js';
import { Resident } from './resident.entity.js';

/** Whose data a resident's row is: everybody with that phone. Nobody's once it was erased. */
export function subjectOf(keys: KeyRing, resident: Resident): DataSubject {
  const phone = openPersonal(keys, resident, 'phoneSealed');
  return { phoneMacs: phone === null ? [] : keys.macs('phone', phone) };
}

/** What the register knows of residents. */
@Injectable()
export class ResidentData implements PersonalDataHolder {
  readonly name = 'registry';
  readonly holds = [Resident, Consent];

  constructor(
    private readonly keys: KeyRing,
    holders: PersonalDataHolders,
  ) {
    holders.add(this);
  }

  async export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]> {
    const residents = await contactRows(tx, Resident, subject);
    const consents = await consentsOf(tx, residents);
    return [
      ...residents.map((resident) => ({
        ...{ what: 'resident', id: resident.id },
        fields: {
          ...contactOf(this.keys, resident),
          ...{
            communityId: resident.communityId,
            birthFrom: resident.birthFrom,
            keyGroup: resident.keyGroup,
          },
        },
      })),
      ...consents.map((consent) => ({ what: 'consent', id: consent.id, fields: this.fieldsOf(consent) })),
    ];
  }

  async correct(tx: Tx, subject: DataSubject, correction: Correction): Promise<number> {
    const residents = await contactRows(tx, Resident, subject);
    await correctContacts(tx, this.keys, residents, correction);
    return residents.length;
  }

  /** The consents stay without names, as proof of what was lawful. */
  async erase(tx: Tx, subject: DataSubject): Promise<number> {
    const residents = await contactRows(tx, Resident, subject);
    for (const consent of await consentsOf(tx, residents)) {
      if (consent.state === 'given') {
        await advance(tx, consent, consentLifecycle, 'withdraw', SYSTEM);
        consent.withdrawnAt = now(tx);
      }
      consent.guardianSealed = null;
      await save(tx, consent);
    }
    await eraseContacts(tx, residents, { nameMac: null, birthFrom: null, keyGroup: null });
    return residents.length;
  }

  /** Without the separate consent the sensitive part is deleted (art. 47). */
  async withdraw(tx: Tx, subject: DataSubject, scope: ConsentScope): Promise<void> {
    if (scope !== 'sensitive') return;
    for (const resident of await contactRows(tx, Resident, subject)) {
      const consented = await tx.existsBy(Consent, { residentId: resident.id, scope, state: 'given' });
      if (consented || resident.keyGroup === null) continue;
      resident.keyGroup = null;
      await save(tx, resident);
    }
  }

  private fieldsOf(consent: Consent): PersonalRecord['fields'] {
    const { scope, textId, channel, state, withdrawnAt } = consent;
    return {
      ...{ scope, textId, channel, state, givenAt: formatInstant(consent.givenAt) },
      guardian: openPersonal(this.keys, consent, 'guardianSealed'),
      withdrawnAt: withdrawnAt && formatInstant(withdrawnAt),
    };
  }
}

function consentsOf(tx: Tx, residents: readonly Resident[]): Promise<Consent[]> {
  const residentId = In(residents.map(({ id }) => id));
  return tx.find(Consent, { where: { residentId }, order: { id: 'ASC' } });
}

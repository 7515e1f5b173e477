import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type KeyRing, type Tx, create, sealPersonal } from '../../platform/index.js';
import { normalisedPhone } from '../../shared/phone.js';
import { KnownPerson } from './known-person.entity.js';

/** By what a person is told from others. */
export interface PersonInput {
  readonly name: string;
  readonly phone: string;
}

/** The person with this name and phone, written down when he was not known. */
export async function knownPerson(tx: Tx, keys: KeyRing, input: PersonInput): Promise<KnownPerson> {
  const contact = { nameSealed: input.name.trim(), phoneSealed: normalisedPhone(input.phone) };
  // Two registrars may enter the same person at once: the second waits, and finds him.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    keys.mac('phone', contact.phoneSealed),
  ]);
  const found = await tx.findOneBy(KnownPerson, {
    nameMac: In(keys.macs('name', contact.nameSealed)),
    phoneMac: In(keys.macs('phone', contact.phoneSealed)),
  });
  if (found) return found;
  const id = uuid();
  return create(tx, KnownPerson, {
    ...{ id, accountId: null },
    ...sealPersonal(keys, KnownPerson, id, contact),
  });
}

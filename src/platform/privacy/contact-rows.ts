import { Any, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import type { KeyRing } from '../crypto/key-ring.js';
import { openPersonal, sealPersonal } from '../crypto/personal-columns.js';
import { save } from '../database/aggregates.js';
import type { Row } from '../database/columns.js';
import type { Tx } from '../database/tx.js';
import type { Correction, DataSubject } from './personal-data-holders.js';

/** A row that names a person: all three are null once it was erased. */
export interface ContactRow extends Row {
  nameSealed: Buffer | null;
  phoneSealed: Buffer | null;
  phoneMac: string | null;
}

/** What a row says of a person; null what was not given, or was erased. */
export interface Contact {
  readonly name: string | null;
  readonly phone: string | null;
}

/** The rows of one entity that name a person, locked; none for an account. */
export async function contactRows<T extends ContactRow>(
  tx: Tx,
  target: EntityTarget<T>,
  subject: DataSubject,
): Promise<T[]> {
  if (!('phoneMacs' in subject)) return [];
  return tx.find(target, {
    where: { phoneMac: Any([...subject.phoneMacs]) } as FindOptionsWhere<T>,
    order: { id: 'ASC' } as never,
    lock: { mode: 'pessimistic_write' },
  });
}

/** Name and phone of a row in clear: to be masked, exported to the person, or revealed with a reason. */
export function contactOf(keys: KeyRing, row: ContactRow): Contact {
  return { name: openPersonal(keys, row, 'nameSealed'), phone: openPersonal(keys, row, 'phoneSealed') };
}

/** Puts name and phone right in these rows. */
export async function correctContacts(
  tx: Tx,
  keys: KeyRing,
  rows: readonly ContactRow[],
  { name, phone }: Correction,
): Promise<void> {
  for (const row of rows) {
    const target = row.constructor as abstract new () => ContactRow;
    if (name !== undefined) Object.assign(row, sealPersonal(keys, target, row.id, { nameSealed: name }));
    if (phone !== undefined) Object.assign(row, sealPersonal(keys, target, row.id, { phoneSealed: phone }));
    await save(tx, row);
  }
}

/** Takes name and phone, and what else is given, out of these rows; the rows stay. */
export async function eraseContacts<T extends ContactRow>(
  tx: Tx,
  rows: readonly T[],
  more: Partial<T>,
): Promise<void> {
  for (const row of rows) {
    Object.assign(row, { nameSealed: null, phoneSealed: null, phoneMac: null }, more);
    await save(tx, row);
  }
}

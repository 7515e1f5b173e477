import { Injectable } from '@nestjs/common';
import {
  type Correction,
  type DataSubject,
  KeyRing,
  type PersonalDataHolder,
  PersonalDataHolders,
  type PersonalRecord,
  type Tx,
  contactOf,
  contactRows,
  correctContacts,
  eraseContacts,
  openPersonal,
} from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { Need } from './need.entity.js';
import { ServiceRequest } from './service-request.entity.js';

/** Who asked for something, and who reported a need. */
@Injectable()
export class IntakeData implements PersonalDataHolder {
  readonly name = 'catalogue';
  readonly holds = [ServiceRequest, Need];

  constructor(
    private readonly keys: KeyRing,
    holders: PersonalDataHolders,
  ) {
    holders.add(this);
  }

  async export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]> {
    const requests = await contactRows(tx, ServiceRequest, subject);
    const needs = await contactRows(tx, Need, subject);
    return [
      ...requests.map((row) => ({
        ...{ what: 'service-request', id: row.id },
        fields: {
          ...contactOf(this.keys, row),
          at: formatInstant(row.createdAt),
          text: openPersonal(this.keys, row, 'textSealed'),
          answer: row.answer,
        },
      })),
      ...needs.map((row) => ({
        ...{ what: 'need', id: row.id },
        fields: {
          ...contactOf(this.keys, row),
          ...{ at: formatInstant(row.createdAt), title: row.title, answer: row.answer },
        },
      })),
    ];
  }

  async correct(tx: Tx, subject: DataSubject, correction: Correction): Promise<number> {
    const rows = [
      ...(await contactRows(tx, ServiceRequest, subject)),
      ...(await contactRows(tx, Need, subject)),
    ];
    await correctContacts(tx, this.keys, rows, correction);
    return rows.length;
  }

  /** What was asked goes with who asked; a need stays, because everybody has it, and its reporter still reads the answer. */
  async erase(tx: Tx, subject: DataSubject): Promise<number> {
    const requests = await contactRows(tx, ServiceRequest, subject);
    await eraseContacts(tx, requests, { textSealed: null });
    const needs = await contactRows(tx, Need, subject);
    await eraseContacts(tx, needs, {});
    return requests.length + needs.length;
  }
}

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
import { ResidentReport } from './resident-report.entity.js';

/** Who reported something about a service. */
@Injectable()
export class ResidentReportData implements PersonalDataHolder {
  readonly name = 'resident-reports';
  readonly holds = [ResidentReport];

  constructor(
    private readonly keys: KeyRing,
    holders: PersonalDataHolders,
  ) {
    holders.add(this);
  }

  async export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]> {
    const reports = await contactRows(tx, ResidentReport, subject);
    return reports.map((row) => ({
      ...{ what: 'resident-report', id: row.id },
      fields: {
        ...contactOf(this.keys, row),
        text: openPersonal(this.keys, row, 'textSealed'),
        ...{ answer: row.answer, at: formatInstant(row.createdAt) },
      },
    }));
  }

  async correct(tx: Tx, subject: DataSubject, correction: Correction): Promise<number> {
    const reports = await contactRows(tx, ResidentReport, subject);
    await correctContacts(tx, this.keys, reports, correction);
    return reports.length;
  }

  /** What was said goes with who said it; category, hours and answer stay for the figures. */
  async erase(tx: Tx, subject: DataSubject): Promise<number> {
    const reports = await contactRows(tx, ResidentReport, subject);
    await eraseContacts(tx, reports, { textSealed: null });
    return reports.length;
  }
}

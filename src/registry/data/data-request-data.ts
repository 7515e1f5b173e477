import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import {
  type DataSubject,
  type PersonalDataHolder,
  PersonalDataHolders,
  type PersonalRecord,
  type Tx,
  save,
} from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { DataRequest } from './data-request.entity.js';

/** What is known of somebody because he asked about his data. */
@Injectable()
export class DataRequestData implements PersonalDataHolder {
  readonly name = 'data-requests';
  readonly holds = [DataRequest];

  constructor(holders: PersonalDataHolders) {
    holders.add(this);
  }

  async export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]> {
    const found = await requestsOf(tx, subject);
    return found.map(({ id, kind, state, createdAt, answer }) => ({
      ...{ what: 'data-request', id, fields: { kind, state, lodgedAt: formatInstant(createdAt), answer } },
    }));
  }

  /** A request stays what was asked under the phone of that day. */
  correct(): Promise<number> {
    return Promise.resolve(0);
  }

  async erase(tx: Tx, subject: DataSubject): Promise<number> {
    if (!('phoneMacs' in subject)) return 0;
    const found = await requestsOf(tx, subject);
    for (const request of found) {
      Object.assign(request, { phoneSealed: null, phoneMac: null, correctionSealed: null });
      await save(tx, request);
    }
    return found.length;
  }
}

function requestsOf(tx: Tx, subject: DataSubject): Promise<DataRequest[]> {
  const where =
    'accountId' in subject ? { accountId: subject.accountId } : { phoneMac: Any([...subject.phoneMacs]) };
  return tx.find(DataRequest, { where, order: { id: 'ASC' } });
}

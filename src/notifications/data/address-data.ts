import { Injectable } from '@nestjs/common';
import {
  type DataSubject,
  KeyRing,
  type PersonalDataHolder,
  PersonalDataHolders,
  type PersonalRecord,
  type Tx,
  openPersonal,
} from '../../platform/index.js';
import { addressesOf } from './addresses.js';
import { MessageAddress } from './message-address.entity.js';

/** Addresses to which notices go: their owner keeps them right, and they end with the account. */
@Injectable()
export class AddressData implements PersonalDataHolder {
  readonly name = 'notifications';
  readonly holds = [MessageAddress];

  constructor(
    private readonly keys: KeyRing,
    holders: PersonalDataHolders,
  ) {
    holders.add(this);
  }

  async export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]> {
    if (!('accountId' in subject)) return [];
    return (await addressesOf(tx, subject.accountId)).map((row) => ({
      ...{ what: 'message-address', id: row.id },
      fields: {
        channel: row.channel,
        address: openPersonal(this.keys, row, 'addressSealed'),
        state: row.state,
      },
    }));
  }

  /** A phone that identifies is not the one that somebody wants to be told by: `preferences` changes that. */
  correct(): Promise<number> {
    return Promise.resolve(0);
  }

  async erase(tx: Tx, subject: DataSubject): Promise<number> {
    if (!('accountId' in subject)) return 0;
    const { affected } = await tx.delete(MessageAddress, { accountId: subject.accountId });
    return affected ?? 0;
  }
}

import { Injectable } from '@nestjs/common';
import { Database, KeyRing, Settings, openPersonal } from '../../platform/index.js';
import { maskMail, maskPhone } from '../../shared/masking.js';
import { NotFound } from '../../shared/refused.js';
import type { Channel } from '../domain/channels.js';
import { addressesOf } from './addresses.js';
import type { MessageAddress } from './message-address.entity.js';
import type { MessagePreference } from './message-preference.entity.js';
import { type Choice, WishBook } from './wishes.js';

/** An address as its owner sees it. */
export interface MaskedAddress {
  readonly address: MessageAddress;
  readonly masked: string;
}

/** All that one account set. */
export interface OwnPreferences {
  readonly set: MessagePreference | null;
  readonly districtHours: string;
  readonly choices: readonly Choice[];
  readonly addresses: readonly MaskedAddress[];
}

/** Reads of the caller's preferences. */
@Injectable()
export class Preferences {
  constructor(
    private readonly database: Database,
    private readonly wishes: WishBook,
    private readonly keys: KeyRing,
    private readonly settings: Settings,
  ) {}

  async of(accountId: string): Promise<OwnPreferences> {
    const { reader } = this.database;
    const set = await this.wishes.preference(reader, accountId);
    const choices = await this.wishes.choices(reader, accountId);
    const addresses = (await addressesOf(reader, accountId)).map((row) => this.masked(row));
    return { set, choices, addresses, districtHours: this.settings.quietHours };
  }

  /** One address. NotFound (404) when none was given. */
  async address(accountId: string, channel: Channel): Promise<MaskedAddress> {
    const found = (await addressesOf(this.database.reader, accountId)).find((row) => row.channel === channel);
    if (!found) throw new NotFound('message-address');
    return this.masked(found);
  }

  private masked(address: MessageAddress): MaskedAddress {
    const open = openPersonal(this.keys, address, 'addressSealed');
    return { address, masked: address.channel === 'sms' ? maskPhone(open) : maskMail(open) };
  }
}

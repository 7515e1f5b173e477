import { Column, Entity } from 'typeorm';
import { Audited, InstantColumn, PersonalColumn, StatefulRow } from '../../platform/index.js';
import type { Channel } from '../domain/channels.js';
import type { MessageAddressState } from '../domain/message-address.lifecycle.js';

/** Where an account can be written to: one address for each channel. */
@Entity()
export class MessageAddress extends StatefulRow<MessageAddressState> {
  @Column('uuid')
  accountId: string;

  @Audited()
  @Column('text')
  channel: Channel;

  @PersonalColumn('message-address')
  addressSealed: Buffer;

  /** The delivery that brought the last code. */
  @Column('uuid')
  codeId: string;

  @InstantColumn()
  codeUntil: Date;

  /** Wrong tries of that code. */
  @Column('integer')
  codeFailures: number;
}

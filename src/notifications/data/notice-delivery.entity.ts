import { Column, Entity } from 'typeorm';
import { DayColumn, InstantColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Channel } from '../domain/channels.js';
import type { NoticeDeliveryState } from '../domain/notice-delivery.lifecycle.js';

/** One message to one receiver by one channel: once for each event, receiver and channel. */
@Entity()
export class NoticeDelivery extends StatefulRow<NoticeDeliveryState> {
  @Column('uuid')
  accountId: string;

  @Column('text')
  channel: Channel;

  @Column('text')
  purpose: 'notice' | 'digest' | 'confirmation';

  /** The notice in the inbox, of that purpose only. */
  @Column('uuid', { nullable: true })
  messageId: string | null;

  /** Of a digest, and of a notice that waits for one. */
  @DayColumn({ nullable: true })
  day: Day | null;

  /** The digest in which a notice went out. */
  @Column('uuid', { nullable: true })
  digestId: string | null;

  /** Business time of the first or the next attempt. */
  @InstantColumn()
  dueAt: Date;

  /** While an attempt is under way; once it is past, that attempt counts as cut off. */
  @InstantColumn({ nullable: true })
  sendingUntil: Date | null;
}

import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';
import type { NoticeKind, NoticeParams } from '../domain/notice-texts.js';

/** What a message is about. */
export interface Subject {
  readonly type:
    | 'tender'
    | 'challenge'
    | 'complaint'
    | 'award'
    | 'contract'
    | 'visit'
    | 'evaluation'
    | 'appeal'
    | 'consequence'
    | 'rectification'
    | 'sanction'
    | 'service_request'
    | 'subsidy'
    | 'fund'
    | 'unit'
    | 'organization'
    | 'ticket'
    | 'resource_booking'
    | 'accountability_record'
    | 'red_flag'
    | 'data_incident'
    | 'claim'
    | 'framework_agreement'
    | 'framework_call_off'
    | 'service_offer'
    | 'venture_programme'
    | 'webhook_endpoint';
  readonly id: string;
}

/** One message in one account's inbox. */
@Entity()
export class InboxMessage extends Row {
  /** The event behind it: one message for each receiver, however often the event is handled. */
  @Column('uuid')
  eventId: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  kind: NoticeKind;

  @Column('text')
  subjectType: Subject['type'];

  @Column('uuid')
  subjectId: string;

  /** Public facts that fill the text; the language is the reader's. */
  @Column('jsonb')
  params: NoticeParams;

  @InstantColumn({ nullable: true })
  readAt: Date | null;
}

import { Column, Entity } from 'typeorm';
import { InstantColumn, StatefulRow } from '../../platform/index.js';
import type { TicketSource } from '../domain/ticket-rules.js';
import type { TicketState } from '../domain/ticket.lifecycle.js';

/** A ticket (吹哨单): a street office calls units, which must report in time. */
@Entity()
export class Ticket extends StatefulRow<TicketState> {
  @Column('text')
  source: TicketSource;

  @Column('uuid', { nullable: true })
  sourceId: string | null;

  /** Where it happens; null for the whole street. */
  @Column('uuid', { nullable: true })
  communityId: string | null;

  @Column('uuid')
  streetId: string;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('uuid', { array: true })
  addresseeIds: string[];

  /** Calendar minutes in which every unit must report. */
  @Column('integer')
  responseMinutes: number;

  /** The account that opened it; null when the program did. */
  @Column('uuid', { nullable: true })
  openedBy: string | null;

  @Column('text', { nullable: true })
  declineReason: string | null;

  @InstantColumn({ nullable: true })
  whistledAt: Date | null;

  @InstantColumn({ nullable: true })
  closedAt: Date | null;
}

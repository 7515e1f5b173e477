import { Column, Entity } from 'typeorm';
import { InstantColumn, StatefulRow } from '../../platform/index.js';
import type { TicketCallState } from '../domain/ticket.lifecycle.js';

/** One unit that a ticket calls (报到). */
@Entity()
export class TicketCall extends StatefulRow<TicketCallState> {
  @Column('uuid')
  ticketId: string;

  @Column('uuid')
  addresseeId: string;

  @InstantColumn()
  dueAt: Date;

  @InstantColumn({ nullable: true })
  reportedAt: Date | null;

  @InstantColumn({ nullable: true })
  remindedAt: Date | null;

  @InstantColumn({ nullable: true })
  escalatedAt: Date | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { array: true })
  answerFileIds: string[];

  @InstantColumn({ nullable: true })
  answeredAt: Date | null;

  /** Why the last answer was sent back. */
  @Column('text', { nullable: true })
  returnReason: string | null;
}

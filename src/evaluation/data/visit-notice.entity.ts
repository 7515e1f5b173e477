import { Column, Entity } from 'typeorm';
import { DayColumn, InstantColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ReminderKind } from '../domain/reminders.js';

/** A reminder before a visit or an escalation after it: planned, then sent or called off. */
@Entity()
export class VisitNotice extends Row {
  @Column('uuid')
  visitId: string;

  @Column('text')
  kind: ReminderKind;

  /** How often the visit had been reopened: each time is escalated for itself. */
  @Column('integer')
  round: number;

  @DayColumn()
  dueOn: Day;

  /** A calendar that it needs was not loaded when it was last planned. */
  @Column('boolean')
  provisional: boolean;

  @InstantColumn()
  dueAt: Date;

  /** Accounts that heard of it; none before it was sent. */
  @Column('uuid', { array: true })
  accountIds: string[];

  @InstantColumn({ nullable: true })
  sentAt: Date | null;

  /** The visit was opened, or submitted, before it was needed. */
  @InstantColumn({ nullable: true })
  calledOffAt: Date | null;
}

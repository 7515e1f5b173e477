import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

export const TURN_OUTCOMES = ['offered', 'accepted', 'refused', 'lapsed', 'passed'] as const;
export type TurnOutcome = (typeof TURN_OUTCOMES)[number];

/** What became of an order that was offered to a party, or of a turn that passed it by. */
@Entity()
export class FrameworkTurn extends Row {
  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  callOffId: string;

  @Column('uuid')
  partyId: string;

  /** Which of the party's turns it is, from 1; null for a direct choice. */
  @Column('integer', { nullable: true })
  round: number | null;

  @Audited()
  @Column('text')
  outcome: TurnOutcome;

  /** Why it refused. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Codes of what kept it from being called. */
  @Column('jsonb')
  reasons: { code: string; params?: Record<string, string | number> }[];

  @DayColumn()
  happenedOn: Day;
}

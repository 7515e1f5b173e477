import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { PartyState } from '../domain/framework.lifecycles.js';
import type { RemovalGround } from '../domain/party-rules.js';

/** A supplier in an agreement (入围供应商). */
@Entity()
export class FrameworkParty extends StatefulRow<PartyState> {
  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  organizationId: string;

  /** The first stage that admitted it; null in an open one. */
  @Column('uuid', { nullable: true })
  tenderId: string | null;

  /** 1 for the first in the order of turns, or of admission. */
  @Column('integer')
  place: number;

  /** The most that one unit costs. */
  @Audited()
  @FenColumn()
  priceFen: Fen;

  /** Turns it has had: taken, refused or passed. */
  @Column('integer')
  turns: number;

  @DayColumn()
  admittedOn: Day;

  @DayColumn()
  signFrom: Day;

  /** Last day for its signature. */
  @DayColumn()
  signBy: Day;

  @Audited()
  @DayColumn({ nullable: true })
  signedOn: Day | null;

  @DayColumn({ nullable: true })
  endedOn: Day | null;

  /** Why it was removed; null for who left. */
  @Audited()
  @Column('text', { nullable: true })
  endGround: RemovalGround | null;

  /** Public. */
  @Column('text', { nullable: true })
  endReason: string | null;
}

import { Column } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { DisputeEffect, DisputeOutcome } from '../domain/dispute-rules.js';

/** What a challenge and a complaint have in common: who says what about which tender, and what becomes of it. */
export abstract class Dispute<S extends string> extends StatefulRow<S> {
  @Column('uuid')
  tenderId: string;

  /** The lot that it is about; null for all of the tender. */
  @Column('uuid', { nullable: true })
  lotId: string | null;

  @Column('uuid')
  organizationId: string;

  /** Facts. */
  @Column('text')
  matters: string;

  /** What is asked for. */
  @Column('text')
  claims: string;

  @DayColumn()
  receivedOn: Day;

  /** The recorded assessment; null while there is none. True holds off signing. */
  @Audited()
  @Column('boolean', { nullable: true })
  mayAffectResult: boolean | null;

  @Audited()
  @Column('text', { nullable: true })
  outcome: DisputeOutcome | null;

  @Audited()
  @Column('text', { nullable: true })
  effect: DisputeEffect | null;
}

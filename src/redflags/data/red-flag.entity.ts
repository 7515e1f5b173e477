import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Figure } from '../domain/figures.js';
import type { IndicatorCode } from '../domain/indicator-codes.js';
import type { RedFlagState } from '../domain/red-flag.lifecycle.js';

/** A question that an indicator raises about a purchase, a contract, a buyer or a supplier. */
@Entity()
export class RedFlag extends StatefulRow<RedFlagState> {
  @Column('text')
  code: IndicatorCode;

  /** What it is about, once for each indicator. */
  @Column('text')
  key: string;

  @Column('uuid', { nullable: true })
  tenderId: string | null;

  @Column('uuid', { nullable: true })
  lotId: string | null;

  @Column('uuid', { nullable: true })
  contractId: string | null;

  /** Who answers for it; null where it is about a supplier among many purchases. */
  @Column('uuid', { nullable: true })
  buyerId: string | null;

  @Column('uuid', { array: true })
  organizationIds: string[];

  /** Number of the figures that raise it now. */
  @Audited()
  @Column('integer')
  finding: number;

  /** Day of these figures. */
  @DayColumn()
  foundOn: Day;

  /** Last day for the buyer's explanation. */
  @DayColumn({ nullable: true })
  explainBy: Day | null;

  /** No calendar says yet when that is. */
  @Column('boolean')
  provisional: boolean;

  /** Day from which on its figures no longer raise it. */
  @Audited()
  @DayColumn({ nullable: true })
  ceasedOn: Day | null;
}

/** Figures that raised a flag; append-only. */
@Entity()
export class RedFlagFinding extends Row {
  @Column('uuid')
  flagId: string;

  /** 1, 2, 3 … within the flag. */
  @Column('integer')
  number: number;

  @DayColumn()
  foundOn: Day;

  @Column('jsonb')
  inputs: Figure[];

  /** What they were measured against on that day. */
  @Column('jsonb')
  against: Figure[];
}

export type WordKind = 'explain' | 'confirm' | 'dismiss';

/** The explanation or the decision about one finding; append-only. */
@Entity()
export class RedFlagWord extends Row {
  @Column('uuid')
  flagId: string;

  /** Of the finding. */
  @Column('integer')
  number: number;

  @Column('text')
  kind: WordKind;

  @Column('text')
  words: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  accountId: string;

  @Column('uuid')
  unitId: string;
}

import { Column, Entity } from 'typeorm';
import { DayColumn, InstantColumn, MacColumn, PersonalColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { DataRequestKind, IdentityCheck, RefusalGround } from '../domain/data-request-rules.js';
import type { DataRequestState } from '../domain/data-request.lifecycle.js';

/** How many records of a context were touched. */
export interface HolderResult {
  readonly holder: string;
  readonly records: number;
}

/** What somebody asks about his own data, and what came of it (个人信息保护法 art. 44–50). */
@Entity()
export class DataRequest extends StatefulRow<DataRequestState> {
  @Column('text')
  kind: DataRequestKind;

  /** Unit that took it; for an account's own, the one for which it was signed in. */
  @Column('uuid')
  unitId: string;

  /** The account that asks about itself; null for a person known by phone. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @PersonalColumn('data-request-phone', { nullable: true })
  phoneSealed: Buffer | null;

  @MacColumn('phone', 'phoneSealed', { nullable: true })
  phoneMac: string | null;

  /** What is to be put right, JSON; gone once it is decided. */
  @PersonalColumn('data-request-correction', { nullable: true })
  correctionSealed: Buffer | null;

  @Column('text')
  identityCheck: IdentityCheck;

  @Column('uuid')
  lodgedBy: string;

  @DayColumn()
  dueOn: Day;

  /** The calendar of the due day's year is not loaded: it counts calendar days. */
  @Column('boolean')
  dueProvisional: boolean;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  ground: RefusalGround | null;

  /** The answer, or why it was refused. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('jsonb', { nullable: true })
  result: HolderResult[] | null;
}

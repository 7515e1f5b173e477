import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { SupervisionKind } from '../domain/supervision-rules.js';
import type { SupervisionRecordState } from '../domain/supervision-record.lifecycle.js';

/** What the buyer found while it supervised the service (102号令 art. 25). */
@Entity()
export class SupervisionRecord extends StatefulRow<SupervisionRecordState> {
  @Column('uuid')
  contractId: string;

  /** 1, 2, 3 … within the contract. */
  @Column('integer')
  number: number;

  @Column('text')
  kind: SupervisionKind;

  @DayColumn()
  checkedOn: Day;

  @Column('text')
  findings: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  recordedBy: string;

  /** What is to be put right; null where nothing is. */
  @Column('text', { nullable: true })
  demand: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  rectifyBy: Day | null;

  /** What the buyer says of the rectification. */
  @Column('text', { nullable: true })
  closing: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  closedOn: Day | null;

  @Column('uuid', { nullable: true })
  closedBy: string | null;
}

/** What the provider put right, each time that it was asked. */
@Entity()
export class SupervisionAnswer extends Row {
  @Column('uuid')
  recordId: string;

  @Column('text')
  text: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  answeredBy: string;

  @DayColumn()
  answeredOn: Day;
}

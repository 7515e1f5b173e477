import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** Why the buyer sent a hand-in back. Never changed; the next hand-in answers it. */
@Entity()
export class MilestoneReturn extends Row {
  @Column('uuid')
  contractId: string;

  /** Sent back once: after rework there is another one. */
  @Column('uuid')
  submissionId: string;

  @Column('text')
  reason: string;

  @Column('uuid')
  returnedBy: string;
}

import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** Why a sheet was sent back to who handed it in. */
@Entity()
export class EvaluationReturn extends Row {
  @Column('uuid')
  evaluationId: string;

  /** The edition that was sent back. */
  @Column('integer')
  edition: number;

  @Column('text')
  reasons: string;

  @Column('uuid')
  returnedBy: string;
}

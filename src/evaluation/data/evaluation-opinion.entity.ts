import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { OpinionKind } from '../domain/judges.js';

/** What one kind of judges found, as their unit hands it in. */
@Entity()
export class EvaluationOpinion extends Row {
  @Column('uuid')
  evaluationId: string;

  @Column('text')
  kind: OpinionKind;

  @Column('uuid')
  unitId: string;

  @Column('uuid')
  givenBy: string;

  /** 0–100. */
  @Column('numeric', { precision: 5, scale: 2 })
  score: string;

  /** How many people stand behind it. */
  @Column('integer')
  heard: number;

  @Column('text')
  comment: string;

  @Column('uuid', { array: true })
  fileIds: string[];
}

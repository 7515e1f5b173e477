import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { ReviewScores } from '../domain/department-review.js';

/** What a community thinks of a department's year. Never changed. */
@Entity()
export class DepartmentReview extends Row {
  @Column('uuid')
  departmentId: string;

  @Column('uuid')
  communityId: string;

  @Column('integer')
  year: number;

  @Column('jsonb')
  scores: ReviewScores;

  @Column('uuid')
  givenBy: string;
}

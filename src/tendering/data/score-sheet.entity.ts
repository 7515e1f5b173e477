import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** One line of a sheet. */
export interface StoredScore {
  readonly bidId: string;
  readonly factor: string;
  /** Decimal text. */
  readonly points: string;
  readonly reason?: string;
}

/** One member's sheet. Never changes. */
@Entity()
export class ScoreSheet extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  memberId: string;

  @Column('jsonb')
  scores: StoredScore[];
}

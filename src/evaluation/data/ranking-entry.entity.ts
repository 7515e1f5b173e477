import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { RankingPart } from '../domain/organization-score.js';
import type { ProjectInput } from '../domain/project-input.js';
import type { RankingLine } from '../domain/ranking.js';

/** One organization in one edition, with everything its figure was made from. */
@Entity()
export class RankingEntry extends Row {
  @Column('uuid')
  rankingId: string;

  @Column('uuid')
  organizationId: string;

  /** 1, 2, 3 … in the order of the list. */
  @Column('integer')
  position: number;

  @Column('text')
  outcome: RankingLine['outcome'];

  /** Equal scores share a rank. */
  @Column('integer', { nullable: true })
  rank: number | null;

  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  /** Values of the parts that there are, decimal text with four places. */
  @Column('jsonb')
  parts: Partial<Record<RankingPart, string>>;

  /** Parts without data, renormalised away. */
  @Column('text', { array: true })
  missing: RankingPart[];

  /** Held below 良好 because of a recent 不合格. */
  @Column('boolean')
  capped: boolean;

  @Column('jsonb')
  projects: ProjectInput[];
}

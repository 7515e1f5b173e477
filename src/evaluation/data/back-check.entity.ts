import { Column, Entity } from 'typeorm';
import { Audited, StatefulRow } from '../../platform/index.js';
import type { BackCheckState } from '../domain/back-check.js';

/** One evaluator's visit that another one checks. */
@Entity()
export class BackCheck extends StatefulRow<BackCheckState> {
  @Column('uuid')
  visitId: string;

  /** Who made the visit. */
  @Column('uuid')
  evaluatorId: string;

  @Column('uuid')
  evaluatorUnitId: string;

  /** Behind the draw; anybody can repeat it. */
  @Column('text')
  seed: string;

  @Column('uuid')
  drawnBy: string;

  @Audited()
  @Column('uuid', { nullable: true })
  checkedBy: string | null;

  /** Answers that were asked again. */
  @Audited()
  @Column('integer', { nullable: true })
  compared: number | null;

  @Audited()
  @Column('integer', { nullable: true })
  disagreed: number | null;

  @Column('text', { nullable: true })
  findings: string | null;
}

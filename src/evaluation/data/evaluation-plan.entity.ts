import { Column, Entity } from 'typeorm';
import { DayColumn, FenColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { VisitPoint } from '../domain/visit-schedule.js';

/** What is evaluated of one contract and when, with the facts of the project as they were frozen. */
@Entity()
export class EvaluationPlan extends Row {
  @Column('uuid')
  contractId: string;

  /** The street office. */
  @Column('uuid')
  buyerId: string;

  @Column('uuid')
  communityId: string;

  /** The provider. */
  @Column('uuid')
  organizationId: string;

  @Column('text')
  title: string;

  /** Code of the service category. */
  @Column('text')
  category: string;

  @FenColumn()
  amountFen: Fen;

  /** Day of the final acceptance, from which visits are counted. */
  @DayColumn()
  acceptedOn: Day;

  /** Code of the template that the contract froze. */
  @Column('text')
  template: string;

  /** The template's visits. */
  @Column('jsonb')
  points: VisitPoint[];

  /** Shanghai wall clock, `HH:MM`, at which visits fall due. */
  @Column('text')
  dueTime: string;
}

import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { ServicePeriod, VisitPoint } from '../domain/visit-points.js';

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

  /** First day of the service. */
  @DayColumn()
  serviceFrom: Day;

  /** Last day of the service as it stands, inclusive. */
  @Audited()
  @DayColumn()
  serviceTo: Day;

  /** Day of the final acceptance, from which later visits are counted; null before. */
  @Audited()
  @DayColumn({ nullable: true })
  acceptedOn: Day | null;

  /** Day on which the contract ended early. */
  @Audited()
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  /** Suspensions of the contract. */
  @Column('jsonb')
  rests: ServicePeriod['rests'];

  /** Code of the template that was frozen at the signing. */
  @Column('text')
  template: string;

  /** Its name in the district's rules; null for those that ship with the program. */
  @Column('text', { nullable: true })
  templateName: string | null;

  /** `contract`: its text named it; `rules`: the district's of the day of signing; `length`: of the service, since they had none. */
  @Column('text')
  chosenBy: 'contract' | 'rules' | 'length';

  /** The district's rules that it is from. */
  @Column('uuid', { nullable: true })
  ruleSetId: string | null;

  /** The template's visits. */
  @Column('jsonb')
  points: VisitPoint[];

  /** Shanghai wall clock, `HH:MM`, at which visits fall due. */
  @Column('text')
  dueTime: string;
}

import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** On what a tender was published: frozen with it; append-only. */
@Entity()
export class TenderGroundwork extends Row {
  @Column('uuid')
  tenderId: string;

  /** The public intention; null where none is needed. */
  @Column('uuid', { nullable: true })
  intentionId: string | null;

  /** Why there was no intention in time: public. */
  @Column('text', { nullable: true })
  unforeseeableReason: string | null;

  @Column('uuid', { nullable: true })
  consultationId: string | null;

  @Column('uuid', { nullable: true })
  surveyId: string | null;

  @Column('uuid', { nullable: true })
  planId: string | null;
}

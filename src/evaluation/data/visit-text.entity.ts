import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';
import type { TextResult } from '../domain/visit-texts.js';

/** A resident's link on its way by short message: who, when and with what result; neither number nor link. */
@Entity()
export class VisitText extends Row {
  @Column('uuid')
  visitId: string;

  @Column('uuid')
  sampleId: string;

  /** The evaluator who had it sent. */
  @Column('uuid')
  sentBy: string;

  /** Times that it was handed to the gateway. */
  @Column('integer')
  attempts: number;

  /** While an attempt is under way; once it is past, that attempt counts as cut off. */
  @InstantColumn({ nullable: true })
  sendingUntil: Date | null;

  /** Null while it is on its way. */
  @Column('text', { nullable: true })
  result: TextResult | null;

  @InstantColumn({ nullable: true })
  endedAt: Date | null;
}

import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { Outcome, SampleList } from '../domain/sample-use.js';

/** Somebody drawn for a visit. Its id is the only name under which answers know the person. */
@Entity()
export class VisitSample extends Row {
  @Column('uuid')
  visitId: string;

  /** The recipient in the service ledger. */
  @Column('uuid')
  recipientId: string;

  @Column('text')
  stratum: string;

  @Column('text')
  list: SampleList;

  /** 1, 2, 3 … within the list, in the order of the draw. */
  @Column('integer')
  position: number;

  /** Written by the evaluator; that somebody answered is what the response itself says. */
  @Column('text', { nullable: true })
  outcome: Exclude<Outcome, 'answered'> | null;
}

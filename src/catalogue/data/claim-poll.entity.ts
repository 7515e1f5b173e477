import { Column, Entity } from 'typeorm';
import { Audited, Row } from '../../platform/index.js';

/** A poll of residents about a claimed service; its links are handed out and name nobody. */
@Entity()
export class ClaimPoll extends Row {
  @Column('uuid')
  claimId: string;

  @Column('uuid')
  questionnaireId: string;

  /** How many one-time links were handed out. */
  @Audited()
  @Column('integer')
  asked: number;

  @Column('uuid')
  askedBy: string;
}

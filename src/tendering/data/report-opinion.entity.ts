import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** What a member of the panel says to its report: signed, or a written dissent. Never changes. */
@Entity()
export class ReportOpinion extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  memberId: string;

  @Column('boolean')
  agrees: boolean;

  /** Needed for a no. */
  @Column('text', { nullable: true })
  dissent: string | null;
}

import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** What was done for a claim, with evidence; never changed. */
@Entity()
export class ClaimProgress extends Row {
  @Column('uuid')
  claimId: string;

  @Column('text')
  text: string;

  @Column('uuid', { array: true })
  evidenceFileIds: string[];

  @Column('uuid')
  recordedBy: string;
}

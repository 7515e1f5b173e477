import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** The provider's own account of its project (自评报告), before anybody scores. */
@Entity()
export class SelfReport extends Row {
  @Column('uuid')
  evaluationId: string;

  @Column('text')
  text: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  reportedBy: string;
}

import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** A bidder's answer; the bid stays as it is. Never changes. */
@Entity()
export class BidQueryAnswer extends Row {
  @Column('uuid')
  queryId: string;

  @Column('text')
  answer: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  answeredBy: string;
}

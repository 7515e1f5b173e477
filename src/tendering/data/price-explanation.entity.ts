import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** What a bidder says to its abnormally low price. Never changes. */
@Entity()
export class PriceExplanation extends Row {
  @Column('uuid')
  bidId: string;

  /** Cost, technique, whatever makes the price possible. */
  @Column('text')
  explanation: string;

  @Column('uuid', { array: true })
  evidenceFileIds: string[];

  @Column('uuid')
  explainedBy: string;
}

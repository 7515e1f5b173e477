import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** Somebody who was there when bids or their prices were opened, beside who opened. Never changes. */
@Entity()
export class OpeningWitness extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  stage: 'bids' | 'prices';
}

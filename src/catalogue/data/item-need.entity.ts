import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** A need that an item answers. */
@Entity()
export class ItemNeed extends Row {
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  needId: string;

  @Column('uuid')
  linkedBy: string;
}

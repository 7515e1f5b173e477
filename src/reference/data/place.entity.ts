import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** A place in the tree district › street › community. */
@Entity()
export class Place extends Row {
  /** GB/T 2260 county code (6 digits), with street (9) and community (12). */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  level: 'district' | 'street' | 'community';

  @Column('uuid', { nullable: true })
  parentId: string | null;
}

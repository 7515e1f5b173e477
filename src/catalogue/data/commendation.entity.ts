import { Column, Entity } from 'typeorm';
import { Audited, Row } from '../../platform/index.js';

/** A commendation (表彰) of a unit for a fulfilled claim; never changed. */
@Entity()
export class Commendation extends Row {
  @Column('uuid')
  claimId: string;

  @Column('text')
  reason: string;

  /** An example for others (典型). */
  @Audited()
  @Column('boolean')
  exemplary: boolean;

  @Column('uuid')
  commendedBy: string;
}

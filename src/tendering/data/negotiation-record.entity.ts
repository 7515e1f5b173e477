import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** What was negotiated with the single supplier (协商情况记录, 74号令 art. 42). */
@Entity()
export class NegotiationRecord extends Row {
  @Column('uuid')
  tenderId: string;

  /** Functions of those who took part. */
  @Column('text')
  attendees: string;

  /** Cost, prices of like contracts, the patent's terms: why the price is right. */
  @Column('text')
  priceBasis: string;

  /** Quality, quantity, and whatever else was agreed. */
  @Column('text')
  terms: string;

  @Column('uuid', { nullable: true })
  fileId: string | null;

  @Column('uuid')
  recordedBy: string;
}

import { Column, Entity } from 'typeorm';
import { Audited, Row } from '../../platform/index.js';

/** A panel expert in the pool. */
@Entity()
export class Expert extends Row {
  @Column('uuid')
  accountId: string;

  @Column('text')
  name: string;

  /** Service categories in which the expert may judge. */
  @Column('text', { array: true })
  fields: string[];

  /** Organizations for which the expert is recused (实施条例 art. 9). */
  @Column('uuid', { array: true })
  recusedFor: string[];

  /** False while not available for draws. */
  @Audited()
  @Column('boolean')
  available: boolean;
}

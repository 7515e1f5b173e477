import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** What a panel looked up while it reviewed a price: archived with the procurement (财库〔2026〕2号). Never changes. */
@Entity()
export class PanelLookup extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  bidId: string;

  /** Site, page, search words. */
  @Column('text')
  source: string;

  @Column('text')
  finding: string;

  @Column('uuid')
  lookedUpBy: string;
}

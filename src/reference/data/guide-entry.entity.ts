import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** An entry of the guide catalogue (指导性目录): what may be bought as a service, and when. */
@Entity()
export class GuideEntry extends Row {
  /** As the catalogue of the region writes it. */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Audited()
  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive; open when null. */
  @Audited()
  @DayColumn({ nullable: true })
  validTo: Day | null;

  /** The document that made or ended it. */
  @Column('text')
  source: string;
}

import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';

/** One answer of the provider to a report; the report has the last one. Append-only. */
@Entity()
export class ResidentReportAnswer extends Row {
  @Column('uuid')
  reportId: string;

  @Column('text')
  answer: string;

  @InstantColumn()
  answeredAt: Date;

  @Column('uuid')
  answeredBy: string;
}

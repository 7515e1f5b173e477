import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** The sealed bundle of a procurement. Never changes. */
@Entity()
export class TenderArchive extends Row {
  @Column('uuid')
  tenderId: string;

  /** Canonical JSON (RFC 8785). */
  @Column('text')
  document: string;

  /** Of the document, lower-case hex. */
  @Column('text')
  sha256: string;

  /** Last day on which it has to be kept. */
  @DayColumn()
  keepUntil: Day;

  @Column('uuid')
  archivedBy: string;
}

import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** The panel's report, frozen. */
@Entity()
export class EvaluationReport extends Row {
  @Column('uuid')
  tenderId: string;

  /** Canonical JSON of the content. */
  @Column('text')
  document: string;

  /** Of the document's bytes, lower-case hex. */
  @Column('text')
  sha256: string;

  @Column('uuid')
  frozenBy: string;
}

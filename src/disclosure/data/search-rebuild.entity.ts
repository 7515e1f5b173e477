import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';

/** One rebuilding of the search index, notice by notice, while people search. */
@Entity()
export class SearchRebuild extends Row {
  /** 1, 2, …: rows of the index carry the number of the last one that they know. */
  @Column('integer')
  number: number;

  /** Null: the program itself. */
  @Column('uuid', { nullable: true })
  requestedBy: string | null;

  /** On the board when it began. */
  @Column('integer')
  notices: number;

  /** Indexed anew so far, also what came meanwhile; what was taken down is not counted. */
  @Column('integer', { default: 0 })
  indexed: number;

  /** Up to which position notices stand in the index anew; a decimal text. */
  @Column('bigint', { default: 0 })
  donePosition: string;

  @InstantColumn({ nullable: true })
  finishedAt: Date | null;
}

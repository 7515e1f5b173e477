import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';

/** One need merged into another, until that is undone. */
@Entity()
export class NeedMerge extends Row {
  @Column('uuid')
  needId: string;

  @Column('uuid')
  survivorId: string;

  @Column('uuid')
  mergedBy: string;

  @InstantColumn({ nullable: true })
  undoneAt: Date | null;

  @Column('uuid', { nullable: true })
  undoneBy: string | null;

  @Column('text', { nullable: true })
  undoReason: string | null;
}

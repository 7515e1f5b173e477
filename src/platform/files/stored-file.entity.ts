import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../database/columns.js';

/** Who may read a file: everybody, the parties of what it belongs to, the purchaser's side, or the uploading unit. */
export const VISIBILITIES = ['public', 'parties', 'buyer-only', 'private'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** An uploaded file: the bytes stand in the store under its id, this row says what they are. */
@Entity()
export class StoredFile extends Row {
  @Column('text')
  name: string;

  /** Media type found by looking at the bytes. */
  @Column('text')
  mediaType: string;

  @Column('integer')
  size: number;

  /** Lower-case hex. */
  @Column('text')
  sha256: string;

  @Column('text')
  visibility: Visibility;

  /** Unit for which it was uploaded. */
  @Column('uuid')
  unitId: string;

  @Column('uuid')
  accountId: string;

  /** When its bytes were taken away because their time was over; nobody reads it since. */
  @InstantColumn({ nullable: true })
  removedAt: Date | null;
}

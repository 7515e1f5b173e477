import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** A file of a document as it was when it was attached. */
export interface DocumentFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** An edition of a tender's documents (采购文件); append-only once the tender is published. */
@Entity()
export class TenderDocument extends Row {
  @Column('uuid')
  tenderId: string;

  /** 1, 2, 3 … */
  @Column('integer')
  edition: number;

  @Column('jsonb')
  files: DocumentFile[];

  /** Hash of the list of files. */
  @Column('text')
  sha256: string;

  /** The amendment that brought it; null for what was published with the tender. */
  @Column('uuid', { nullable: true })
  amendmentId: string | null;

  /** Why there is a new edition: the amendment's reason. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid')
  attachedBy: string;
}

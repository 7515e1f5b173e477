import { Column, Entity } from 'typeorm';
import type { Role } from '../../access/roles.js';
import { InstantColumn, StatefulRow } from '../../database/columns.js';
import type { SheetFormat } from '../write/sheet-writer.js';
import type { ExportState } from './export.lifecycle.js';

/** A register, or a part of it, written into a file by a worker. */
@Entity()
export class SheetExport extends StatefulRow<ExportState> {
  /** Name of the sheet's definition. */
  @Column('text')
  sheet: string;

  @Column('text')
  format: SheetFormat;

  /** What the exporter filters by. */
  @Column('jsonb')
  query: object;

  @Column('uuid')
  unitId: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  role: Role;

  /** For the watermark. */
  @Column('text')
  exportedBy: string;

  /** Rows written up to now. */
  @Column('integer')
  rows: number;

  /** Null until it is done, and when it is expired. */
  @Column('uuid', { nullable: true })
  fileId: string | null;

  /** Business time at which the file is removed. */
  @InstantColumn({ nullable: true })
  expiresAt: Date | null;
}

import { Column, Entity } from 'typeorm';
import type { Violation } from '../../../shared/violation.js';
import type { Role } from '../../access/roles.js';
import { InstantColumn, StatefulRow } from '../../database/columns.js';
import type { ImportState } from './import.lifecycle.js';

/** `dry-run` reads, checks and stores nothing. */
export const IMPORT_MODES = ['dry-run', 'store'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** `refuse`: one bad row and nothing is stored; `skip`: the good rows are. */
export const ON_ERROR = ['refuse', 'skip'] as const;
export type OnError = (typeof ON_ERROR)[number];

/** One file read into a register, or tried. */
@Entity()
export class SheetImport extends StatefulRow<ImportState> {
  /** Name of the sheet's definition. */
  @Column('text')
  sheet: string;

  @Column('uuid')
  fileId: string;

  @Column('text')
  mode: ImportMode;

  @Column('text')
  onError: OnError;

  @Column('uuid')
  unitId: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  role: Role;

  @Column('integer')
  rowsRead: number;

  @Column('integer')
  rowsGood: number;

  @Column('integer')
  rowsBad: number;

  /** Reasons against the file as a whole. */
  @Column('jsonb')
  violations: Violation[];

  /** System time at which a worker began, the last time. */
  @InstantColumn({ nullable: true })
  startedAt: Date | null;

  @InstantColumn({ nullable: true })
  finishedAt: Date | null;
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Units } from '../../identity/index.js';
import {
  type Actor,
  Exports,
  type Importer,
  Imports,
  type RowOf,
  type SheetExporter,
  type SheetLoader,
  type Tx,
  allPages,
  sheet,
} from '../../platform/index.js';
import { CommunityRecords, NAME_COLUMN, PHONE_COLUMN } from '../../registry/index.js';
import type { Violation } from '../../shared/violation.js';
import { KeepStaff } from '../actions/keep-staff.js';
import { StaffReads } from '../data/staff-reads.js';
import type { Position } from '../domain/positions.js';
import { refuse } from '../domain/refusals.js';

const POSITION_LABELS = {
  secretary: '书记',
  director: '主任',
  deputy: '副职',
  worker: '社区工作者',
  'grid-worker': '网格员',
} as const satisfies Record<Position, string>;

/** Staff of communities, to be entered and taken out. */
export const staffSheet = sheet({
  name: 'staff',
  title: '社区工作人员名册',
  version: 1,
  columns: [
    NAME_COLUMN,
    PHONE_COLUMN,
    {
      key: 'community',
      header: '社区',
      english: 'Community',
      kind: 'text',
      required: true,
      maxLength: 100,
      example: '长安社区',
    },
    {
      key: 'position',
      header: '岗位',
      english: 'Position',
      kind: 'enum',
      required: true,
      labels: POSITION_LABELS,
      example: '社区工作者',
    },
    {
      key: 'payGrade',
      header: '薪酬等级',
      english: 'Pay grade',
      kind: 'text',
      required: true,
      maxLength: 20,
      example: '三级',
    },
    {
      key: 'joinedOn',
      header: '到岗日期',
      english: 'Joined on',
      kind: 'day',
      required: true,
      example: '2025-03-01',
    },
  ],
});

type Row = RowOf<typeof staffSheet>;

/** Communities of the importer's street by name. */
type Facts = ReadonlyMap<string, string>;

/** Enters the staff of a street, as `POST /staff` does one by one. */
@Injectable()
export class ImportStaff implements SheetLoader<typeof staffSheet, Facts> {
  readonly sheet = staffSheet;

  constructor(
    imports: Imports,
    private readonly records: CommunityRecords,
    private readonly units: Units,
    private readonly keeping: KeepStaff,
  ) {
    imports.add(this);
  }

  async facts(_tx: Tx, _rows: readonly Row[], importer: Importer): Promise<Facts> {
    const units = await this.units.byIds(await this.records.within(importer));
    return new Map([...units.values()].map(({ id, name }) => [name, id]));
  }

  check({ community }: Row, communities: Facts): Violation[] {
    return communities.has(community) ? [] : [refuse.communityNotYours({ pointer: '/community' })];
  }

  keyOf({ name, phone }: Row): string {
    return JSON.stringify([name, phone]);
  }

  async store(tx: Tx, rows: readonly Row[], importer: Importer, communities: Facts): Promise<void> {
    for (const { name, phone, community, position, payGrade, joinedOn } of rows) {
      const post = { communityId: communities.get(community) ?? '', position, payGrade, joinedOn };
      await this.keeping.enterIn(tx, importer, { name, phone }, post, null);
    }
  }
}

/** The staff who are there, masked, as the list shows them to the caller. */
@Injectable()
export class ExportStaff implements SheetExporter<typeof staffSheet> {
  readonly sheet = staffSheet;

  constructor(
    exports: Exports,
    private readonly reads: StaffReads,
    private readonly units: Units,
  ) {
    exports.add(this);
  }

  async *rows(_db: EntityManager, _: object, caller: Pick<Actor, 'role' | 'unitId'>): AsyncGenerator<Row> {
    for await (const page of allPages(this.reads.staffOf(caller).andWhere('row.leftOn IS NULL'))) {
      const units = await this.units.byIds(page.map(({ communityId }) => communityId));
      for (const { row, contact } of await this.reads.named(page)) {
        const { communityId, position, payGrade, joinedOn } = row;
        const community = units.get(communityId)?.name ?? '';
        yield { ...contact, community, position, payGrade, joinedOn };
      }
    }
  }
}

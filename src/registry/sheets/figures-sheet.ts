import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Units } from '../../identity/index.js';
import {
  Exports,
  type Importer,
  Imports,
  type RowOf,
  type SheetExporter,
  type SheetLoader,
  type Tx,
  allRows,
  create,
  now,
  sheet,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { CommunityFigures } from '../data/community-record.entity.js';
import { CommunityRecords } from '../data/community-records.js';
import { figuresViolations, refuseCommunity } from '../domain/community-rules.js';

/** Figures of communities by their days, to be entered and taken out. */
export const figuresSheet = sheet({
  name: 'community-figures',
  title: '社区基本数据',
  version: 1,
  columns: [
    {
      key: 'community',
      header: '社区',
      english: 'Community',
      kind: 'text',
      required: true,
      maxLength: 100,
      example: '长安社区',
      note: '本单位或下辖社区的名称',
    },
    { key: 'asOf', header: '截至日期', english: 'As of', kind: 'day', required: true, example: '2025-03-01' },
    {
      key: 'households',
      header: '户数',
      english: 'Households',
      kind: 'integer',
      required: true,
      min: 0,
      max: 1_000_000,
      example: '1860',
    },
    {
      key: 'residents',
      header: '居民数',
      english: 'Residents',
      kind: 'integer',
      required: true,
      min: 0,
      max: 10_000_000,
      example: '5001',
    },
    {
      key: 'grids',
      header: '网格数',
      english: 'Grids',
      kind: 'integer',
      required: true,
      min: 0,
      max: 10_000,
      example: '6',
    },
    {
      key: 'gridWorkers',
      header: '网格员数',
      english: 'Grid workers',
      kind: 'integer',
      required: true,
      min: 0,
      max: 100_000,
      example: '8',
    },
    {
      key: 'staff',
      header: '社区工作者数',
      english: 'Staff',
      kind: 'integer',
      required: true,
      min: 0,
      max: 100_000,
      example: '6',
    },
    {
      key: 'source',
      header: '来源',
      english: 'Source',
      kind: 'text',
      required: true,
      example: '年度统计台账',
    },
  ],
});

type Row = RowOf<typeof figuresSheet>;

interface Facts {
  /** Communities of the importer's unit by name. */
  readonly communities: ReadonlyMap<string, string>;
  readonly today: Day;
}

/** Enters figures of the importer's communities, as `POST /communities/{id}/figures` does one by one. */
@Injectable()
export class ImportFigures implements SheetLoader<typeof figuresSheet, Facts> {
  readonly sheet = figuresSheet;

  constructor(
    imports: Imports,
    private readonly records: CommunityRecords,
    private readonly units: Units,
  ) {
    imports.add(this);
  }

  async facts(tx: Tx, _rows: readonly Row[], importer: Importer): Promise<Facts> {
    const units = await this.units.byIds(await this.records.within(importer));
    const communities = new Map([...units.values()].map(({ id, name }) => [name, id]));
    return { communities, today: dayOf(now(tx)) };
  }

  check(row: Row, { communities, today }: Facts): Violation[] {
    return [
      ...(communities.has(row.community) ? [] : [refuseCommunity.notYours({ pointer: '/community' })]),
      ...figuresViolations(row, today),
    ];
  }

  keyOf({ community, asOf }: Row): string {
    return JSON.stringify([community, asOf]);
  }

  async store(tx: Tx, rows: readonly Row[], importer: Importer, { communities }: Facts): Promise<void> {
    for (const { community, asOf, households, residents, grids, gridWorkers, staff, source } of rows) {
      const figures = { asOf, households, residents, grids, gridWorkers, staff, source };
      const by = { communityId: communities.get(community) ?? '', recordedBy: importer.accountId };
      await create(tx, CommunityFigures, { ...figures, ...by });
    }
  }
}

/** Figures of the caller's communities, of whatever day. */
@Injectable()
export class ExportFigures implements SheetExporter<typeof figuresSheet> {
  readonly sheet = figuresSheet;

  constructor(
    exports: Exports,
    private readonly records: CommunityRecords,
    private readonly units: Units,
  ) {
    exports.add(this);
  }

  async *rows(db: EntityManager, _: object, caller: Importer): AsyncGenerator<Row> {
    const ids = await this.records.within(caller);
    const units = await this.units.byIds(ids);
    const query = db
      .createQueryBuilder(CommunityFigures, 'figures')
      .where('figures.communityId = ANY(:ids)', { ids });
    for await (const each of allRows(query)) {
      const { communityId, asOf, households, residents, grids, gridWorkers, staff, source } = each;
      const community = units.get(communityId)?.name ?? '';
      yield { community, asOf, households, residents, grids, gridWorkers, staff, source };
    }
  }
}

import { Injectable } from '@nestjs/common';
import {
  type Importer,
  Imports,
  type RowOf,
  type SheetLoader,
  type Tx,
  sheet,
} from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { KeepEvaluationBody } from '../actions/keep-evaluation-body.js';
import { refuseBody } from '../domain/evaluation-body-rules.js';

/** Evaluation bodies to be entered for units that are there; each is approved by a decision of its own. */
export const bodyApplicationSheet = sheet({
  name: 'evaluation-body-applications',
  title: '评估机构入库申请',
  version: 1,
  columns: [
    {
      key: 'name',
      header: '单位名称',
      english: 'Unit',
      kind: 'text',
      required: true,
      maxLength: 100,
      example: '公衡评估中心（示例）',
      note: '须已有评估机构单位',
    },
    {
      key: 'fields',
      header: '评估领域',
      english: 'Fields',
      kind: 'list',
      maxItems: 50,
      maxLength: 400,
      example: 'ELD',
    },
    {
      key: 'areas',
      header: '服务区域',
      english: 'Areas',
      kind: 'list',
      maxItems: 200,
      maxLength: 3000,
      example: '',
      note: '区划代码；不填为不限',
    },
    {
      key: 'capacity',
      header: '可承接回访数',
      english: 'Capacity',
      kind: 'integer',
      required: true,
      min: 1,
      max: 100_000,
      example: '60',
    },
    {
      key: 'statement',
      header: '独立性声明',
      english: 'Statement',
      kind: 'text',
      required: true,
      maxLength: 1000,
      example: '本机构不承接本区社区服务项目',
    },
  ],
});

type Row = RowOf<typeof bodyApplicationSheet>;
type Facts = ReadonlyMap<string, string>;

/** Enters evaluation bodies, as `POST /evaluation-bodies` does one by one. */
@Injectable()
export class ImportEvaluationBodies implements SheetLoader<typeof bodyApplicationSheet, Facts> {
  readonly sheet = bodyApplicationSheet;

  constructor(
    imports: Imports,
    private readonly keeping: KeepEvaluationBody,
  ) {
    imports.add(this);
  }

  async facts(tx: Tx, rows: readonly Row[]): Promise<Facts> {
    const found: { id: string; name: string }[] = await tx.query(
      `SELECT id, name FROM unit WHERE kind = 'evaluation-body' AND name = ANY($1)`,
      [rows.map(({ name }) => name)],
    );
    return new Map(found.map(({ id, name }) => [name, id]));
  }

  check({ name }: Row, units: Facts): Violation[] {
    return units.has(name) ? [] : [refuseBody.notABody({ pointer: '/name' })];
  }

  keyOf({ name }: Row): string {
    return name;
  }

  async store(tx: Tx, rows: readonly Row[], importer: Importer, units: Facts): Promise<void> {
    for (const { name, fields, areas, capacity, statement } of rows) {
      const input = { fields, areas, capacity, statement };
      await this.keeping.applyIn(tx, importer.accountId, units.get(name) ?? '', input);
    }
  }
}

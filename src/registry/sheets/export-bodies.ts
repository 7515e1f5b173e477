import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Exports, type RowOf, type SheetExporter, allRows, sheet } from '../../platform/index.js';
import { EvaluationBody } from '../data/evaluation-body.entity.js';
import type { EvaluationBodyState } from '../domain/evaluation-body.lifecycle.js';

const STATE_LABELS = {
  applied: '待审核',
  active: '在册',
  refused: '未通过',
  suspended: '已暂停',
  withdrawn: '已退出',
} as const satisfies Record<EvaluationBodyState, string>;

/** Evaluation bodies as they are taken out. */
export const evaluationBodySheet = sheet({
  name: 'evaluation-bodies',
  title: '评估机构名册',
  version: 1,
  columns: [
    { key: 'name', header: '名称', english: 'Name', kind: 'text', example: '公衡评估中心（示例）' },
    { key: 'state', header: '状态', english: 'State', kind: 'enum', labels: STATE_LABELS, example: '在册' },
    { key: 'fields', header: '评估领域', english: 'Fields', kind: 'list', maxLength: 400, example: 'ELD' },
    { key: 'areas', header: '服务区域', english: 'Areas', kind: 'list', maxLength: 3000, example: '' },
    { key: 'capacity', header: '可承接回访数', english: 'Capacity', kind: 'integer', example: '1000' },
  ],
});

/** The register of evaluation bodies. */
@Injectable()
export class ExportEvaluationBodies implements SheetExporter<typeof evaluationBodySheet> {
  readonly sheet = evaluationBodySheet;

  constructor(exports: Exports) {
    exports.add(this);
  }

  async *rows(db: EntityManager): AsyncGenerator<RowOf<typeof evaluationBodySheet>> {
    for await (const { name, state, fields, areas, capacity } of allRows(
      db.createQueryBuilder(EvaluationBody, 'body'),
    ))
      yield { name, state, fields, areas, capacity };
  }
}

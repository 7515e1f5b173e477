import { type RowOf, sheet } from '../../platform/index.js';
import type { WorkerLevel } from '../domain/worker-rules.js';
import { NAME_COLUMN, PHONE_COLUMN } from './person-columns.js';

const LEVEL_LABELS = {
  assistant: '助理社会工作师',
  intermediate: '社会工作师',
  senior: '高级社会工作师',
} as const satisfies Record<WorkerLevel, string>;

/** Social workers with their employers, to be entered; each certificate is verified by a decision of its own. */
export const workerSheet = sheet({
  name: 'social-workers',
  title: '社会工作者名册',
  version: 1,
  columns: [
    NAME_COLUMN,
    PHONE_COLUMN,
    {
      key: 'level',
      header: '证书级别',
      english: 'Level',
      kind: 'enum',
      labels: LEVEL_LABELS,
      example: '社会工作师',
    },
    {
      key: 'certificateNumber',
      header: '证书编号',
      english: 'Certificate',
      kind: 'text',
      maxLength: 50,
      example: '示例社工字001号',
    },
    { key: 'certificateFrom', header: '证书生效日期', english: 'From', kind: 'day', example: '2023-06-01' },
    { key: 'certificateTo', header: '证书失效日期', english: 'To', kind: 'day', example: '2026-05-31' },
    {
      key: 'uscc',
      header: '任职组织代码',
      english: 'Employer',
      kind: 'code',
      required: true,
      maxLength: 30,
      example: '52990000MK0010017A',
      note: '统一社会信用代码',
    },
    {
      key: 'post',
      header: '岗位',
      english: 'Post',
      kind: 'text',
      required: true,
      maxLength: 50,
      example: '项目主管',
    },
    {
      key: 'validFrom',
      header: '任职日期',
      english: 'Since',
      kind: 'day',
      required: true,
      example: '2024-03-01',
    },
  ],
});

export type WorkerRow = RowOf<typeof workerSheet>;

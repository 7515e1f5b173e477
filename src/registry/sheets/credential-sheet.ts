import { type RowOf, sheet } from '../../platform/index.js';
import { CREDENTIAL_NAMES, type CheckResult, type EvaluationGrade } from '../domain/credentials.js';

const RESULT_LABELS = {
  qualified: '合格',
  'basically-qualified': '基本合格',
  unqualified: '不合格',
  absent: '未参加',
} as const satisfies Record<CheckResult, string>;

const GRADE_LABELS = {
  '1A': '1A',
  '2A': '2A',
  '3A': '3A',
  '4A': '4A',
  '5A': '5A',
} as const satisfies Record<EvaluationGrade, string>;

/** Papers that the registrar has seen, of organizations that are registered; their scans are added one by one. */
export const credentialSheet = sheet({
  name: 'credentials',
  title: '社会组织证照',
  version: 2,
  columns: [
    {
      header: '统一社会信用代码',
      english: 'USCC',
      required: true,
      example: '52990000MK0010017A',
      key: 'uscc',
      kind: 'code',
      maxLength: 30,
    },
    {
      header: '证照种类',
      english: 'Kind',
      required: true,
      example: '年检（年报）',
      key: 'kind',
      kind: 'enum',
      labels: CREDENTIAL_NAMES,
    },
    { key: 'number', header: '编号', english: 'Number', kind: 'text', maxLength: 100, example: '' },
    {
      header: '发证机关',
      english: 'Issuer',
      maxLength: 100,
      required: true,
      example: '区民政局',
      key: 'issuer',
      kind: 'text',
    },
    {
      header: '生效日期',
      english: 'Valid from',
      required: true,
      example: '2025-06-30',
      key: 'validFrom',
      kind: 'day',
    },
    {
      key: 'validTo',
      header: '失效日期',
      english: 'Valid to',
      kind: 'day',
      example: '',
      note: '最后一日，含当日',
    },
    {
      key: 'year',
      header: '年检年度',
      english: 'Year',
      kind: 'integer',
      min: 2000,
      max: 2100,
      example: '2024',
    },
    {
      key: 'result',
      header: '年检结论',
      english: 'Result',
      kind: 'enum',
      labels: RESULT_LABELS,
      example: '合格',
    },
    { key: 'grade', header: '等级', english: 'Grade', kind: 'enum', labels: GRADE_LABELS, example: '' },
  ],
});

export type CredentialRow = RowOf<typeof credentialSheet>;

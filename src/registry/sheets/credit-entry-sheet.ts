import { type RowOf, sheet } from '../../platform/index.js';
import type { CreditList } from '../domain/credit-lists.js';

const LIST_LABELS = {
  'abnormal-activities': '社会组织活动异常名录',
  'seriously-dishonest': '社会组织严重违法失信名单',
  'judgment-defaulter': '失信被执行人',
  'tax-violation': '重大税收违法失信主体',
  'procurement-violation': '政府采购严重违法失信行为记录名单',
} as const satisfies Record<CreditList, string>;

/** What public credit lists say of organizations that are registered, as somebody saw it. */
export const creditEntrySheet = sheet({
  name: 'credit-entries',
  title: '信用名单记录',
  version: 1,
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
      key: 'list',
      header: '名单',
      english: 'List',
      kind: 'enum',
      required: true,
      labels: LIST_LABELS,
      example: '失信被执行人',
    },
    {
      key: 'validFrom',
      header: '起',
      english: 'From',
      kind: 'day',
      required: true,
      example: '2025-03-01',
      note: '列入日',
    },
    {
      key: 'validTo',
      header: '止',
      english: 'To',
      kind: 'day',
      example: '2026-02-28',
      note: '最后一日，含当日；未定的不填',
    },
    {
      key: 'document',
      header: '文号',
      english: 'Document',
      kind: 'text',
      required: true,
      example: '勃财采罚〔2025〕1号（示例）',
    },
    {
      key: 'source',
      header: '来源',
      english: 'Source',
      kind: 'text',
      required: true,
      example: '信用中国',
      note: '查到该记录的网站或公告',
    },
  ],
});

export type CreditEntryRow = RowOf<typeof creditEntrySheet>;

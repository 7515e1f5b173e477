import { type RowOf, sheet } from '../../platform/index.js';
import type { ServiceClass } from '../data/service-item.entity.js';
import type { ServiceItemState } from '../domain/service-item.lifecycle.js';

const CLASS_LABELS = {
  welfare: '福利性',
  convenience: '便民利民',
  social: '社会化',
} as const satisfies Record<ServiceClass, string>;

const STATE_LABELS = {
  drafted: '草拟',
  submitted: '待准入',
  admitted: '已准入',
  refused: '不予准入',
  published: '已发布',
  tendered: '采购中',
  offered: '待认领',
  claimed: '已认领',
  fulfilled: '已办结',
  withdrawn: '已撤回',
} as const satisfies Record<ServiceItemState, string>;

/** Service items as communities keep them, by the list that they stand in; gaps are allowed until a list is submitted. */
export const itemSheet = sheet({
  name: 'service-items',
  title: '服务项目清单',
  version: 1,
  columns: [
    {
      key: 'listTitle',
      header: '清单名称',
      english: 'List',
      kind: 'text',
      maxLength: 100,
      required: true,
      example: '长安社区2025年服务项目清单',
      note: '同名同年度的草拟清单将被续写，没有则新建',
    },
    {
      key: 'year',
      header: '年度',
      english: 'Year',
      kind: 'integer',
      min: 2000,
      max: 2100,
      required: true,
      example: '2025',
    },
    {
      key: 'title',
      header: '项目名称',
      english: 'Item',
      kind: 'text',
      maxLength: 100,
      required: true,
      example: '居家养老上门服务',
    },
    {
      key: 'category',
      header: '服务类别',
      english: 'Category',
      kind: 'text',
      maxLength: 50,
      example: '养老服务',
      note: '类别名称或代码',
    },
    {
      key: 'serviceClass',
      header: '服务性质',
      english: 'Class',
      kind: 'enum',
      labels: CLASS_LABELS,
      example: '福利性',
    },
    { key: 'quantity', header: '数量', english: 'Quantity', kind: 'decimal', example: '4800' },
    { key: 'unit', header: '计量单位', english: 'Unit', kind: 'text', maxLength: 20, example: '人次' },
    {
      key: 'frequency',
      header: '频次',
      english: 'Frequency',
      kind: 'text',
      maxLength: 100,
      example: '每周2次',
    },
    {
      key: 'beneficiaries',
      header: '服务对象',
      english: 'Beneficiaries',
      kind: 'text',
      maxLength: 200,
      example: '辖区60岁以上独居老人',
    },
    {
      key: 'beneficiaryCount',
      header: '服务人数',
      english: 'People',
      kind: 'integer',
      min: 1,
      max: 10_000_000,
      example: '100',
    },
    {
      key: 'conditions',
      header: '办理条件',
      english: 'Conditions',
      kind: 'text',
      maxLength: 2000,
      example: '本人或家属凭身份证申请',
    },
    {
      key: 'procedure',
      header: '工作程序',
      english: 'Procedure',
      kind: 'text',
      maxLength: 5000,
      example: '申请—评估—派单—上门服务—回访',
    },
    {
      key: 'timeLimitDays',
      header: '办结时限（天）',
      english: 'Days',
      kind: 'integer',
      min: 1,
      max: 1096,
      example: '3',
    },
    {
      key: 'responsibleParty',
      header: '服务责任',
      english: 'Responsible party',
      kind: 'text',
      maxLength: 200,
      example: '长安社区居民委员会',
    },
    {
      key: 'emergencyPlan',
      header: '应急预案',
      english: 'Emergency plan',
      kind: 'text',
      maxLength: 5000,
      example: '突发疾病立即拨打120并通知家属',
    },
    {
      key: 'standard',
      header: '服务标准',
      english: 'Standard',
      kind: 'text',
      maxLength: 5000,
      example: '每次服务不少于2小时',
    },
    {
      key: 'ceiling',
      header: '最高限价（元）',
      english: 'Ceiling (yuan)',
      kind: 'money-yuan',
      example: '480000.00',
      note: '单位为元，不是万元',
    },
  ],
});

/** The items as they are taken out: the columns of the import, and what became of each. */
export const registeredItemSheet = sheet({
  name: 'registered-service-items',
  title: '服务项目清单',
  version: 1,
  columns: [
    ...itemSheet.columns,
    { key: 'state', header: '状态', english: 'State', kind: 'enum', labels: STATE_LABELS, example: '已发布' },
    { key: 'publishedOn', header: '发布日期', english: 'Published on', kind: 'day', example: '2025-03-20' },
  ],
});

export type ItemRow = RowOf<typeof itemSheet>;

import { type RowOf, sheet } from '../../platform/index.js';
import type { Capacity, GroupKind } from '../domain/community-rules.js';

const KIND_LABELS = {
  service: '社区服务类',
  charity: '公益慈善类',
  culture: '文体活动类',
  mediation: '专业调处类',
} as const satisfies Record<GroupKind, string>;

const CAPACITY_LABELS = {
  initial: '初级',
  developing: '成长',
  mature: '成熟',
} as const satisfies Record<Capacity, string>;

/** Groups without legal personality, to be filed and taken out. */
export const groupSheet = sheet({
  name: 'community-groups',
  title: '社区社会组织名册',
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
    {
      key: 'kind',
      header: '类别',
      english: 'Kind',
      kind: 'enum',
      required: true,
      labels: KIND_LABELS,
      example: '文体活动类',
    },
    {
      key: 'name',
      header: '名称',
      english: 'Name',
      kind: 'text',
      required: true,
      maxLength: 100,
      example: '长安社区合唱队（示例）',
    },
    {
      key: 'members',
      header: '成员数',
      english: 'Members',
      kind: 'integer',
      required: true,
      min: 1,
      max: 100_000,
      example: '18',
    },
    {
      key: 'filedOn',
      header: '备案日期',
      english: 'Filed on',
      kind: 'day',
      required: true,
      example: '2025-02-10',
    },
    {
      key: 'hub',
      header: '枢纽组织代码',
      english: 'Hub',
      kind: 'code',
      maxLength: 30,
      example: '',
      note: '统一社会信用代码，须现有枢纽型称号',
    },
    {
      key: 'capacity',
      header: '能力等级',
      english: 'Capacity',
      kind: 'enum',
      required: true,
      labels: CAPACITY_LABELS,
      example: '初级',
    },
    {
      key: 'plan',
      header: '培育计划',
      english: 'Plan',
      kind: 'text',
      maxLength: 2000,
      example: '每季度一次骨干培训',
    },
  ],
});

export type GroupRow = RowOf<typeof groupSheet>;

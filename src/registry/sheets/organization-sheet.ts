import { type RowOf, sheet } from '../../platform/index.js';
import type { LegalForm } from '../domain/legal-form.js';

/** Chinese names of the legal forms. */
export const LEGAL_FORM_LABELS = {
  association: '社会团体',
  'private-non-enterprise': '民办非企业单位（社会服务机构）',
  foundation: '基金会',
  enterprise: '企业',
  'residents-committee': '居民委员会',
  'rural-collective': '农村集体经济组织',
  institution: '事业单位',
} as const satisfies Record<LegalForm, string>;

/** The register of suppliers, to be entered; each is verified afterwards by a decision of its own. */
export const organizationSheet = sheet({
  name: 'organizations',
  title: '社会组织名册',
  version: 2,
  columns: [
    {
      key: 'uscc',
      header: '统一社会信用代码',
      english: 'USCC',
      kind: 'code',
      required: true,
      maxLength: 30,
      example: '52990000MK0010017A',
      note: '18 位，校验位须正确',
    },
    {
      key: 'name',
      header: '名称',
      english: 'Name',
      kind: 'text',
      required: true,
      maxLength: 100,
      example: '清岚社区养老服务中心（示例）',
      note: '与登记证书一致',
    },
    {
      key: 'legalForm',
      header: '组织类型',
      english: 'Legal form',
      kind: 'enum',
      required: true,
      labels: LEGAL_FORM_LABELS,
      example: '民办非企业单位（社会服务机构）',
    },
    {
      key: 'categories',
      header: '服务类别',
      english: 'Categories',
      kind: 'list',
      required: true,
      maxItems: 50,
      example: 'ELD、CHD',
      note: '服务类别的代码或名称',
    },
    {
      key: 'areas',
      header: '活动区域',
      english: 'Areas',
      kind: 'list',
      maxItems: 200,
      maxLength: 3000,
      example: '',
      note: '6、9 或 12 位区划代码',
    },
    {
      key: 'businessScope',
      header: '业务范围',
      english: 'Business scope',
      kind: 'text',
      maxLength: 2000,
      example: '居家养老、助餐助浴、精神慰藉',
      note: '与登记证书一致',
    },
  ],
});

export type OrganizationRow = RowOf<typeof organizationSheet>;

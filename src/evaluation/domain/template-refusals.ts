import { refusals } from '../../shared/violation.js';

/** Why the visit templates of a district's rules were refused. */
export const refuseTemplate = refusals('evaluation', {
  templateTwice: { zh: '回访方案代码 {code} 重复。', en: 'Template code {code} occurs twice.' },
  templateCategoryUnknown: {
    zh: '服务类别 {category} 不存在。',
    en: 'There is no service category {category}.',
  },
  templateRangeEmpty: {
    zh: '合同价款的上限须高于下限。',
    en: 'The range of prices must end above where it begins.',
  },
  templateForAllMissing: {
    zh: '须有一个不限类别、不限价款的通用回访方案。',
    en: 'One template must fit every contract: no category, no bound of the price.',
  },
  templatesTie: {
    zh: '回访方案 {first} 与 {second} 适用范围重叠，且不能区分哪一个更具体。',
    en: 'Templates {first} and {second} fit the same contracts, and neither is the more specific one.',
  },
  deliveryVisitWeighs: {
    zh: '履约期间的回访不计入回访成效，权重须为 0。',
    en: 'Visits during delivery have no part in the effectiveness: their weight is 0.',
  },
  visitCodeReserved: {
    zh: '回访代码 {code} 留作临时回访之用。',
    en: 'Visit code {code} is kept for visits that are asked for.',
  },
});

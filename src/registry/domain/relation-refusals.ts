import { refusals } from '../../shared/violation.js';

/** Why a relation can't be recorded or changed. */
export const refuseRelation = refusals('relation', {
  partyMissing: {
    zh: '请填写相关人员或相关单位，二者择一。',
    en: 'A relation has a person or a unit at its other end: name one of them.',
  },
  positionOfUnit: {
    zh: '法定代表人、负责人、董事、监事和工作人员须为自然人。',
    en: 'Representatives, directors, supervisors and employees are persons.',
  },
  managerIsUnit: { zh: '管理方须为单位。', en: 'What manages a unit is a unit.' },
  kinOfUnit: {
    zh: '亲属关系只存在于自然人之间，由本人申报。',
    en: 'Kinship is between persons, and declared by one of them.',
  },
  percentOutside: {
    zh: '持股比例须大于 0、不大于 100，至多两位小数。',
    en: 'A share is above 0 and at most 100, with two decimals at the most.',
  },
  percentMissing: { zh: '持股关系须填写持股比例。', en: 'A holding has a share.' },
  percentIdle: { zh: '持股比例仅适用于持股关系。', en: 'A share belongs to holdings only.' },
  notBegun: { zh: '关系起始日期不得晚于今天。', en: 'A relation that has not begun is not recorded.' },
  endsBeforeStart: { zh: '结束日期早于开始日期。', en: 'The last day is before the first.' },
  unitUnknown: { zh: '相关单位不存在。', en: 'There is no such unit.' },
  unitItself: { zh: '单位不能与自身存在关系。', en: 'A unit is not related to itself.' },
  personItself: { zh: '不能申报与本人的亲属关系。', en: 'Nobody is his own relative.' },
  personOfOther: {
    zh: '该姓名和手机号已由其他账号登记为本人。',
    en: 'Another account has said that it is the person with this name and phone.',
  },
  voided: { zh: '该关系记录已作废。', en: 'This relation was declared void already.' },
});

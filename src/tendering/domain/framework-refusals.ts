import { refusals } from '../../shared/violation.js';

const document110 = '110号令';

/** Refusals about the first stage of a framework, and about tenders that call off from one. */
export const refuseFramework = refusals('framework', {
  termsMissing: {
    zh: '框架协议采购须公布框架协议的范围、使用单位和第二阶段确定供应商的方式',
    en: 'A framework publishes its scope, who may order, and how its second stage finds the supplier',
    rule: document110,
  },
  termsUnfit: {
    zh: '该采购方式不订立框架协议',
    en: 'This method makes no framework agreement',
  },
  agreementTooLong: {
    zh: '封闭式框架协议的有效期最长不超过 {years} 年',
    en: 'A closed framework lasts {years} years at most',
    rule: document110,
  },
  wayNotOfKind: {
    zh: '该类框架协议第二阶段不采用“{way}”',
    en: 'The second stage of such a framework is not "{way}"',
    rule: document110,
  },
  rotationOrderUnfit: {
    zh: '采用顺序轮候的，须公布轮候顺序如何确定；不采用的，不填写',
    en: 'Rotation needs its order announced; without rotation there is none',
    rule: document110,
  },
  choiceNeedsDirect: {
    zh: '由服务对象自主选择的，第二阶段须包括直接选定',
    en: 'Where the people served choose, the second stage includes the direct choice',
    rule: document110,
  },
  tooFewToChoose: {
    zh: '由服务对象自主选择的，入围供应商不得少于 {min} 家',
    en: 'Where the people served choose, there are {min} parties or more',
    rule: document110,
  },
  unitUnknown: {
    zh: '使用单位不存在，或者不是街道办事处',
    en: 'There is no such street office',
  },
  notAwarded: {
    zh: '框架协议第一阶段确定入围供应商，不确定成交供应商',
    en: 'The first stage of a framework admits suppliers and awards nothing',
    rule: document110,
  },
  notFirstStage: {
    zh: '该项目不是框架协议采购',
    en: 'This tender makes no framework agreement',
  },
  signingHeld: {
    zh: '有尚未处理完毕、可能影响结果的质疑或者投诉，或者采购活动暂停，不得签订框架协议',
    en: 'A dispute that may affect the result is open, or the tender is suspended: nothing is signed',
    rule: '政府采购法实施条例 art. 54',
  },
  callOffFixed: {
    zh: '框架协议第二阶段的采购由框架协议的订单生成，不在此处修改、邀请或者删除',
    en: 'A call-off comes from its framework: it is not edited, invited to or discarded here',
  },
  callOffOffered: {
    zh: '直接选定、顺序轮候的订单发给入围供应商确认，不发布采购公告',
    en: 'A direct choice or a turn is offered to its party, not published for bids',
    rule: document110,
  },
});

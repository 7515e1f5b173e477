import { refusals } from '../../shared/violation.js';

/** Why a step of a service request, a ticket or a need was refused. */
export const refuse = refusals('catalogue', {
  requestClassMissing: {
    zh: '请选择服务类别（生活、资讯、事务、电子商务）。',
    en: 'Say the class of the request: life, information, affairs or commerce.',
  },
  emergencyHasClass: {
    zh: '紧急求助（一键通）不分类别。',
    en: 'An emergency call has no class.',
  },
  formStale: {
    zh: '表单已失效，请重新打开后在 {minutes} 分钟内提交。',
    en: 'The form is stale: open it again and send it within {minutes} minutes.',
  },
  formUsed: { zh: '该表单已提交过。', en: 'The form was sent before.' },
  messageKnown: { zh: '该短信已登记。', en: 'The short message was taken in before.' },
  communityUnknown: {
    zh: '没有该社区，或该社区不属于本单位。',
    en: 'There is no such community, or it is not one of yours.',
  },
  handlerUnknown: {
    zh: '经办人须为本社区或所属街道的在职工作人员。',
    en: 'The handler must hold a role in the community or in its street office today.',
  },
  notHandler: {
    zh: '该事项由其他工作人员经办。',
    en: 'Somebody else handles the request.',
  },
  addresseeUnknown: {
    zh: '只能召集本区县的部门、本街道及所属社区。',
    en: 'Only departments of the district, the street itself and its communities can be called.',
  },
  answersOpen: {
    zh: '尚有 {open} 个单位的答复未被认可，不能办结。',
    en: 'The answers of {open} units are not accepted yet.',
  },
  notCalled: { zh: '该单位不在本单召集之列。', en: 'The ticket does not call this unit.' },
  ticketKnown: { zh: '该事项已有吹哨单。', en: 'There is a ticket about it already.' },
  nothingToList: {
    zh: '没有可以公布的需求或者资源。',
    en: 'There is no verified need, or nothing that is lent, to publish.',
  },
  tooMuchToList: {
    zh: '一份清单最多 {limit} 项。',
    en: 'A list has at most {limit} lines.',
  },
  editionThere: {
    zh: '该清单刚刚由他人公布，请查看后再公布。',
    en: 'Somebody else has just published this list; look at it first.',
  },
  evidenceUnknown: {
    zh: '附件不存在，或不是本单位上传的。',
    en: 'There is no such file of your unit.',
  },
});

import { refusals } from '../../shared/violation.js';

/** Why a step of the field work of a return visit was refused. */
export const refuseField = refusals('field-work', {
  textsNotSetUp: {
    zh: '本平台未接通短信，请由回访员转达链接。',
    en: 'Short messages are not set up here: pass the link on yourself.',
  },
  textNotAsked: {
    zh: '此人不在本次待访名单中。',
    en: 'This person is not among those who are still to be asked.',
  },
  textWithoutLink: {
    zh: '此人的链接已使用、收回或者过期。',
    en: 'The link of this person was used, withdrawn or has expired.',
  },
  textToday: {
    zh: '今天已向此人发送过短信。',
    en: 'A message went to this person today.',
  },
  textsOver: {
    zh: '每次回访至多向一人发送 {most} 条短信。',
    en: 'Nobody gets more than {most} messages for one visit.',
  },
  attemptInFuture: { zh: '联系时间不得晚于现在。', en: 'An attempt can not have been made in the future.' },
  attemptBeforeVisit: {
    zh: '联系时间不得早于本次回访开始。',
    en: 'An attempt can not have been made before the visit opened.',
  },
  attemptSameHour: {
    zh: '该时段已经联系过此人，请换一个钟点再联系。',
    en: 'This person was tried at that hour of the day before: try at another one.',
  },
  attemptsOnOneDay: {
    zh: '{most} 次联系须分在两天以上，最后一次请另择一天。',
    en: 'The {most} attempts are made on two days at least: make the last one on another day.',
  },
  attemptsOver: {
    zh: '此人已记为拒访或联系不上，不再联系。',
    en: 'This person has refused or counts as unreachable: no more attempts are made.',
  },
  draftOvertaken: {
    zh: '服务器上现为第 {revision} 版，请先读取，再以下一版保存。',
    en: 'Revision {revision} stands on the server: read it first, then save as the next one.',
  },
  draftNotAsked: {
    zh: '此人不在待访之列（已作答、拒访、联系不上，或者候补尚未启用），不保存草稿。',
    en: 'This person is not waited for (has answered, refused, was not reached, or stands by): no draft is kept.',
  },
  draftWithoutConsent: {
    zh: '此人未同意回访或者已撤回同意，不保存草稿。',
    en: 'This person does not consent to be asked: no draft is kept.',
    rule: '个人信息保护法 art. 15',
  },
  draftWithoutOutcome: {
    zh: '尚未填写联系结果。',
    en: 'The outcome is still missing.',
  },
  clientIdTaken: {
    zh: '该客户端编号已用于另一份内容。',
    en: 'This client id was used for other content.',
  },
});

import { refusals } from '../../shared/violation.js';

/** Why an address, a wish or a subscription was refused. */
export const refuse = refusals('notifications', {
  channelOff: {
    zh: '本系统未开通该通知渠道，请使用站内收件箱。',
    en: 'This channel is not set up here; the inbox is.',
  },
  addressMalformed: {
    zh: '地址格式不正确：请填写电子邮箱或者中国大陆手机号码。',
    en: 'This is no address of that channel: a mail address, or a mobile number of mainland China.',
  },
  codesUsedUp: {
    zh: '一天内最多发送 {max} 次验证码，请明天再试。',
    en: 'At most {max} codes are sent in a day; try again tomorrow.',
  },
  codeWrong: { zh: '验证码不正确。', en: 'The code is wrong.' },
  codeLate: { zh: '验证码已过期，请重新填写地址。', en: 'The code is too old; give the address again.' },
  codeTriedOut: {
    zh: '验证码已输错 {max} 次，请重新填写地址。',
    en: 'The code was entered wrongly {max} times; give the address again.',
  },
  dutyStays: {
    zh: '“{kind}”涉及法定期限或者权利义务，不能退订。',
    en: 'A right or a period of yours depends on "{kind}"; it can not be unsubscribed.',
  },
  choiceTwice: {
    zh: '“{kind}”在同一渠道上选择了两次。',
    en: '"{kind}" is chosen twice for one channel.',
  },
  urlMalformed: {
    zh: '地址无法识别：请填写不含用户名、密码和 # 的完整网址。',
    en: 'This is no address that can be called: a whole URL without user, password and fragment.',
  },
  urlInsecure: { zh: '回调地址须使用 https。', en: 'It must be an https address.' },
  urlInner: {
    zh: '回调地址不能指向内部网络。',
    en: 'The address belongs to an inner network.',
  },
  urlTaken: {
    zh: '本单位已登记该回调地址。',
    en: 'This unit has registered that address already.',
  },
  endpointsUsedUp: {
    zh: '每个单位最多登记 {max} 个回调地址。',
    en: 'A unit has at most {max} addresses.',
  },
  linkInvalid: {
    zh: '退订链接无效，请检查链接是否完整。',
    en: 'This link is not valid. Is it complete?',
  },
});

/** What mail and short messages say around their notices. No parameter here is anybody's name. */
export const LETTER_TEXTS = {
  zh: {
    inbox: '详情请登录三社联动平台收件箱查看：{url}',
    unsubscribe: '不想再收到此类邮件，请打开：{url}',
    duty: '本通知涉及法定期限或者权利义务，不能退订。',
    digestSubject: '三社联动：{count} 条新通知（{day}）',
    codeSubject: '三社联动：地址验证码',
    codeText: '您正在登记接收通知的地址，验证码 {code}，30 分钟内有效。如非本人操作，请忽略。',
    sms: '【三社联动】{title}。详情请登录平台查看。',
    smsCode: '【三社联动】验证码 {code}，30 分钟内有效。如非本人操作，请忽略。',
  },
  en: {
    inbox: 'Sign in to read more in your Sanshe inbox: {url}',
    unsubscribe: 'To get no more mail of this kind: {url}',
    duty: 'A right or a period of yours depends on this notice; it can not be unsubscribed.',
    digestSubject: 'Sanshe: {count} new notices ({day})',
    codeSubject: 'Sanshe: code for your address',
    codeText:
      'You gave this address to be told of notices. The code is {code}, good for 30 minutes. Was it not you? Ignore it.',
    sms: '[Sanshe] {title}. Sign in to read more.',
    smsCode: '[Sanshe] Code {code}, good for 30 minutes. Was it not you? Ignore it.',
  },
} as const;

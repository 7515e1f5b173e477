/** What the page behind a letter's link says. */
export const UNSUBSCRIBE_TEXTS = {
  zh: {
    ask: '不再接收此类邮件？',
    hint: '站内收件箱仍会收到通知；涉及法定期限或者权利义务的邮件不受影响。登录后可以重新订阅。',
    button: '确认退订',
    done: '已退订。',
    unknown: '退订链接无效，请检查链接是否完整。',
  },
  en: {
    ask: 'No more mail of this kind?',
    hint: 'Your inbox still gets it, and mail on which a right or a period depends goes on. Sign in to get it again.',
    button: 'Unsubscribe',
    done: 'You get no more of it.',
    unknown: 'This link is not valid. Is it complete?',
  },
} as const;

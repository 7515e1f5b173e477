import { describe, expect, it } from '@jest/globals';
import { NOTICE_KINDS, noticeText } from './notice-texts.js';

const ANY = {
  title: '示例项目',
  until: '2025-03-10',
  buyer: '示例街道',
  organization: '示例机构',
  deadline: '2025-03-17 09:30',
  amount: '1.00',
  round: '2',
  reason: '示例理由',
  what: '示例事项',
  code: 'R018',
  name: '示例名称',
  month: '2025-06',
};
const DAYS = { due: '2025-03-27', from: '2025-04-01', to: '2025-11-28', on: '2025-11-28' };

describe('inbox texts', () => {
  it.each(NOTICE_KINDS)('%s speaks both languages and leaves no parameter open', (kind) => {
    const zh = noticeText(kind, { ...ANY, ...DAYS }, 'zh');
    const en = noticeText(kind, { ...ANY, ...DAYS }, 'en');
    for (const said of [zh, en]) expect(`${said.title}${said.text}`).not.toMatch(/[{}]/);
    expect(zh.text).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(en.text).not.toMatch(/[\u4e00-\u9fff]{12}/);
    expect(zh.title).toContain('示例项目');
  });

  it('refuses to speak with a gap', () => {
    expect(() => noticeText('visit-reminded', { title: '示例项目' }, 'zh')).toThrow('a notice lacks on');
  });
});

import { describe, expect, it } from '@jest/globals';
import { phoneScript } from './phone-script.js';

describe('what is read at the start of a call', () => {
  const facts = { project: '助餐服务（示例）', street: '示例街道', body: '示例评估中心', months: 12 };

  it.each([
    ['who', '我是示例评估中心的评估人员，受示例街道委托'],
    ['why', '目的是了解服务效果'],
    ['how', '方式是电话询问'],
    ['which data', '姓名和电话'],
    ['how long', '12 个月内删除'],
    ['which rights', '查询、更正、删除您的信息或撤回同意'],
  ])('says %s', (_, words) => {
    expect(phoneScript(facts).zh).toContain(words);
  });

  it('says it in English, too', () => {
    const { en } = phoneScript(facts);
    for (const words of ['示例街道', '示例评估中心', '12 months', 'withdraw your consent'])
      expect(en).toContain(words);
  });
});

import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import type { ContractContent } from './contract-content.js';
import { contractClauses } from './contract-clauses.js';
import { contractText } from './contract-text.js';
import { DEFAULT_TAIL_FACTORS } from './tail-factor.js';

const content: ContractContent = {
  award: { tenderId: 't', awardId: 'a', itemId: 'i' },
  title: '居家养老上门服务',
  category: 'ELD',
  buyer: { id: 'b', name: '新华街道办事处' },
  provider: { id: 'p', name: '清岚社区养老服务中心', uscc: '52990000MK0010017A' },
  community: { id: 'c', name: '长安社区' },
  lot: null,
  service: { quantity: '4800', unit: '人次', from: day('2025-05-06'), to: day('2025-11-28') },
  amount: 480_000_00n,
  milestones: [
    {
      ...{ number: 1, kind: 'payment', stage: 'signing', title: '合同签订', percent: '50' },
      ...{ amountFen: 240_000_00n, payableFen: 240_000_00n, dueOn: day('2025-04-30') },
    },
  ],
  tailFactors: DEFAULT_TAIL_FACTORS,
  returnVisitTemplate: 'one-three-six-months',
  payee: null,
  paymentTermDays: 30,
  acceptanceTermDays: 15,
  performanceBond: null,
  specialTerms: [],
  signing: { from: day('2025-04-14'), by: day('2025-04-30') },
  drawnUpOn: day('2025-04-14'),
};

describe('the text of a contract', () => {
  it('has sorted keys and no blanks', () => {
    const text = contractText(content);
    expect(
      text.startsWith(
        '{"acceptanceTermDays":15,"award":{"awardId":"a","itemId":"i","tenderId":"t"},"category":"ELD","clauses":[{',
      ),
    ).toBe(true);
    expect(text).toContain('"price":{"amount":"480000.00","currency":"CNY","inWords":"人民币肆拾捌万元整"}');
    expect(text).toContain('"amount":{"amount":"240000.00","currency":"CNY"},"dueOn":"2025-04-30"');
  });

  it('does not depend on the order in which its content is said', () => {
    const reversed = Object.fromEntries(Object.entries(content).reverse()) as unknown as ContractContent;
    expect(contractText(reversed)).toBe(contractText(content));
  });

  it('changes with a single fen', () => {
    expect(contractText({ ...content, amount: 480_000_01n })).not.toBe(contractText(content));
  });

  it('has the articles that 102号令 art. 23 asks for, and one on the bond where there is one', () => {
    const titlesOf = (facts: ContractContent) => contractClauses(facts).map(({ title }) => title);
    const asked = ['服务内容', '服务期限', '服务数量和质量', '合同价款', '资金结算', '违约责任'];
    expect(titlesOf(content)).toEqual(
      expect.arrayContaining([...asked, '甲方的权利和义务', '乙方的权利和义务']),
    );
    expect(titlesOf(content)).not.toContain('履约保证金');
    expect(titlesOf({ ...content, performanceBond: 48_000_00n })).toContain('履约保证金');
  });

  it('says the days to pay, the amount in words and the grades in its articles', () => {
    const words = contractClauses({ ...content, paymentTermDays: 20 })
      .map(({ text }) => text)
      .join('');
    expect(words).toContain('20日内支付');
    expect(words).toContain('人民币（大写）肆拾捌万元整（¥480000.00）');
    expect(words).toContain('合格0.80、不合格0.00');
    expect(words).toContain('服务数量为4800人次');
  });
});

import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type ContractContent, contractText } from './contract-text.js';
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
  signing: { from: day('2025-04-14'), by: day('2025-04-30') },
  drawnUpOn: day('2025-04-14'),
};

describe('the text of a contract', () => {
  it('has sorted keys and no blanks', () => {
    const text = contractText(content);
    expect(
      text.startsWith('{"award":{"awardId":"a","itemId":"i","tenderId":"t"},"category":"ELD","drawnUpOn"'),
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
});

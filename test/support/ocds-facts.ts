import type {
  AwardFacts,
  ContractFacts,
  ProcessFacts,
  TenderFacts,
} from '../../src/opendata/domain/facts.js';
import { day } from '../../src/shared/days.js';

/** Facts of an item, before anybody buys. */
export const PLANNED: ProcessFacts = {
  key: '0190a000-0000-7000-8000-000000000001',
  item: {
    ...{ id: 'i', state: 'published', title: '助餐服务（示例）', category: 'ELD', categoryName: '养老服务' },
    ...{ quantity: 100, unit: '人次', ceilingFen: 5_000_000, listTitle: '清单（示例）', year: 2025 },
    ...{ community: '长安社区', buyerId: 'u1', buyer: '新华街道办事处' },
  },
  tender: null,
  ...{ lots: [], amendments: [], questions: [], bids: [], awards: [], contracts: [], related: [] },
  organizations: {
    o1: { name: '甲中心（示例）', uscc: '52990000MK0030018W' },
    o2: { name: '乙中心（示例）', uscc: '52990000MK0010017A' },
  },
};

const TENDER: TenderFacts = {
  ...{ id: 't', title: '助餐服务采购（示例）', community: '长安社区', state: 'open', methodName: '公开招标' },
  ...{ procurementMethod: 'open', methodReason: null, awardTest: 'comprehensive-scoring' },
  criteria: [{ title: '报价', maxPoints: '20' }],
  ...{ budgetFen: 5_000_000, ceilingFen: 5_000_000, issuedOn: day('2025-03-03') },
  ...{ deadlineAt: '2025-03-24T01:30:00+00:00', openedAt: null, visited: true },
  ...{ serviceFrom: day('2025-05-01'), serviceTo: day('2025-10-31') },
  ...{ buyerId: 'u1', buyer: '新华街道办事处' },
};
const LOT = { id: 'l', number: 1, title: '助餐服务采购（示例）', description: null, ceilingFen: 5_000_000 };

/** The same with its tender in a state. */
export function tendered(state = 'open', rest: Partial<ProcessFacts> = {}): ProcessFacts {
  const lots = [{ ...LOT, state: state === 'open' ? 'active' : state }];
  return { ...PLANNED, tender: { ...TENDER, state }, lots, ...rest };
}

/** The same with an award in a state. */
export function awarded(state = 'pending', rest: Partial<ProcessFacts> = {}): ProcessFacts {
  const award: AwardFacts = {
    ...{ id: 'a', lotId: 'l', bidId: 'b1', state, amountFen: 4_800_000, organizationIds: ['o1'] },
    createdAt: '2025-03-26T02:00:00+00:00',
  };
  const bid = { lotId: 'l', receivedAt: '2025-03-20T02:00:00+00:00', priceFen: null };
  return tendered('awarded', {
    awards: [award],
    bids: [
      { ...bid, id: 'b1', state: 'valid', organizationIds: ['o1'] },
      { ...bid, id: 'b2', state: 'disqualified', organizationIds: ['o2'] },
    ],
    ...rest,
  });
}

/** The same with a contract, as far as it has come. */
export function contracted(rest: Partial<ContractFacts> = {}): ProcessFacts {
  const contract: ContractFacts = {
    ...{ id: 'c', awardId: 'a', title: '助餐服务采购（示例）', state: 'performing', amountFen: 4_800_000 },
    ...{
      signedOn: day('2025-04-15'),
      signedAt: '2025-04-15T02:00:00+00:00',
      organizationId: 'o1',
      visited: true,
    },
    ...{ serviceFrom: day('2025-05-01'), serviceTo: day('2025-10-31'), acceptedOn: null, terminatedOn: null },
    milestones: [
      {
        ...{ number: 1, id: 'm1', kind: 'payment', title: '合同签订', state: 'met' },
        dueOn: null,
        reachedOn: day('2025-04-15'),
      },
      {
        ...{ number: 2, id: 'm2', kind: 'report', title: '报告', state: 'planned' },
        dueOn: day('2025-07-31'),
        reachedOn: null,
      },
    ],
    ...{ changes: [], transactions: [], visits: [], results: [], ...rest },
  };
  return awarded('active', { contracts: [contract] });
}

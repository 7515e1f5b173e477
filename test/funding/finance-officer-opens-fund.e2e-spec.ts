import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const FUND = {
  name: '2025年社区服务专项资金',
  fiscalYear: 2025,
  sources: [
    { kind: 'fiscal-district', amount: yuan('600000.00') },
    { kind: 'welfare-lottery', amount: yuan('300000.00') },
    { kind: 'cooperative', amount: yuan('0.01') },
  ],
};

describe('a finance officer opens a fund', () => {
  let world: World;
  let fundId: string;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('with its sources, and sees all of it available', async () => {
    const officer = await world.as('finance-officer');
    const made = await officer.post('/funds', FUND);
    expect(made.status).toBe(201);
    fundId = text(made.body.id);
    expect(made.headers.location).toBe(`/api/v1/funds/${fundId}`);
    expect(made.body).toMatchObject({
      name: FUND.name,
      fiscalYear: 2025,
      sources: FUND.sources,
      balance: {
        total: yuan('900000.01'),
        available: yuan('900000.01'),
        reserved: yuan('0.00'),
        committed: yuan('0.00'),
        spent: yuan('0.00'),
      },
    });
    expect((await officer.get(`/funds/${fundId}`)).body).toEqual(made.body);
  });

  it('and finds one balanced journal entry for each source', async () => {
    const officer = await world.as('finance-officer');
    const entries = list((await officer.reads(`/funds/${fundId}/entries`)).items);
    expect(entries.map(({ move, reference }) => [move, reference])).toEqual(
      FUND.sources.map(() => ['open', null]),
    );
    expect(entries[0]?.lines).toEqual([
      { account: 'external', amount: yuan('-0.01') },
      { account: 'available', amount: yuan('0.01') },
    ]);
    expect(entries[0]).toMatchObject({ at: '2025-03-03T08:00:00+08:00', cause: { type: 'fund-source' } });
    const page = await officer.reads(`/funds/${fundId}/entries?limit=2`);
    const rest = await officer.reads(`/funds/${fundId}/entries?limit=2&cursor=${text(page.next)}`);
    expect([...list(page.items), ...list(rest.items)]).toEqual(entries);
  });

  it('and no second one of that name and year', async () => {
    const officer = await world.as('finance-officer');
    const again = await officer.post('/funds', FUND);
    expect([again.status, codes(again)]).toEqual([409, ['funding.fund-exists']]);
    expect((await officer.post('/funds', { ...FUND, fiscalYear: 2026 })).status).toBe(201);
    const found = await officer.reads('/funds?fiscalYear=2026');
    expect(list(found.items).map(({ fiscalYear }) => fiscalYear)).toEqual([2026]);
  });

  it('gets the first answer again for the same key', async () => {
    const officer = await world.as('finance-officer');
    const body = { ...FUND, name: '幂等资金' };
    const first = await officer.post('/funds', body, { 'idempotency-key': 'open-1' });
    const again = await officer.post('/funds', body, { 'idempotency-key': 'open-1' });
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('is told every source without money at once', async () => {
    const officer = await world.as('finance-officer');
    const sources = ['0.00', '5.00', '0.00'].map((amount) => ({ kind: 'donation', amount: yuan(amount) }));
    const refused = await officer.post('/funds', { ...FUND, name: '空', sources });
    expect([refused.status, codes(refused)]).toEqual([
      422,
      ['funding.amount-not-positive', 'funding.amount-not-positive'],
    ]);
    expect(list(refused.body.violations).map(({ pointer }) => pointer)).toEqual([
      '/sources/0/amount',
      '/sources/2/amount',
    ]);
  });

  it.each([
    ['no source', { ...FUND, sources: [] }, '/sources'],
    ['an unknown kind', { ...FUND, sources: [{ kind: 'magic', amount: yuan('1.00') }] }, '/sources/0/kind'],
    ['a number as amount', { ...FUND, sources: [{ kind: 'street', amount: 5 }] }, '/sources/0/amount'],
    [
      'three decimals',
      { ...FUND, sources: [{ kind: 'street', amount: yuan('1.000') }] },
      '/sources/0/amount/amount',
    ],
    ['a text as source', { ...FUND, sources: ['street'] }, '/sources/0'],
    ['a blank name', { ...FUND, name: '  ' }, '/name'],
    ['a year of another age', { ...FUND, fiscalYear: 1999 }, '/fiscalYear'],
    ['somebody else’s unit', { ...FUND, unitId: '018f0000-0000-7000-8000-000000000000' }, '/unitId'],
  ])('is refused %s', async (_, body, pointer) => {
    const refused = await (await world.as('finance-officer')).post('/funds', body);
    expect(refused.status).toBe(422);
    expect(list(refused.body.violations).map((violation) => violation.pointer)).toContain(pointer);
  });

  it('of which another street’s finance officer and buyers know nothing', async () => {
    for (const login of ['tiexi.finance-officer', 'tiexi.street-officer']) {
      const stranger = await world.as(login);
      expect((await stranger.get(`/funds/${fundId}`)).status).toBe(404);
      expect((await stranger.get(`/funds/${fundId}/entries`)).status).toBe(404);
      expect(list((await stranger.reads('/funds')).items)).toEqual([]);
    }
  });

  it('which her street’s buyers, supervisors and the auditor read', async () => {
    for (const role of ['street-officer', 'street-lead', 'district-supervisor', 'auditor'] as const) {
      const reader = await world.as(role);
      expect((await reader.get(`/funds/${fundId}`)).status).toBe(200);
      expect(list((await reader.reads('/funds')).items).map(({ id }) => id)).toContain(fundId);
    }
  });

  it('which nobody else opens or reads', async () => {
    const readers = ['street-officer', 'community-lead', 'organization-lead', 'auditor'] as const;
    for (const role of readers) expect((await (await world.as(role)).post('/funds', FUND)).status).toBe(403);
    for (const role of ['community-lead', 'organization-lead'] as const) {
      expect((await (await world.as(role)).get('/funds')).status).toBe(403);
    }
    expect((await world.anonymous().get('/funds')).status).toBe(401);
  });
});

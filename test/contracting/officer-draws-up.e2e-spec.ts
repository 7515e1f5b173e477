import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../src/shared/days.js';
import { givenAward } from '../support/given-award.js';
import { drawnUpContract, yuan } from '../support/given-contract.js';
import { codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

describe('a street officer draws up a contract', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('not a day before the challenge window is over, and hears which day is the first', async () => {
    const { awardId } = await givenAward(world);
    world.clock.set('2025-04-13T23:59:59+08:00');
    const officer = await world.as('street-officer');
    const early = await officer.post('/contracts', { awardId }, { 'accept-language': 'en' });
    expect(early.status).toBe(409);
    expect(early.body.violations).toMatchObject([
      {
        code: 'contracting.contract-too-early',
        rule: '政府采购法 art. 52',
        params: { from: '2025-04-14' },
      },
    ]);
    world.clock.set('2025-04-14T00:00:00+08:00');
    expect((await officer.post('/contracts', { awardId })).status).toBe(201);
  });

  it('not from an award that is not in force, nor from one that does not exist', async () => {
    const { awardId } = await givenAward(world, { state: 'pending' });
    world.clock.set('2025-04-14T10:00:00+08:00');
    const officer = await world.as('street-officer');
    const pending = await officer.post('/contracts', { awardId });
    expect([pending.status, codes(pending)]).toEqual([409, ['contracting.award-not-active']]);
    const none = await officer.post('/contracts', { awardId: '00000000-0000-7000-8000-000000000000' });
    expect(none.status).toBe(404);
  });

  it('at the final offer, with its milestones, its money committed and the rest of the reserve back', async () => {
    const { contractId, fundId } = await drawnUpContract(world);
    const officer = await world.as('street-officer');
    const contract = await officer.get(`/contracts/${contractId}`);
    expect(contract.headers.etag).toMatch(/^"1\./);
    expect(contract.body).toMatchObject({
      state: 'drawn-up',
      actions: [],
      amount: yuan('480000.00'),
      amountInWords: '肆拾捌万元整',
      signFrom: '2025-04-14',
      signatures: [],
      signedOn: null,
    });
    const { items } = await officer.reads(`/contracts/${contractId}/milestones`);
    expect(list(items).map((each) => [each.stage, each.kind, each.percent, each.amount, each.dueOn])).toEqual(
      [
        ['signing', 'payment', '50.00', yuan('240000.00'), '2025-04-30'],
        ['mid-term', 'delivery', '40.00', yuan('192000.00'), '2025-08-17'],
        ['final', 'delivery', null, null, '2025-11-28'],
        ['final-evaluation', 'assessment', '10.00', yuan('48000.00'), null],
      ],
    );
    const fund = await (await world.as('finance-officer')).reads(`/funds/${fundId}`);
    expect(fund.balance).toMatchObject({
      available: yuan('520000.00'),
      reserved: yuan('0.00'),
      committed: yuan('480000.00'),
    });
  });

  it('as a text whose hash is the one to sign', async () => {
    const { contractId } = await drawnUpContract(world);
    const lead = await world.as('organization-lead');
    const contract = await lead.reads(`/contracts/${contractId}`);
    const { text: words, sha256 } = await lead.reads(`/contracts/${contractId}/document`);
    expect(createHash('sha256').update(text(words)).digest('hex')).toBe(sha256);
    expect(contract.documentSha256).toBe(sha256);
    expect(JSON.parse(text(words))).toMatchObject({
      price: { ...yuan('480000.00'), inWords: '人民币肆拾捌万元整' },
      parties: { buyer: { name: '新华街道办事处' }, provider: { uscc: '52990000MK0010017A' } },
      tailFactors: { good: '1.00', qualified: '0.80' },
    });
  });

  it('once for an award, however often and however fast it is asked for', async () => {
    const { awardId } = await givenAward(world);
    world.clock.set('2025-04-14T10:00:00+08:00');
    const officer = await world.as('street-officer');
    const answers = await Promise.all([1, 2, 3].map(() => officer.post('/contracts', { awardId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const again = await officer.post('/contracts', { awardId });
    expect([again.status, codes(again)]).toEqual([409, ['contracting.contract-drawn-up-already']]);
  });

  it('not over one year without the four conditions', async () => {
    const { awardId } = await givenAward(world, { serviceTo: day('2026-05-07') });
    world.clock.set('2025-04-14T10:00:00+08:00');
    const officer = await world.as('street-officer');
    const long = await officer.post('/contracts', { awardId });
    expect(long.status).toBe(422);
    expect(codes(long)).toHaveLength(4);
    const longTerm = { fixedContent: true, continuousNeed: true, stableFunding: true, stablePrice: true };
    expect((await officer.post('/contracts', { awardId, longTerm })).status).toBe(201);
  });

  it('only for her own street', async () => {
    const { awardId } = await givenAward(world);
    world.clock.set('2025-04-14T10:00:00+08:00');
    const foreign = await (await world.as('xinqi.street-officer')).post('/contracts', { awardId });
    expect([foreign.status, codes(foreign)]).toEqual([403, ['contracting.award-of-another-street']]);
  });

  it('for the eyes of the two parties alone until it is signed', async () => {
    const { contractId } = await drawnUpContract(world);
    const see = async (who: string) => {
      const person = await world.as(who);
      const { items } = await person.reads('/contracts?limit=200');
      const listed = list(items).some(({ id }) => text(id) === contractId);
      return [(await person.get(`/contracts/${contractId}`)).status, listed];
    };
    expect(await see('street-officer')).toEqual([200, true]);
    expect(await see('organization-member')).toEqual([200, true]);
    for (const other of [
      'community-lead',
      'district-supervisor',
      'xinqi.street-officer',
      'hemu.organization-lead',
    ]) {
      expect([other, ...(await see(other))]).toEqual([other, 404, false]);
    }
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../src/shared/days.js';
import { agreed } from '../support/contract-change.js';
import { givenAward } from '../support/given-award.js';
import { drawnUpContract, signedContract, yuan } from '../support/given-contract.js';
import { codes, list, text } from '../support/person.js';
import { readPdf } from '../support/read-pdf.js';
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
        ['mid-term', 'delivery', '40.00', yuan('192000.00'), '2025-08-18'],
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

  it('and as pages to read, which say what was signed, by whom and when', async () => {
    const drawing = {
      payeeAccount: { holder: '清岚社区养老服务中心（示例）', number: '6200000000000000017' },
      performanceBond: yuan('48000.00'),
      paymentTermDays: 20,
      specialTerms: ['乙方每月5日前提交上月服务月报'],
    };
    const { contractId } = await drawnUpContract(world, {}, drawing);
    const officer = await world.as('street-officer');
    const contract = await officer.reads(`/contracts/${contractId}`);
    expect(contract).toMatchObject({ paymentTermDays: 20, performanceBond: yuan('48000.00') });
    const path = `/contracts/${contractId}/document/pdf`;
    const answer = await officer.download(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    const pages = await readPdf(answer.body);
    const words = pages.join('');
    for (const said of [
      '人民币（大写）肆拾捌万元整（¥480000.00）',
      '20日内支付',
      '乙方提交履约保证金人民币（大写）肆万捌仟元整',
      '1.乙方每月5日前提交上月服务月报',
      '清岚社区养老服务中心（示例），6200000000000000017',
      '¥192000.00',
      '尚未签署',
    ])
      expect(words).toContain(said);
    for (const page of pages) expect(page).toContain(`合同文本SHA-256：${text(contract.documentSha256)}`);
    const stranger = await (await world.as('xinqi.street-officer')).download(path);
    expect(stranger.status).toBe(404);
  });

  it('with secrets that both parties read and the public does not', async () => {
    const specialTerms = ['乙方每月5日前提交月报', '单次服务成本构成为示例甲乙丙'];
    const secret = (term: number) => ({ term, ground: 'business-secret', reason: '报价构成未公开（示例）' });
    const award = await givenAward(world);
    world.clock.set('2025-04-14T10:00:00+08:00');
    const officer = await world.as('street-officer');
    const drawing = { awardId: award.awardId, specialTerms };
    const refused = await officer.post('/contracts', {
      ...drawing,
      secretTerms: [secret(2), secret(2), secret(3)],
    });
    expect([refused.status, codes(refused)]).toEqual([
      422,
      ['contracting.secret-term-twice', 'contracting.secret-term-unknown'],
    ]);
    const drawn = await officer.does('/contracts', { ...drawing, secretTerms: [secret(2)] });
    const contractId = text(drawn.id);
    for (const role of ['street-lead', 'organization-lead']) {
      const signer = await world.as(role);
      const { documentSha256 } = await signer.reads(`/contracts/${contractId}`);
      await signer.does(`/contracts/${contractId}/sign`, { documentSha256 });
      const { body } = await signer.download(`/contracts/${contractId}/document/pdf`);
      expect((await readPdf(body)).join('')).toContain('2.单次服务成本构成为示例甲乙丙（商业秘密，不予公开');
    }
    await world.drain();
    const read = async (kind: string) => {
      const { items } = await world.anonymous().reads(`/notices?kind=${kind}&limit=100`);
      const own = list(items).filter((notice) => text(notice.subjectId) === contractId);
      expect(own).toHaveLength(1);
      return JSON.stringify(await world.anonymous().reads(`/notices/${text(own[0]?.id)}`));
    };
    const published = await read('contract');
    for (const said of ['合同价款', '乙方每月5日前提交月报', '本条涉及商业秘密，依法不予公开。'])
      expect(published).toContain(said);
    expect(published).not.toMatch(/示例甲乙丙|报价构成未公开/);
    const amendment = { articles: ['示例丁', '示例戊'], secretArticles: [secret(1)], paymentTermDays: 20 };
    await agreed(world, contractId, { kind: 'amendment', ...amendment });
    const changed = await read('contract-change');
    expect(changed).toMatch(/20日内支付.*依法不予公开.*示例戊.*其他条款.*生效/);
    expect(changed).not.toMatch(/示例丁|报价构成未公开/);
  });

  it('and after both signatures the pages say so', async () => {
    const { contractId } = await signedContract(world);
    const lead = await world.as('organization-lead');
    const { body } = await lead.download(`/contracts/${contractId}/document/pdf`);
    const words = (await readPdf(body)).join('');
    expect(words).toContain('甲方（新华街道办事处）：已于2025-04-1410:00经身份验证签署');
    expect(words).toContain('双方均已签署上述文本，合同生效。');
  });

  it('with a bond of a tenth at most, not a fen more, and sixty days to pay at most', async () => {
    const { awardId } = await givenAward(world);
    world.clock.set('2025-04-14T10:00:00+08:00');
    const officer = await world.as('street-officer');
    const over = await officer.post('/contracts', { awardId, performanceBond: yuan('48000.01') });
    expect([over.status, codes(over)]).toEqual([422, ['contracting.bond-over-cap']]);
    expect(over.body.violations).toMatchObject([
      { pointer: '/performanceBond', params: { cap: '48000.00' } },
    ]);
    expect((await officer.post('/contracts', { awardId, paymentTermDays: 61 })).status).toBe(422);
    const exact = await officer.post('/contracts', { awardId, performanceBond: yuan('48000.00') });
    expect(exact.status).toBe(201);
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenAward } from '../support/award.js';
import { acceptStage, recordService, signedContract } from '../support/given-contract.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenBids, givenDraft, givenTender, openBids } from '../support/tender.js';
import { World } from '../support/world.js';

const TITLE = '长安社区居家养老服务采购（示例）';
const facts = (notice: Json | undefined) =>
  Object.fromEntries(
    list(notice?.body?.facts).map(({ code, value, unit }) => [
      text(code),
      `${text(value)}${unit ? text(unit) : ''}`,
    ]),
  );

describe('everybody reads the notices of a tender', () => {
  let world: World;
  let tender: Json;
  let bids: Awaited<ReturnType<typeof givenAward>>['bids'];

  const notices = async (query: string) => list((await world.anonymous().reads(`/notices?${query}`)).items);

  beforeAll(async () => {
    world = await World.start();
    ({ award: tender, bids } = await givenAward(world));
    await world.drain();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('the call for bids, for its three working days', async () => {
    const [notice] = await notices('kind=tender');
    expect(notice).toMatchObject({
      kind: 'tender',
      kindName: '采购公告',
      title: TITLE,
      subjectId: tender.tenderId,
      publishedFrom: '2025-03-03',
      publishedTo: '2025-03-06',
      body: { text: expect.stringContaining('竞争性磋商') as unknown, table: null },
    });
    expect(facts(notice)).toMatchObject({
      buyer: '新华街道办事处',
      'buyer-address': expect.stringMatching(/^勃利县（示例）示例路\d+号$/) as unknown,
      'buyer-phone': expect.stringMatching(/^000-\d{8}$/) as unknown,
      community: '长安社区',
      budget: '500000.00元',
      ceiling: '500000.00元',
      deadline: '2025-03-17 09:30',
      criteria: '报价 20分；服务方案 40分；回访方案 10分；项目团队 20分；同类业绩 10分',
      'award-test': '综合评分',
      consortium: '不接受',
      object: expect.stringMatching(/ 4800 人次$/) as unknown,
      documents: expect.stringContaining('免费获取') as unknown,
      'notice-to': '2025-03-06',
    });
    expect(text(notice?.body?.text)).toContain('2025-03-17 09:30（北京时间）');
    const lines = (await notices('limit=200')).flatMap(({ body }) => list(body?.facts));
    expect(lines.filter(({ value }) => text(value).trim() === '')).toEqual([]);
  });

  it('the result with what the law lists, the panel named with it', async () => {
    const [notice] = await notices(`subjectId=${text(tender.id)}`);
    expect(notice).toMatchObject({
      kind: 'result',
      publishedFrom: tender.publishedOn,
      publishedTo: tender.noticeEndsOn,
    });
    const told = facts(notice);
    expect(told).toMatchObject({
      tender: tender.tenderId,
      buyer: '新华街道办事处',
      supplier: '暖阳居家照护中心（示例）',
      uscc: '52990000MK0030018W',
      'supplier-address': expect.stringMatching(/^勃利县（示例）示例路\d+号$/) as unknown,
      'buyer-phone': expect.stringMatching(/^000-\d{8}$/) as unknown,
      amount: '480000.00元',
      total: '88.93分',
      object: '居家养老上门服务（示例） 4800 人次',
      method: '竞争性磋商',
    });
    expect(String(told.panel).split('、')).toEqual(list(tender.panel).map(({ name }) => text(name)));
    expect(list(tender.panel)).toHaveLength(5);
  });

  it('nothing of the losers: no price, no score, no proposal', async () => {
    const all = JSON.stringify(await notices('limit=200'));
    expect(Object.values(bids)).toHaveLength(4);
    for (const hidden of ['468000', '455000', '449500', '88.91', '响应方案', ...Object.values(bids)]) {
      expect(all).not.toContain(hidden);
    }
  });

  it('one by one, with an ETag, and 404 for what is not there', async () => {
    const [{ id } = {} as Json] = await notices('kind=result');
    const first = await world.anonymous().get(`/notices/${text(id)}`);
    expect(first.headers['cache-control']).toContain('public');
    const again = await world
      .anonymous()
      .get(`/notices/${text(id)}`, { 'if-none-match': String(first.headers.etag) });
    expect([first.status, again.status]).toEqual([200, 304]);
    expect((await world.anonymous().get(`/notices/${text(tender.id)}`)).status).toBe(404);
    const wrong = await world.anonymous().get('/notices?kind=gossip');
    expect([wrong.status, codes(wrong)]).toEqual([400, ['platform.query-invalid']]);
  });

  it('page by page', async () => {
    const kinds: Json[] = [];
    for (let cursor = ''; ;) {
      const page = await world.anonymous().reads(`/notices?limit=1${cursor}`);
      kinds.push(...list(page.items).map(({ kind }) => kind as Json));
      if (page.next === (null as unknown)) break;
      cursor = `&cursor=${text(page.next)}`;
    }
    expect(kinds).toEqual(['result', 'tender', 'service-list', 'consultation-result', 'consultation']);
  });

  it('a notice is never changed nor taken away', async () => {
    for (const sql of [`UPDATE public_notice SET title = 'x'`, 'DELETE FROM public_notice']) {
      await expect(rows(world, sql)).rejects.toThrow('is append-only');
    }
  });
});

describe('the board keeps what is not public', () => {
  let world: World;
  const titles = async () =>
    list((await world.anonymous().reads('/notices')).items).map(({ kind, body }) => [
      text(kind),
      text(body?.text),
    ]);

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('shows no draft, and no sealed bid', async () => {
    await givenDraft(world);
    await world.drain();
    expect((await titles()).filter(([kind]) => kind === 'tender')).toEqual([]);
    const { id } = await givenTender(world);
    await world.drain();
    const before = await titles();
    await givenBids(world, text(id));
    await world.drain();
    expect(await titles()).toEqual(before);
  });

  it('tells why a tender ended without an award', async () => {
    const failing = await givenTender(world);
    await givenBids(world, text(failing.id), { A: '476000.00' });
    await openBids(world, failing);
    const cancelled = await givenTender(world);
    await (
      await world.as('street-lead')
    ).does(`/tenders/${text(cancelled.id)}/cancel`, { reason: '任务取消' });
    await world.drain();
    const ends = (await titles()).filter(([kind]) => kind === 'termination' || kind === 'cancellation');
    const [[, second] = [], [, first] = []] = ends;
    expect(second).toBe(`“${TITLE}”采购活动取消：任务取消。`);
    expect(first).toMatch(/终止.*供应商 1 家，不足 2 家/);
  });
});

describe('everybody reads contracts and acceptances', () => {
  let world: World;
  let contractId: string;

  beforeAll(async () => {
    world = await World.start();
    ({ contractId } = await signedContract(world));
    await world.at('2025-08-15T10:00:00+08:00');
    await recordService(world, contractId);
    await acceptStage(world, contractId, 'mid-term');
    await world.drain();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('a signed contract and its accepted stages, without a recipient’s name or words', async () => {
    const { items } = await world.anonymous().reads(`/notices?subjectId=${contractId}`);
    expect(list(items).map(({ kind, publishedFrom }) => [kind, publishedFrom])).toEqual([
      ['acceptance', '2025-08-15'],
      ['contract', '2025-04-14'],
    ]);
    const [acceptance, contract] = list(items);
    expect(facts(contract)).toMatchObject({ amount: '480000.00元', 'signed-on': '2025-04-14' });
    expect(facts(contract)).toMatchObject({ method: '竞争性磋商', tender: expect.any(String) as unknown });
    expect(facts(acceptance)).toMatchObject({ stage: '中期', result: '合格', amount: '480000.00元' });
    expect(acceptance?.body?.table?.rows).toEqual([['每次服务不少于2小时', '符合']]);
    expect(JSON.stringify(items)).not.toMatch(/王示例|13800138000/);
  });
});

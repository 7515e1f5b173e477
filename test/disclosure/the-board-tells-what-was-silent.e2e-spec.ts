import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { figureOf, rowsBehind } from '../support/figures.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { NEED, draftList, givenResponsibilityList, publishedItem } from '../support/service-list.js';
import { World } from '../support/world.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('the board tells of consultations, of the lists of communities and of money', () => {
  let world: World;
  const notices = async (query: string) => {
    await world.drain();
    return list((await world.anonymous().reads(`/notices?${query}`)).items);
  };
  const factsOf = (notice: Json | undefined) =>
    Object.fromEntries(list(notice?.body?.facts).map(({ code, value }) => [text(code), text(value)]));
  const page = async (notice: Json | undefined) =>
    (await world.anonymous().get(`//notices/${text(notice?.id)}`)).text;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('that residents are asked, until when and about which items, and what came of it, in counts', async () => {
    const clerk = await world.as('community-clerk');
    const lead = await world.as('community-lead');
    const { listId } = await draftList(world);
    const meeting = { form: 'hearing', topic: '清单听证（示例）', place: '社区议事厅（示例）' };
    const days = { opensOn: '2025-03-03', closesOn: '2025-03-03' };
    const { id } = await clerk.does('/consultations', { listId, ...meeting, ...days });
    const [asked] = await notices(`kind=consultation&subjectId=${text(id)}`);
    expect(asked).toMatchObject({ title: '清单听证（示例）', publishedTo: '2025-03-03' });
    expect(asked).toMatchObject({ rule: '政府采购法实施条例 art. 15' });
    expect(asked?.body?.table?.rows).toEqual([['居家养老上门服务（示例）']]);
    const { items } = await clerk.does(`/consultations/${text(id)}/comments`, {
      text: '希望周末也有（示例）',
    });
    const judged = `/consultations/${text(id)}/comments/${text(list(items)[0]?.id)}/judge`;
    await clerk.does(judged, { adoption: 'adopted' });
    await lead.does(`/service-lists/${listId}/submit`);
    const counts = { attendance: 30, votesFor: 25, votesAgainst: 2 };
    const decision = { outcome: 'supported', decision: '与会居民支持（示例）', ...counts };
    await lead.does(`/consultations/${text(id)}/conclude`, decision);
    const [result] = await notices(`kind=consultation-result&subjectId=${text(id)}`);
    expect(result).toMatchObject({ publishedFrom: '2025-03-03', publishedTo: '2025-03-17' });
    expect(factsOf(result)).toMatchObject({
      ...{ form: '听证会', outcome: '支持', attendance: '30', 'votes-for': '25', 'votes-against': '2' },
      ...{ comments: '1', adopted: '1' },
    });
    const html = await page(result);
    expect(html).toContain('与会居民支持（示例）');
    expect(html).not.toContain('希望周末也有');
  });

  it('that a consultation was taken back', async () => {
    const clerk = await world.as('community-clerk');
    const { listId } = await draftList(world);
    const online = { form: 'online', opensOn: '2025-03-03', closesOn: '2025-03-10' };
    const { id } = await clerk.does('/consultations', { listId, topic: '网上征求（示例）', ...online });
    await clerk.does(`/consultations/${text(id)}/withdraw`);
    const kinds = (await notices(`subjectId=${text(id)}`)).map(({ kind }) => text(kind));
    expect(kinds).toEqual(['consultation-withdrawn', 'consultation']);
  });

  it('what a community needs, and what a street may ask of its communities, for fifteen days', async () => {
    const clerk = await world.as('community-clerk');
    const lead = await world.as('community-lead');
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '长安社区'`);
    const need = await clerk.does('/needs', { ...NEED, communityId: unit?.id, title: '助浴（示例）' });
    await lead.does(`/needs/${text(need.id)}/verify`, {});
    const made = await lead.does('/community-lists', { kind: 'needs', title: '第一季度需求清单（示例）' });
    const [needs] = await notices(`kind=community-list&subjectId=${text(made.id)}`);
    expect(needs).toMatchObject({ title: '第一季度需求清单（示例）（第 1 版）', publishedTo: '2025-03-17' });
    const lines = list(needs?.body?.table?.rows).map((row) => list(row).map(text));
    expect(lines.find(([title]) => title === '助浴（示例）')?.slice(1, 4)).toEqual(['养老服务', '100', '4']);
    expect(await page(needs)).toContain('公开依据 <span lang="zh-CN">城市居民委员会组织法第三十四条</span>');
    const id = await givenResponsibilityList(world);
    const [duties] = await notices(`kind=responsibility-list&subjectId=${id}`);
    expect(list(duties?.body?.table?.rows)[3]).toEqual([
      'JW-900',
      '居委会',
      '行政执法检查（示例）',
      '不得交由社区',
      '示例办法',
    ] as unknown);
    expect(await page(duties)).toContain('公开依据 本区规定');
  });

  describe('of money', () => {
    let officer: Person;
    let lead: Person;
    let path: string;
    let unitId: string;

    beforeAll(async () => {
      officer = await world.as('finance-officer');
      lead = await world.as('street-lead');
      const [street] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '新华街道办事处'`);
      unitId = street?.id ?? '';
      path = `/fund-statements/${unitId}/2025/publish`;
      await publishedItem(world);
      const fund = await officer.does('/funds', {
        ...{ name: '共建资金（示例）', fiscalYear: 2025 },
        sources: [{ kind: 'self-raised', amount: yuan('1.00') }],
      });
      const give = (voucher: string, payer: string | null, payerPublic: boolean) =>
        officer.post(`/funds/${text(fund.id)}/contribute`, {
          ...{
            kind: 'donation',
            amount: yuan('2000.00'),
            receivedOn: '2025-03-03',
            voucher,
            payer,
            payerPublic,
          },
        });
      expect(codes(await give('收-0', null, true))).toEqual(['funding.public-payer-missing']);
      expect((await give('收-1', '示例慈善基金会', true)).status).toBe(200);
      expect((await give('收-2', '不愿具名企业（示例）', false)).status).toBe(200);
    });

    it('not by another unit, nor by who books it', async () => {
      expect((await officer.post(path)).status).toBe(403);
      expect((await world.anonymous().post(path)).status).toBe(401);
      const other = await world.as('community-lead');
      expect((await other.post(path)).status).toBe(404);
      expect((await lead.post(`/fund-statements/${unitId}/2031/publish`)).status).toBe(404);
    });

    it('once for the same figures, however many publish: from which source, for what, to the fen', async () => {
      const both = await Promise.all([lead.post(path), lead.post(path)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const refused = both.find(({ status }) => status === 409);
      expect(refused && codes(refused)).toEqual(['funding.statement-unchanged']);
      const [notice] = await notices('kind=fund-statement');
      expect(notice).toMatchObject({ subjectId: unitId, publishedTo: '2025-03-17' });
      const { facts, table } = notice?.body ?? {};
      const fen = (value: Json | undefined) => BigInt(text(value).replace('.', ''));
      const of = (code: string) =>
        list(facts).reduce((sum, each) => (text(each.code) === code ? sum + fen(each.value) : sum), 0n);
      const uses = list(table?.rows).flatMap((row) => list(row).slice(1).map(fen));
      const used = uses.reduce((sum, amount) => sum + amount, of('other-uses'));
      expect(of('income') + of('transferred-in') + of('carried-in')).toBe(
        of('transferred-out') + of('carried-out') + of('returned') + of('available') + used,
      );
      expect(of('income-donation')).toBe(400000n);
      expect(used).toBeGreaterThan(0n);
    });

    it('with donors by name only where an organization agreed to it', async () => {
      const [notice] = await notices('kind=fund-statement');
      const html = await page(notice);
      expect(html).toContain('<th scope="row">捐赠：示例慈善基金会</th><td>2000.00 元</td>');
      expect(html).not.toContain('不愿具名');
      const live = await world.anonymous().reads(`/fund-statements/${unitId}/2025`);
      expect(list(live.donors)).toEqual([
        { name: '示例慈善基金会', kind: 'donation', amount: yuan('2000.00') },
      ]);
      expect(JSON.stringify(live)).not.toContain('不愿具名');
    });

    it('again when something has changed, as another edition', async () => {
      const sources = [{ kind: 'self-raised', amount: yuan('5.00') }];
      await officer.does('/funds', { name: '又一资金（示例）', fiscalYear: 2025, sources });
      expect(await lead.does(path)).toMatchObject({ edition: 2, publishedOn: '2025-03-03' });
      const titles = (await notices('kind=fund-statement')).map(({ title }) => text(title));
      expect(titles.map((title) => title.slice(-7))).toEqual(['（第 2 次）', '（第 1 次）']);
    });

    describe('and when the year is over', () => {
      const told = async (who: Person) =>
        list((await who.reads('/messages')).items).filter(({ kind }) => text(kind) === 'fund-statement-due');
      const overdue = async () => {
        const district = await world.as('district-supervisor');
        const { groups } = await district.reads('/statistics/overdue?from=2026-01-01&to=2026-12-31');
        const cells = list(list(groups).find(({ by }) => text(by) === 'duty')?.cells);
        return cells.filter(({ key }) => text(key) === 'fund-statement');
      };

      it('hears once that what was booked since is not public, and stands among what is overdue until it is', async () => {
        const sources = [{ kind: 'self-raised', amount: yuan('3.00') }];
        const other = await world.as('xinqi.finance-officer');
        const fund = await other.does('/funds', { name: '示例资金', fiscalYear: 2025, sources });
        const publisher = await world.as('xinqi.street-lead');
        await publisher.does(`/fund-statements/${text(fund.unitId)}/2025/publish`);
        await world.at('2026-01-10T10:00:00+08:00');
        await officer.does('/funds', { name: '年末资金（示例）', fiscalYear: 2025, sources });
        await world.at('2026-03-01T23:59:00+08:00');
        expect([await told(lead), await overdue()]).toEqual([[], []]);
        await world.at('2026-03-02T09:00:00+08:00');
        const [message, ...more] = await told(lead);
        expect(message).toMatchObject({
          ...{ title: '年度资金收支未公布：新华街道办事处 2025', subject: { type: 'unit', id: unitId } },
          text: expect.stringContaining('应于 2026-03-01 前公布'),
        });
        // What the other street published in its year still says all.
        expect([more, await told(officer), await told(publisher)]).toEqual([[], [], []]);
        expect(await overdue()).toHaveLength(1);
        const { figures } = (await overdue())[0] ?? {};
        const [row] = await rowsBehind(officer, text(figureOf(figures, 'overdue')?.source));
        expect(row).toMatchObject({ subject: `/api/v1/fund-statements/${unitId}/2025`, on: '2026-03-01' });
        await lead.does(path);
        expect(await overdue()).toEqual([]);
        await world.at('2026-04-01T09:00:00+08:00');
        expect(await told(lead)).toHaveLength(1);
      });
    });
  });
});

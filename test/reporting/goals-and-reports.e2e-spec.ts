import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedContract } from '../support/given-contract.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { draftList } from '../support/service-list.js';
import { linesOf } from '../support/sheet-files.js';
import { World } from '../support/world.js';

describe('what is wanted in a year, and what is told of it', () => {
  let world: World;
  let lead: Person;
  let clerk: Person;
  let department: Person;
  let district: Person;
  let changan: string;

  beforeAll(async () => {
    world = await World.start();
    lead = await world.as('street-lead');
    clerk = await world.as('community-clerk');
    department = await world.as('department-officer');
    district = await world.as('district-supervisor');
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '长安社区'`);
    changan = unit?.id ?? '';
  });
  afterAll(async () => {
    await world.stop();
  });

  describe('a goal', () => {
    it('is served by items of its year and its units, each once, and is as far as their projects', async () => {
      const goal = { year: 2025, title: '独居老人关爱（示例）', target: '每周探访不少于2次（示例）' };
      const set = await lead.does('/goals', goal);
      expect(set).toMatchObject({ ...goal, items: [], progress: null });
      const path = `/goals/${text(set.id)}`;
      const again = await lead.post('/goals', goal);
      expect([again.status, codes(again)]).toEqual([409, ['reporting.goal-known']]);
      const { itemIds } = await draftList(world);
      const [draft] = itemIds;
      expect((await clerk.does(`${path}/link`, { itemId: draft })).progress).toBe('0.00');
      const twice = await clerk.post(`${path}/link`, { itemId: draft });
      expect([twice.status, codes(twice)]).toEqual([409, ['reporting.item-linked']]);
      const { contractId } = await signedContract(world);
      const [item] = await rows<{ itemId: string }>(
        world,
        'SELECT item_id AS "itemId" FROM contract WHERE id = $1',
        [contractId],
      );
      const tree = await clerk.does(`${path}/link`, { itemId: item?.itemId });
      const project = list(tree.items).find(({ itemId }) => text(itemId) === item?.itemId);
      expect(project).toMatchObject({
        state: 'tendered',
        projects: [{ contractId, met: expect.any(Number) }],
      });
      const [of] = list(project?.projects);
      const share = (100 * Number(of?.met)) / Number(of?.milestones);
      expect(text(project?.progress)).toBe(share.toFixed(2));
      expect(text(tree.progress)).toBe((share / 2).toFixed(2));
      // Another community of the street sees the goal, and of it what is public.
      const neighbour = await (await world.as('xinqi.street-lead')).get(path);
      expect(neighbour.status).toBe(404);
      const other = { ...goal, year: 2026 };
      const next = `/goals/${text((await lead.does('/goals', other)).id)}`;
      const late = await clerk.post(`${next}/link`, { itemId: draft });
      expect(codes(late)).toEqual(['reporting.item-of-other-year']);
      const foreign = await (
        await world.as('taiping.community-clerk')
      ).post(`${path}/link`, { itemId: draft });
      expect(foreign.status).toBe(404);
      expect(list((await clerk.does(`${path}/unlink`, { itemId: draft })).items)).toHaveLength(1);
      const gone = await clerk.post(`${path}/unlink`, { itemId: draft });
      expect([gone.status, codes(gone)]).toEqual([409, ['reporting.item-not-linked']]);
    });
  });

  describe('a report', () => {
    const report = (fields: object[], title = '社区情况季报（示例）') => ({
      title,
      purpose: '核定经费（示例）',
      fields,
    });
    const drafted = async (fields: object[], title?: string): Promise<Json> =>
      department.does('/report-definitions', report(fields, title));

    it('asks for nothing that the dictionary has', async () => {
      const { items } = await clerk.reads('/data-terms');
      expect(list(items).map(({ code }) => text(code))).toContain('households');
      const made = await drafted([{ label: '社区户数' }, { label: '社区独居老人手环发放数' }]);
      expect(list(made.doubles)).toMatchObject([{ label: '社区户数', other: '户数', report: null }]);
      const refused = await district.post(`/report-definitions/${text(made.id)}/approve`);
      expect([refused.status, codes(refused)]).toEqual([422, ['reporting.field-doubles']]);
      const wrong = await department.post('/report-definitions', report([{ label: '户', term: 'houses' }]));
      expect(codes(wrong)).toEqual(['reporting.term-unknown']);
      expect((await department.post(`/report-definitions/${text(made.id)}/approve`)).status).toBe(403);
      const reason = '数据字典已有（示例）';
      expect(await district.does(`/report-definitions/${text(made.id)}/refuse`, { reason })).toMatchObject({
        ...{ state: 'refused', reason },
      });
      expect((await clerk.get(`/report-definitions/${text(made.id)}`)).status).toBe(404);
    });

    it('nor what another report asks, even when both are let in at once', async () => {
      const one = await drafted([{ label: '独居老人手环发放数' }], '手环月报（示例）');
      const two = await drafted([{ label: '独居老人手环发放数量' }], '养老月报（示例）');
      const both = await Promise.all(
        [one, two].map(({ id }) => district.post(`/report-definitions/${text(id)}/approve`)),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
      const lost = both.find(({ status }) => status === 422);
      expect(lost && codes(lost)).toEqual(['reporting.field-asked-elsewhere']);
    });

    it('is generated out of the registers, for the communities that the reader may see', async () => {
      const figures = {
        asOf: '2025-03-01',
        households: 1860,
        residents: 5001,
        grids: 6,
        gridWorkers: 8,
        staff: 6,
      };
      await clerk.does(`/communities/${changan}/figures`, { ...figures, source: '台账（示例）' });
      const volunteer = await clerk.does('/volunteers', { name: '钱示例', phone: '13900030001' });
      await clerk.does(`/volunteers/${text(volunteer.id)}/hours`, {
        ...{ servedOn: '2025-03-01', minutes: 90, activity: '探访（示例）' },
      });
      const fields = [
        { label: '户数', term: 'households' },
        { label: '志愿服务时长', term: 'volunteer-minutes' },
        { label: '空巢家庭手记' },
      ];
      const made = await drafted(fields, '综合季报（示例）');
      const path = `/report-definitions/${text(made.id)}`;
      const early = await department.get(`${path}/rows?from=2025-01-01&to=2025-03-31`);
      expect([early.status, codes(early)]).toEqual([409, ['reporting.not-approved']]);
      await district.does(`${path}/approve`);
      const generated = await district.reads(`${path}/rows?from=2025-01-01&to=2025-03-31`);
      const line = list(generated.rows).find(({ communityId }) => text(communityId) === changan);
      expect(line?.values).toEqual(['1860', '90', null]);
      const before = await clerk.reads(`${path}/rows?from=2025-01-01&to=2025-02-28`);
      expect(list(before.rows).map(({ community, values }) => [community, values])).toEqual([
        ['长安社区', [null, '0', null]],
      ]);
      const long = await clerk.get(`${path}/rows?from=2024-01-01&to=2025-03-31`);
      expect(codes(long)).toEqual(['reporting.period-too-long']);
      const sheet = await clerk.download(`${path}/export?from=2025-01-01&to=2025-03-31&format=xlsx`);
      const lines = (await linesOf(sheet.body)).map((cells) => cells.join(' ').trim());
      expect(lines.some((cells) => /社区 户数 志愿服务时长 空巢家庭手记/.test(cells))).toBe(true);
      expect(lines.some((cells) => cells.startsWith('长安社区 1860 90'))).toBe(true);
      await district.does(`${path}/retire`, { reason: '不再需要（示例）' });
      expect((await clerk.get(`${path}/rows?from=2025-01-01&to=2025-03-31`)).status).toBe(409);
    });

    it('has every figure of every source', async () => {
      const { items } = await clerk.reads('/data-terms');
      const fields = list(items).map(({ label, code }) => ({ label, term: code }));
      const made = await drafted(fields, '全项报表（示例）');
      expect(made.doubles).toEqual([]);
      await district.does(`/report-definitions/${text(made.id)}/approve`);
      const { rows: lines } = await district.reads(
        `/report-definitions/${text(made.id)}/rows?from=2025-01-01&to=2025-12-31`,
      );
      const line = list(lines).find(({ communityId }) => text(communityId) === changan);
      const value = (code: string) => list(line?.values)[fields.findIndex(({ term }) => text(term) === code)];
      expect([value('contracts-signed'), value('items-published'), value('residents')]).toEqual([
        ...['1', '1', '5001'],
      ]);
    });

    it('is about terms that the district keeps', async () => {
      const term = { label: '住户数', definition: '登记的户数（示例）', measure: '户' };
      expect((await department.put('/data-terms/households', term)).status).toBe(403);
      await district.put('/data-terms/households', term);
      const { items } = await clerk.reads('/data-terms');
      expect(list(items).find(({ code }) => text(code) === 'households')).toMatchObject(term);
      const taken = await district.post('/data-terms', { ...term, code: 'houses', source: 'residents' });
      expect([taken.status, codes(taken)]).toEqual([409, ['reporting.term-known']]);
      expect((await district.put('/data-terms/nothing', term)).status).toBe(404);
    });
  });
});

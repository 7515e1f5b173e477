import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenAward } from '../support/award.js';
import { followPackages } from '../support/open-data.js';
import { type Answer, type Json, type Person, codes, list, text } from '../support/person.js';
import { givenTender, terms } from '../support/tender.js';
import { World } from '../support/world.js';

const ORDER = {
  ...{ authority: '示例区人民法院', order: '示例法院〔2025〕7号' },
  ground: '生效裁判要求停止公开（示例）',
};
const TITLE = '长安社区居家养老服务采购（示例）';

describe('a purchase whose notice was taken down', () => {
  let world: World;
  let tenderId: string;
  let awardId: string;
  let told: Json;

  const parts = () => [
    `/tenders/${tenderId}`,
    ...['lots', 'timetable', 'groundwork', 'questions', 'amendments', 'documents'].map(
      (part) => `/tenders/${tenderId}/${part}`,
    ),
    `/awards/${awardId}`,
  ];
  const listed = async (reader: Person) => [
    ...list((await reader.reads('/tenders?limit=200')).items),
    ...list((await reader.reads('/awards?limit=200')).items),
  ];

  beforeAll(async () => {
    world = await World.start();
    const { award } = await givenAward(world);
    [tenderId, awardId] = [text(award.tenderId), text(award.id)];
    await world.drain();
    for (const path of parts())
      expect([path, (await world.anonymous().get(path)).status]).toEqual([path, 200]);
    const [result] = list((await world.anonymous().reads(`/notices?subjectId=${awardId}`)).items);
    const order = { ...ORDER, orderedOn: result?.publishedFrom };
    told = await (
      await world.as('district-supervisor')
    ).does(`/notices/${text(result?.id)}/take-down`, order);
    await world.drain();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('answers the public 410 with the order, page by page, and leaves its lists', async () => {
    for (const reader of [world.anonymous(), await world.as('evaluator')])
      for (const path of parts()) {
        const gone: Answer = await reader.get(path);
        expect([path, gone.status, codes(gone)]).toEqual([path, 410, ['platform.withheld']]);
        expect(list(gone.body.violations)[0]).toMatchObject({
          params: {
            authority: ORDER.authority,
            order: ORDER.order,
            notice: told.id,
            until: told.publishedFrom,
          },
        });
        expect(gone.text).not.toContain(TITLE);
      }
    expect(JSON.stringify(await listed(world.anonymous()))).not.toContain(tenderId);
  });

  it('while buyer, community, bidders, panel and overseers work on with it', async () => {
    const readers = ['street-officer', 'street-lead', 'community-clerk', 'auditor', 'district-supervisor'];
    const bidders = ['qinglan', 'hemu', 'nuanyang', 'linli'].map((name) => `${name}.organization-lead`);
    const experts = Array.from({ length: 10 }, (_, n) => `pool.expert-${n + 1}`);
    const judges: string[] = [];
    for (const login of experts) {
      const { status } = await (await world.as(login)).get(`/tenders/${tenderId}/panel`);
      const { status: read } = await (await world.as(login)).get(`/tenders/${tenderId}`);
      expect([login, read]).toEqual([login, status === 200 ? 200 : 410]);
      if (status === 200) judges.push(login);
    }
    expect(judges.length).toBeGreaterThan(3);
    for (const login of [...readers, ...bidders]) {
      const reader = await world.as(login);
      for (const path of parts())
        expect([login, path, (await reader.get(path)).status]).toEqual([login, path, 200]);
      expect((await listed(reader)).map(({ id }) => text(id))).toEqual(
        expect.arrayContaining([tenderId, awardId]),
      );
    }
    const own = await (await world.as('street-officer')).reads(`/tenders/${tenderId}`);
    expect(own).toMatchObject({ title: TITLE, withheldBy: told.id });
  });

  it('what is still announced of it is kept, and the public reads by which order it does not see it', async () => {
    const { items: before } = await world.anonymous().reads('/feed?limit=200');
    const reason = { reason: '成交供应商放弃（示例）', ground: 'supplier-refused', then: 'redo' };
    await (await world.as('street-lead')).does(`/awards/${awardId}/cancel`, reason);
    await world.drain();
    const { items: after } = await world.anonymous().reads('/feed?limit=200');
    const fresh = list(after).slice(list(before).length);
    expect(fresh.map(({ kind }) => text(kind))).toEqual(
      expect.arrayContaining(['result-withdrawn', 'takedown']),
    );
    expect(JSON.stringify(fresh)).not.toContain(TITLE);
    const [kept] = fresh.filter(({ kind }) => text(kind) === 'result-withdrawn');
    const gone = await world.anonymous().get(`/notices/${text(kept?.id)}`);
    expect([gone.status, codes(gone)]).toEqual([410, ['disclosure.taken-down']]);
    const auditor = await world.as('auditor');
    const original = await auditor.get(`/notices/${text(kept?.id)}/original`, {
      'x-reason': encodeURIComponent('核查该公告的公开情况'),
    });
    expect(original.body).toMatchObject({ isAsPublished: true });
    expect(original.text).toContain(TITLE);
  });

  it('and who reads it no more can’t follow it to read it', async () => {
    const outsider = await world.as('evaluation-lead');
    expect([403, 410]).toContain((await outsider.post(`/tenders/${tenderId}/follow`, {})).status);
    expect((await outsider.get(`/tenders/${tenderId}`)).status).toBe(410);
  });
});

describe('a purchase that follows one whose notice was taken down', () => {
  let world: World;
  let before: Json;
  let itemId: string;

  const draft = async (title: string) =>
    (await world.as('street-officer')).does('/tenders', {
      ...{ ...terms(world, itemId), title, retenderOf: before.id },
    });
  const obstaclesOf = ({ obstacles }: Json) => list(obstacles).map(({ code }) => text(code));

  beforeAll(async () => {
    world = await World.start();
    before = await givenTender(world);
    itemId = text(before.itemId);
    await (
      await world.as('street-lead')
    ).does(`/tenders/${text(before.id)}/cancel`, { reason: '任务调整（示例）' });
    await world.drain();
    const [notice] = list(
      (await world.anonymous().reads(`/notices?kind=tender&subjectId=${text(before.id)}`)).items,
    );
    const order = { ...ORDER, orderedOn: text(notice?.publishedFrom) };
    await (await world.as('district-supervisor')).does(`/notices/${text(notice?.id)}/take-down`, order);
    await world.drain();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('does not carry its title on', async () => {
    const carried = await draft(`${TITLE}（第二次）`);
    expect(obstaclesOf(carried)).toContain('tender.title-withheld');
    const lead = await world.as('street-lead');
    const refused = await lead.post(`/tenders/${text(carried.id)}/publish`, {});
    expect(refused.status).toBe(422);
    expect(codes(refused)).toContain('tender.title-withheld');
    const officer = await world.as('street-officer');
    expect((await officer.delete(`/tenders/${text(carried.id)}`)).status).toBe(204);
  });

  it('nor says it anywhere that the public reads, while it names the purchase before it', async () => {
    const again = await draft('为老年人上门服务（示例）');
    expect(obstaclesOf(again)).toEqual([]);
    await (await world.as('street-lead')).does(`/tenders/${text(again.id)}/publish`);
    await world.drain();
    const shown = await world.anonymous().reads(`/tenders/${text(again.id)}`);
    expect(shown.retenderOf).toBe(before.id);
    const said = [
      shown,
      await world.anonymous().reads(`/notices?subjectId=${text(again.id)}`),
      await world.anonymous().reads('/tenders?limit=200'),
      (await followPackages(world)).releases,
    ];
    for (const each of said) expect(JSON.stringify(each)).not.toContain(TITLE);
    const { releases } = await followPackages(world);
    expect(JSON.stringify(releases)).toContain('unsuccessfulProcess');
    const { items } = await (await world.as('district-supervisor')).reads('/open-data/checks');
    const failed = list(items).filter(({ result }) => text(result) === 'failed');
    expect(failed.map(({ number }) => Number(number))).toEqual([]);
  });
});

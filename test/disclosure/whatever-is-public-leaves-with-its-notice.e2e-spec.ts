import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WithholdWhateverWasTakenDown20250101000340 } from '../../migrations/20250101000340-withhold-whatever-was-taken-down.js';
import { Database } from '../../src/platform/index.js';
import { concludedEvaluation } from '../support/given-evaluation.js';
import { givenFramework } from '../support/framework.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { consult, draftList, givenResponsibilityList, publishedItem } from '../support/service-list.js';
import { yuan } from '../support/tender.js';
import { givenProgramme } from '../support/venture.js';
import { World } from '../support/world.js';

const ORDER = {
  ...{ authority: '示例区人民法院', order: '示例法院〔2025〕9号' },
  ground: '生效裁判要求停止公开（示例）',
};
const OVERSEERS = ['auditor', 'district-supervisor', 'procurement-supervisor'];

describe('with a notice that is taken down, what it is about leaves the public’s eyes:', () => {
  let world: World;

  /** Takes the newest notice about something down. */
  const takeDown = async (query: string): Promise<Json> => {
    await world.drain();
    const [notice] = list((await world.anonymous().reads(`/notices?${query}`)).items);
    const supervisor = await world.as('district-supervisor');
    const order = { ...ORDER, orderedOn: text(notice?.publishedFrom) };
    const told = await supervisor.does(`/notices/${text(notice?.id)}/take-down`, order);
    await world.drain();
    return told;
  };
  const statuses = async (reader: Person, paths: readonly string[]) => {
    const found: [string, number][] = [];
    for (const path of paths) found.push([path, (await reader.get(path)).status]);
    return found;
  };
  const all = (paths: readonly string[], status: number) => paths.map((path) => [path, status]);

  /** Pages and lists of something, before and after its notice was taken down; `keeps` go on reading it. */
  const leaves = async (given: {
    notice: string;
    pages: readonly string[];
    lists?: readonly string[];
    id: string;
    keeps: readonly (string | Person)[];
    outsider?: string;
  }): Promise<void> => {
    const { pages, lists = [], id } = given;
    const visitor = world.anonymous();
    await world.drain();
    expect(await statuses(visitor, pages)).toEqual(all(pages, 200));
    for (const path of lists)
      expect([path, (await visitor.get(path)).text]).toEqual([path, expect.stringContaining(id)]);
    const told = await takeDown(given.notice);
    for (const reader of [visitor, await world.as(given.outsider ?? 'xinqi.street-officer')]) {
      for (const path of pages) {
        const gone = await reader.get(path);
        expect([path, gone.status, codes(gone)]).toEqual([path, 410, ['platform.withheld']]);
        const { authority, order } = ORDER;
        expect(list(gone.body.violations)[0]).toMatchObject({
          params: { authority, order, notice: told.id, until: told.publishedFrom },
        });
      }
      for (const path of lists)
        expect([path, (await reader.get(path)).text.includes(id)]).toEqual([path, false]);
    }
    for (const who of [...OVERSEERS, ...given.keeps]) {
      const reader = typeof who === 'string' ? await world.as(who) : who;
      expect([who, await statuses(reader, pages)]).toEqual([who, all(pages, 200)]);
      for (const path of lists)
        expect([who, path, (await reader.get(path)).text.includes(id)]).toEqual([who, path, true]);
    }
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('an intention, which its buyer reads on', async () => {
    const { itemId } = await publishedItem(world);
    const officer = await world.as('street-officer');
    const { id } = await officer.does('/procurement-intentions', {
      ...{ title: '养老服务采购意向（示例）', itemIds: [itemId], summary: '上门服务（示例）' },
      ...{ budget: yuan('500000.00'), expectedMonth: '2025-06' },
    });
    await (await world.as('street-lead')).does(`/procurement-intentions/${text(id)}/publish`);
    await leaves({
      ...{ notice: `subjectId=${text(id)}`, id: text(id), keeps: ['street-officer', 'street-lead'] },
      ...{ pages: [`/procurement-intentions/${text(id)}`], lists: ['/procurement-intentions?limit=200'] },
    });
    const next = `/procurement-intentions/${text((await officer.does(`/procurement-intentions/${text(id)}/revise`)).id)}`;
    const carried = await (await world.as('street-lead')).post(`${next}/publish`);
    expect([carried.status, codes(carried)]).toEqual([422, ['tender.title-withheld']]);
    await (
      await world.as('street-lead')
    ).does(`/procurement-intentions/${text(id)}/withdraw`, { reason: '调整（示例）' });
    await world.drain();
    const about = list((await world.anonymous().reads(`/notices?subjectId=${text(id)}`)).items);
    expect(about.map(({ kind }) => text(kind)).toSorted()).toEqual(
      ['intention', 'intention-withdrawn', 'takedown', 'takedown'].toSorted(),
    );
    expect(JSON.stringify(about)).not.toContain('养老服务采购意向');
  });

  it('a service list with its items, their needs and offers, and the money of its purchases', async () => {
    const { itemId } = await publishedItem(world, { title: '助洁服务（示例）' });
    const { listId } = await (await world.as('community-clerk')).reads(`/service-items/${itemId}`);
    const offer = { rule: 'first-come', places: 1, until: '2025-04-03' };
    const { id: offerId } = await (
      await world.as('community-lead')
    ).does(`/service-items/${itemId}/offer`, offer);
    const [series] = await rows<{ street: string }>(
      world,
      'SELECT street_id AS street FROM service_list WHERE id = $1',
      [text(listId)],
    );
    await leaves({
      ...{ notice: `kind=service-list&subjectId=${text(listId)}`, id: itemId },
      keeps: ['community-clerk', 'street-officer'],
      pages: [
        `/service-lists/${text(listId)}`,
        `/service-lists/${text(listId)}/changes`,
        `/service-items/${itemId}`,
        `/service-items/${itemId}/needs`,
        `/service-offers/${text(offerId)}`,
      ],
      lists: [
        '/service-items?limit=200',
        `/service-items?listId=${text(listId)}`,
        '/service-offers?limit=200',
      ],
    });
    const statement = await world.anonymous().get(`/fund-statements/${series?.street ?? ''}/2025`);
    expect(statement.text).not.toContain('助洁服务');
  });

  it('a consultation with what was said in it', async () => {
    const { listId } = await draftList(world);
    await (await world.as('community-lead')).does(`/service-lists/${listId}/submit`);
    const id = await consult(world, listId);
    await leaves({
      ...{ notice: `subjectId=${id}&kind=consultation`, id, keeps: ['community-clerk', 'street-officer'] },
      pages: [`/consultations/${id}`, `/consultations/${id}/comments`],
      lists: ['/consultations?limit=200'],
    });
  });

  it('a list of what a community needs, and of what a street may ask of its communities', async () => {
    const lead = await world.as('community-lead');
    const { id } = await lead.does('/community-lists', { kind: 'needs', title: '需求清单（示例）' });
    await leaves({
      ...{ notice: `subjectId=${text(id)}`, id: text(id), keeps: ['community-clerk', 'street-officer'] },
      pages: [`/community-lists/${text(id)}`, `/community-lists/${text(id)}/changes`],
      lists: ['/community-lists?limit=200'],
    });
    const next = await lead.does('/community-lists', { kind: 'needs', title: '更正后的清单（示例）' });
    const visitor = world.anonymous();
    expect(
      await statuses(visitor, [
        `/community-lists/${text(next.id)}`,
        `/community-lists/${text(next.id)}/changes`,
      ]),
    ).toEqual([
      [`/community-lists/${text(next.id)}`, 200],
      [`/community-lists/${text(next.id)}/changes`, 410],
    ]);
    const duties = await givenResponsibilityList(world);
    const [row] = await rows<{ street: string }>(
      world,
      'SELECT street_id AS street FROM responsibility_list WHERE id = $1',
      [duties],
    );
    await leaves({
      ...{ notice: `subjectId=${duties}`, id: duties, keeps: ['street-officer', 'community-clerk'] },
      pages: [
        `/responsibility-lists/${duties}`,
        `/responsibility-lists/${duties}/changes`,
        `/responsibility-lists/in-force?streetId=${row?.street ?? ''}&on=2025-03-03`,
      ],
      lists: ['/responsibility-lists?limit=200'],
    });
  });

  it('a year’s money of a unit, until the unit publishes it anew', async () => {
    const [street] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '新华街道办事处'`);
    const unitId = street?.id ?? '';
    const path = `/fund-statements/${unitId}/2025`;
    const lead = await world.as('street-lead');
    await lead.does(`${path}/publish`);
    await leaves({
      ...{ notice: `kind=fund-statement&subjectId=${unitId}`, id: unitId, keeps: ['street-lead'] },
      pages: [path],
    });
    await (
      await world.as('finance-officer')
    ).does('/funds', {
      ...{ name: '共建资金（示例）', fiscalYear: 2025 },
      sources: [{ kind: 'self-raised', amount: yuan('1.00') }],
    });
    await lead.does(`${path}/publish`);
    await world.drain();
    expect((await world.anonymous().get(path)).status).toBe(200);
    const [notice] = list((await world.anonymous().reads('/notices?kind=fund-statement')).items);
    expect(notice).toMatchObject({ takenDownBy: null });
  });

  it('also what was taken down before there was a table of it', async () => {
    const withheld = () =>
      rows<{ subject_id: string }>(world, 'SELECT subject_id, by_order FROM withheld ORDER BY subject_id');
    const before = await withheld();
    expect(before.length).toBeGreaterThan(4);
    const upgrade = new WithholdWhateverWasTakenDown20250101000340();
    const runner = world.app.get(Database).dataSource.createQueryRunner();
    await upgrade.down(runner);
    await upgrade.up(runner);
    await runner.release();
    expect(await withheld()).toEqual(before);
  });

  it('a grant programme', async () => {
    const { id } = await givenProgramme(world);
    await leaves({
      ...{ notice: `subjectId=${text(id)}`, id: text(id), keeps: ['street-officer'] },
      pages: [`/venture-programmes/${text(id)}`],
      lists: ['/venture-programmes?limit=200'],
    });
  });
});

describe('with a notice of what was evaluated or agreed,', () => {
  let world: World;
  const gone = async (who: Person, path: string) => [path, (await who.get(path)).status];
  const takeDown = async (query: string) => {
    await world.drain();
    const [notice] = list((await world.anonymous().reads(`/notices?${query}`)).items);
    const order = { ...ORDER, orderedOn: text(notice?.publishedFrom) };
    const supervisor = await world.as('district-supervisor');
    await supervisor.does(`/notices/${text(notice?.id)}/take-down`, order);
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('an agreement leaves with its first stage, whose title it bears; makers, parties and orderers read on', async () => {
    const { id, tenderId, parties } = await givenFramework(world);
    const pages = [
      `/framework-agreements/${id}`,
      `/framework-agreements/${id}/parties`,
      `/framework-parties/${parties[0]?.id ?? ''}`,
      `/tenders/${tenderId}/framework-agreement`,
    ];
    const visitor = world.anonymous();
    for (const path of pages) expect(await gone(visitor, path)).toEqual([path, 200]);
    await takeDown(`kind=tender&subjectId=${tenderId}`);
    for (const reader of [visitor, await world.as('xinqi.street-officer')])
      for (const path of pages) expect(await gone(reader, path)).toEqual([path, 410]);
    expect(list((await visitor.reads('/framework-agreements')).items)).toEqual([]);
    const party = parties[0]?.person ?? visitor;
    for (const reader of [party, await world.as('street-officer'), await world.as('auditor')])
      for (const path of pages) expect(await gone(reader, path)).toEqual([path, 200]);
  });

  it('the result of an evaluation and a ranking leave too, and no ranking says the title', async () => {
    const { id } = await concludedEvaluation(world);
    const ranking = await (await world.as('district-supervisor')).does('/rankings', {});
    const [result, edition] = [`/evaluations/${text(id)}/result`, `/rankings/${text(ranking.id)}`];
    const visitor = world.anonymous();
    await world.drain();
    for (const path of [result, edition]) expect(await gone(visitor, path)).toEqual([path, 200]);
    await takeDown(`kind=evaluation&subjectId=${text(id)}`);
    await takeDown(`kind=ranking&subjectId=${text(ranking.id)}`);
    for (const reader of [visitor, await world.as('xinqi.street-officer')])
      for (const path of [result, edition, `${edition}/inputs?format=csv`])
        expect(await gone(reader, path)).toEqual([path, 410]);
    expect(list((await visitor.reads('/rankings')).items)).toEqual([]);
    for (const who of ['qinglan.organization-lead', 'auditor'])
      for (const path of [result, edition])
        expect(await gone(await world.as(who), path)).toEqual([path, 200]);
    expect(await gone(await world.as('evaluation-lead'), result)).toEqual([result, 200]);
    const [project] = await rows<{ title: string }>(world, 'SELECT title FROM evaluation_plan');
    const later = await (await world.as('district-supervisor')).does('/rankings', {});
    const page = `/rankings/${text(later.id)}`;
    const read = async (who: Person) => {
      const { text: shown } = await who.get(page);
      const { body } = await who.download(`${page}/inputs?format=csv`);
      return [shown, body.toString('utf8')].map((each) => each.includes(project?.title ?? ''));
    };
    expect(await read(visitor)).toEqual([false, false]);
    expect(await read(await world.as('hemu.organization-lead'))).toEqual([false, false]);
    expect(await read(await world.as('auditor'))).toEqual([true, true]);
    expect(await read(await world.as('qinglan.organization-lead'))).toEqual([true, true]);
  });
});

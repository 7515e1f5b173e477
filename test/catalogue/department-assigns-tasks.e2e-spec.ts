import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import {
  ITEM,
  RESPONSIBILITIES,
  draftList,
  givenResponsibilityList,
  openFund,
} from '../support/service-list.js';
import { World } from '../support/world.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('a department’s task reaches a community by its admission alone', () => {
  let world: World;
  let department: Person;
  let officer: Person;
  let lead: Person;
  let community: string;
  let fundId: string;
  let streetFund: string;
  let listId: string;

  const application = (change: object = {}) => ({
    ...{ communityId: community, title: '独居老人信息核查（示例）', description: '入户核查约120户（示例）' },
    ...{ legalBasis: '社会救助法第五十五条', itemCode: 'JW-001', adHoc: false, inspections: 1 },
    ...{ validFrom: '2025-04-01', validTo: '2025-06-30', fundId, amount: yuan('6000.00'), ...change },
  });
  const applied = async (change: object = {}) =>
    text((await department.does('/assigned-tasks', application(change))).id);
  const admit = (id: string, by = officer, toFundId: string | null = streetFund): Promise<Answer> =>
    by.post(`/assigned-tasks/${id}/admit`, { toFundId });
  const available = async (id: string, who = 'street-lead') => {
    const { balance } = await (await world.as(who)).reads(`/funds/${id}`);
    return text(balance?.available?.amount);
  };

  const streetOf = async () => {
    const [unit] = await rows<{ id: string }>(world, `SELECT parent_id AS id FROM unit WHERE id = $1`, [
      community,
    ]);
    return unit?.id ?? '';
  };
  const codesOf = (items: Json | undefined) => list(items).map(({ code }) => text(code));

  beforeAll(async () => {
    world = await World.start();
    department = await world.as('department-officer');
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '长安社区'`);
    community = unit?.id ?? '';
    fundId = await openFund(world, '100000.00', 'civil.finance-officer');
    const bare = await department.post('/assigned-tasks', application());
    expect([bare.status, codes(bare)]).toEqual([422, ['responsibility.list-missing']]);
    listId = await givenResponsibilityList(world);
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    world.clock.set('2025-03-03T09:00:00+08:00');
    streetFund = await openFund(world, '1.00');
  });

  it('as an item of the list in force, to which disputes refer, and never what it bars', async () => {
    const open = await world.anonymous().reads(`/responsibility-lists/in-force?streetId=${await streetOf()}`);
    expect(open).toMatchObject({ id: listId, number: 1, state: 'published', publishedOn: '2025-03-03' });
    for (const [itemCode, code] of [
      [null, 'item-missing'],
      ['JW-404', 'item-unknown'],
      ['JW-900', 'item-barred'],
    ]) {
      const answer = await department.post('/assigned-tasks', application({ itemCode }));
      expect([answer.status, codes(answer)]).toEqual([422, [`responsibility.${String(code)}`]]);
    }
    const id = await applied();
    expect(await department.reads(`/assigned-tasks/${id}`)).toMatchObject({
      ...{ responsibilityListId: listId, itemCode: 'JW-001' },
    });
  });

  it('with its money, which follows it into the street’s books in one act', async () => {
    const id = await applied();
    const before = await available(fundId, 'civil.finance-officer');
    const done = await admit(id);
    expect(done.body).toMatchObject({
      ...{ state: 'admitted', toFundId: streetFund, decidedOn: '2025-03-03', actions: [] },
    });
    expect(await available(streetFund)).toBe('6001.00');
    const left = Number(before) - 6000;
    expect(await available(fundId, 'civil.finance-officer')).toBe(left.toFixed(2));
    const finished = await department.does(`/assigned-tasks/${id}/finish`);
    expect(finished).toMatchObject({ state: 'done', actions: [] });
  });

  it('never without money or a reason, and hears everything that is wrong at once', async () => {
    const bare = await department.post('/assigned-tasks', application({ fundId: null, amount: null }));
    expect(bare.status).toBe(422);
    expect(list(bare.body.violations)).toEqual([
      expect.objectContaining({ code: 'assigned-task.money-missing', rule: '城市居民委员会组织法 art. 43' }),
    ]);
    const wrong = { validFrom: '2025-03-01', validTo: '2025-02-28', fundId: streetFund, waiver: '两样都写' };
    expect(codes(await department.post('/assigned-tasks', application(wrong)))).toEqual([
      ...['assigned-task.ends-early', 'assigned-task.starts-in-past', 'assigned-task.money-and-waiver'],
      'assigned-task.fund-not-yours',
    ]);
    const nowhere = await department.post('/assigned-tasks', application({ communityId: streetFund }));
    expect(codes(nowhere)).toEqual(['catalogue.community-unknown']);
    const short = await applied({ amount: yuan('99999999.00') });
    const refused = await admit(short);
    expect([refused.status, codes(refused)]).toEqual([422, ['funding.over-available']]);
    expect(await available(streetFund)).toBe('1.00');
    expect((await department.reads(`/assigned-tasks/${short}`)).state).toBe('applied');
  });

  it('without money by the street’s lead alone, and the report names it', async () => {
    const id = await applied({ fundId: null, amount: null, waiver: '仅协助张贴通知（示例）', adHoc: true });
    expect(codes(await admit(id, officer, null))).toEqual(['assigned-task.waiver-for-lead']);
    expect(codes(await admit(id, lead))).toEqual(['assigned-task.target-not-expected']);
    expect((await admit(id, lead, null)).body).toMatchObject({ state: 'admitted', amount: null });
    const report = await lead.reads('/admission-indicators?year=2025');
    expect(list(report.withoutFunds)).toEqual([
      expect.objectContaining({ taskId: id, waiver: '仅协助张贴通知（示例）', communityId: community }),
    ]);
    expect(Number(report.adHoc?.adHoc)).toBe(1);
    const other = await (await world.as('xinqi.street-lead')).reads('/admission-indicators?year=2025');
    expect([other.withoutFunds, other.inspections]).toEqual([[], []]);
    const district = await (await world.as('district-supervisor')).reads('/admission-indicators?year=2025');
    expect(list(district.withoutFunds)).toHaveLength(1);
  });

  it('not over the cap of inspections, also when two are let in at once', async () => {
    const [nancheng] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '南城社区'`);
    const wish = { communityId: nancheng?.id, inspections: 2, amount: yuan('10.00') };
    for (let used = 0; used < 4; used += 2) await admit(await applied(wish));
    const both = await Promise.all([await applied(wish), await applied(wish)].map((id) => admit(id)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refused = both.find(({ status }) => status === 422);
    expect(refused && codes(refused)).toEqual(['assigned-task.inspection-cap']);
    expect((await admit(await applied({ ...wish, inspections: 0 }))).status).toBe(200);
    const report = await lead.reads('/admission-indicators?year=2025');
    expect(list(report.inspections)).toContainEqual({ communityId: nancheng?.id, used: 6, cap: 6 });
    expect(
      (await admit(await applied({ ...wish, validFrom: '2026-01-05', validTo: '2026-02-05' }))).status,
    ).toBe(200);
  });

  it('or is refused with its reason on record, heard the community first, and decided once', async () => {
    const id = await applied();
    const own = await world.as('community-lead');
    const objected = await own.does(`/assigned-tasks/${id}/object`, { text: '社区无执法资格（示例）' });
    expect(objected.objection).toBe('社区无执法资格（示例）');
    expect(codes(await own.post(`/assigned-tasks/${id}/object`, { text: '再次' }))).toEqual([
      'assigned-task.objected',
    ]);
    const why = { refusal: 'responsibility-unclear', reason: '不在依法协助事项清单内（示例）' };
    const answers = await Promise.all([
      officer.post(`/assigned-tasks/${id}/refuse`, why),
      lead.post(`/assigned-tasks/${id}/refuse`, why),
      admit(id),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const seen = await department.reads(`/assigned-tasks/${id}`);
    expect(['refused', 'admitted']).toContain(text(seen.state));
    expect((await department.post(`/assigned-tasks/${id}/withdraw`)).status).toBe(409);
    const later = await own.post(`/assigned-tasks/${id}/object`, { text: '迟了' });
    expect(codes(later)).toContain('assigned-task.decided');
  });

  it('on the right side only: others don’t know of it', async () => {
    const id = await applied();
    for (const who of ['taiping.community-lead', 'xinqi.street-lead', 'xinqi.street-officer']) {
      const person = await world.as(who);
      expect((await person.get(`/assigned-tasks/${id}`)).status).toBe(404);
      expect(list((await person.reads('/assigned-tasks')).items)).toEqual([]);
    }
    expect((await admit(id, await world.as('xinqi.street-lead'))).status).toBe(404);
    expect(
      (
        await (
          await world.as('taiping.community-lead')
        ).post(`/assigned-tasks/${id}/object`, { text: '别家' })
      ).status,
    ).toBe(404);
    expect((await (await world.as('organization-lead')).get('/assigned-tasks')).status).toBe(403);
    const withdrawn: Json = await department.does(`/assigned-tasks/${id}/withdraw`);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', actions: [] });
  });

  it('within ten working days, or the report of overdue decisions names it, like an item that waits', async () => {
    const id = await applied();
    const { listId, itemIds } = await draftList(world, [ITEM]);
    await (await world.as('community-lead')).does(`/service-lists/${listId}/submit`);
    expect((await department.reads(`/assigned-tasks/${id}`)).decideBy).toBe('2025-03-17');
    world.clock.set('2025-03-17T23:00:00+08:00');
    const overdue = async () =>
      list((await lead.reads('/admission-indicators')).overdue).map(({ subjectId }) => text(subjectId));
    expect(await overdue()).not.toContain(id);
    world.clock.set('2025-03-18T09:00:00+08:00');
    expect(await overdue()).toEqual(expect.arrayContaining([id, ...itemIds]));
    expect((await department.reads(`/assigned-tasks/${id}`)).overdue).toBe(true);
    await admit(id);
    expect(await overdue()).not.toContain(id);
  });

  it('after an edition is changed by the next one: what counts is the day of the decision', async () => {
    const list = {
      title: '社区权责清单第二版（示例）',
      validFrom: '2025-03-10',
      items: RESPONSIBILITIES.slice(0, 2),
    };
    const silent = await officer.post('/responsibility-lists', list);
    expect([silent.status, codes(silent)]).toEqual([422, ['responsibility.body-missing']]);
    const whole = [...RESPONSIBILITIES.slice(0, 2), { ...RESPONSIBILITIES[2], code: 'JW-002' }];
    const drafted = await officer.does('/responsibility-lists', {
      ...list,
      items: whole,
      validFrom: '2025-03-03',
    });
    const path = `/responsibility-lists/${text(drafted.id)}`;
    expect(codes(await officer.post('/responsibility-lists', { ...list, items: whole }))).toEqual([
      ...['responsibility.draft-known'],
    ]);
    expect((await world.anonymous().get(path)).status).toBe(404);
    expect((await officer.post(`${path}/publish`)).status).toBe(403);
    const early = await lead.post(`${path}/publish`);
    expect(codes(early)).toEqual(['responsibility.begins-before-last']);
    expect((await officer.put(path, { ...list, items: whole })).status).toBe(200);
    await lead.does(`${path}/publish`);
    const late = await officer.put(path, { ...list, items: whole });
    expect([late.status, codes(late)]).toEqual([409, ['responsibility.published']]);
    const changes = await world.anonymous().reads(`${path}/changes`);
    expect(codesOf(changes.added)).toEqual(['JW-002']);
    expect(codesOf(changes.removed)).toEqual(['JW-001', 'JW-900']);
    const shown = await officer.does('/publications', {
      ...{
        subjectType: 'responsibility-list',
        subjectId: drafted.id,
        channel: 'notice-board',
        place: '一楼（示例）',
      },
    });
    expect(shown).toMatchObject({ fromOn: '2025-03-03', rule: '社区权责清单整体公开（本区规定）' });
    const before = await applied();
    world.clock.set('2025-03-10T09:00:00+08:00');
    const gone = await admit(before);
    expect([gone.status, codes(gone)]).toEqual([422, ['responsibility.item-unknown']]);
    expect((await department.post('/assigned-tasks', application())).status).toBe(422);
    expect((await admit(await applied({ itemCode: 'JW-002' }))).status).toBe(200);
    const street = await streetOf();
    const then = await world
      .anonymous()
      .reads(`/responsibility-lists/in-force?streetId=${street}&on=2025-03-09`);
    expect(then.id).toBe(listId);
  });
});

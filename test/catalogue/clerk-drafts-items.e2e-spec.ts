import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes, list, text } from '../support/person.js';
import { ITEM, draftList } from '../support/service-list.js';
import { World } from '../support/world.js';

const UNKNOWN = '018f0000-0000-7000-8000-000000000000';

describe('a community clerk drafts service items', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('begins a list of her community below its street office', async () => {
    const clerk = await world.as('community-clerk');
    const made = await clerk.post('/service-lists', { title: '长安社区2025年服务项目清单', year: 2025 });
    expect(made.status).toBe(201);
    expect(made.headers.location).toBe(`/api/v1/service-lists/${text(made.body.id)}`);
    const officer = list((await (await world.as('street-officer')).reads('/me')).memberships)[0];
    expect(made.body).toMatchObject({
      state: 'drafted',
      actions: [],
      year: 2025,
      streetId: officer?.unitId,
      submittedAt: null,
      items: [],
    });
    const asLead = await (await world.as('community-lead')).reads(`/service-lists/${text(made.body.id)}`);
    expect(asLead.actions).toEqual(['submit', 'withdraw']);
  });

  it('adds a complete item, and reads every field back', async () => {
    const { itemIds, listId } = await draftList(world);
    const clerk = await world.as('community-clerk');
    const item = await clerk.reads(`/service-items/${itemIds[0] ?? ''}`);
    expect(item).toMatchObject({ ...ITEM, listId, state: 'drafted', actions: [], warnings: [] });
    expect((await clerk.reads(`/service-lists/${listId}`)).items).toEqual([
      { id: item.id, title: ITEM.title, state: 'drafted' },
    ]);
  });

  it('adds an item of which she knows only the title, fills it in later, and empties a field again', async () => {
    const { itemIds } = await draftList(world, [{ title: '助餐' }]);
    const clerk = await world.as('community-clerk');
    const path = `/service-items/${itemIds[0] ?? ''}`;
    const bare = await clerk.reads(path);
    expect([bare.category, bare.quantity, bare.ceiling]).toEqual([null, null, null]);
    const filled = await clerk.patch(path, { ...ITEM, title: '社区助餐' });
    expect(filled.status).toBe(200);
    expect(filled.body).toMatchObject({ ...ITEM, title: '社区助餐' });
    const emptied = await clerk.patch(path, { ceiling: null, unit: null });
    expect(emptied.body).toMatchObject({ ...ITEM, title: '社区助餐', ceiling: null, unit: null });
    expect(Number(emptied.body.version)).toBeGreaterThan(Number(filled.body.version));
  });

  it.each([
    [
      'a category that is not in the catalogue',
      { category: 'XXX' },
      '/category',
      'catalogue.category-unknown',
    ],
    ['nothing', { quantity: '0.00' }, '/quantity', 'catalogue.quantity-not-positive'],
    [
      'a free service',
      { ceiling: { amount: '0.00', currency: 'CNY' } },
      '/ceiling',
      'catalogue.ceiling-not-positive',
    ],
    ['a number as quantity', { quantity: 4800 }, '/quantity', 'platform.field-invalid'],
    ['words as quantity', { quantity: '许多' }, '/quantity', 'platform.field-invalid'],
    ['an unknown class', { serviceClass: 'other' }, '/serviceClass', 'platform.field-invalid'],
    ['half a person', { beneficiaryCount: 0.5 }, '/beneficiaryCount', 'platform.field-invalid'],
    ['no time', { timeLimitDays: 0 }, '/timeLimitDays', 'platform.field-invalid'],
    ['a blank procedure', { procedure: ' ' }, '/procedure', 'platform.field-invalid'],
    ['a bare number as price', { ceiling: 500000 }, '/ceiling', 'platform.field-invalid'],
    ['no title', { title: null }, '/title', 'platform.field-invalid'],
    ['a state of her own', { state: 'published' }, '/state', 'platform.field-unknown'],
    ['a fund of her own', { fundId: UNKNOWN }, '/fundId', 'platform.field-unknown'],
  ])('is refused %s', async (_, field, pointer, code) => {
    const { listId, itemIds } = await draftList(world, [{ title: '助餐' }]);
    const clerk = await world.as('community-clerk');
    const drafted = await clerk.post('/service-items', { listId, title: '助餐', ...field });
    const changed = await clerk.patch(`/service-items/${itemIds[0] ?? ''}`, field);
    for (const refused of [drafted, changed]) {
      expect(refused.status).toBe(422);
      expect(list(refused.body.violations)).toContainEqual(expect.objectContaining({ code, pointer }));
    }
    expect(list((await clerk.reads(`/service-lists/${listId}`)).items)).toHaveLength(1);
  });

  it('changes only what she has read: 428 without If-Match, 412 with a stale one', async () => {
    const { itemIds } = await draftList(world);
    const clerk = await world.as('community-clerk');
    const path = `/service-items/${itemIds[0] ?? ''}`;
    const { headers } = await clerk.get(path);
    const etag = headers.etag ?? '';
    expect((await clerk.patch(path, { unit: '次' }, { 'if-match': '' })).status).toBe(428);
    expect((await clerk.patch(path, { unit: '次' }, { 'if-match': etag })).status).toBe(200);
    const stale = await clerk.patch(path, { unit: '小时' }, { 'if-match': etag });
    expect(stale.status).toBe(412);
    expect((await clerk.reads(path)).unit).toBe('次');
    expect((await clerk.delete(path, { 'if-match': etag })).status).toBe(412);
  });

  it('and of two changes with one ETag, one is made', async () => {
    const { itemIds } = await draftList(world);
    const clerk = await world.as('community-clerk');
    const path = `/service-items/${itemIds[0] ?? ''}`;
    const etag = (await clerk.get(path)).headers.etag ?? '';
    const both = await Promise.all(
      ['次', '小时'].map((unit) => clerk.patch(path, { unit }, { 'if-match': etag })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('deletes a draft for good', async () => {
    const { listId, itemIds } = await draftList(world);
    const clerk = await world.as('community-clerk');
    const path = `/service-items/${itemIds[0] ?? ''}`;
    const gone = await clerk.delete(path);
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await clerk.get(path)).status).toBe(404);
    expect((await clerk.delete(path)).status).toBe(404);
    expect((await clerk.reads(`/service-lists/${listId}`)).items).toEqual([]);
  });

  it('whose drafts nobody outside her community sees, on no list and by no id', async () => {
    const { listId, itemIds } = await draftList(world);
    const others = await Promise.all(
      [
        'nancheng.community-lead',
        'xinhua.street-officer',
        'xinhua.street-lead',
        'qinglan.organization-lead',
        'district.auditor',
        'operator.settings-admin',
      ].map((login) => world.as(login)),
    );
    for (const other of [world.anonymous(), ...others]) {
      expect((await other.get(`/service-lists/${listId}`)).status).toBe(404);
      expect((await other.get(`/service-items/${itemIds[0] ?? ''}`)).status).toBe(404);
      expect((await other.reads('/service-lists')).items).toEqual([]);
      expect((await other.reads('/service-items')).items).toEqual([]);
      expect((await other.reads(`/service-items?listId=${listId}`)).items).toEqual([]);
    }
  });

  it('which a clerk of another community can’t touch: to her there is nothing', async () => {
    const { listId, itemIds } = await draftList(world);
    const stranger = await world.as('nancheng.community-clerk');
    const path = `/service-items/${itemIds[0] ?? ''}`;
    const added = await stranger.post('/service-items', { listId, title: '助餐' });
    const answers = [added, await stranger.patch(path, { unit: '次' }), await stranger.delete(path)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await stranger.post('/service-items', { listId: UNKNOWN, title: '助餐' })).status).toBe(404);
  });

  it('which others may not draft at all', async () => {
    const { listId } = await draftList(world);
    for (const role of ['street-officer', 'organization-lead', 'finance-officer', 'auditor'] as const) {
      const other = await world.as(role);
      expect((await other.post('/service-lists', { title: '清单', year: 2025 })).status).toBe(403);
      expect((await other.post('/service-items', { listId, title: '助餐' })).status).toBe(403);
    }
    expect((await world.anonymous().post('/service-lists', { title: '清单', year: 2025 })).status).toBe(401);
  });

  it('gets 400 for a filter or a cursor that is none', async () => {
    const clerk = await world.as('community-clerk');
    for (const query of ['?listId=5', '?state=open', '?cursor=abc', '?limit=0', '?colour=red']) {
      expect((await clerk.get(`/service-items${query}`)).status).toBe(400);
    }
  });

  it('pages through her items without losing or doubling one', async () => {
    const { listId, itemIds } = await draftList(
      world,
      [1, 2, 3, 4, 5].map((n) => ({ title: `项目${n}` })),
    );
    const clerk = await world.as('community-clerk');
    const seen: string[] = [];
    let cursor = '';
    let next: unknown;
    do {
      const page = await clerk.reads(`/service-items?listId=${listId}&limit=2${cursor}`);
      seen.push(...list(page.items).map(({ id }) => text(id)));
      next = page.next;
      cursor = `&cursor=${String(next)}`;
    } while (next !== null);
    expect(seen).toEqual([...itemIds].reverse());
  });

  it('gets 422, never 5xx, for text that the database can’t hold', async () => {
    const clerk = await world.as('community-clerk');
    const refused = await clerk.post('/service-lists', { title: 'a\u0000b', year: 2025 });
    expect(refused.status).toBe(422);
    expect(codes(refused)).toEqual(['platform.field-invalid']);
  });
});

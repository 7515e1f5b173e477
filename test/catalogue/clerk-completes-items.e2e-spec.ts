import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes, list, text } from '../support/person.js';
import { ITEM, admit, consult, draftList, openFund, publishedItem } from '../support/service-list.js';
import { World } from '../support/world.js';

const NO_ANSWERS = { negativeList: null };

describe('a community says all that an item must tell before it is bought', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  const submitted = async (item: object) => {
    const { listId } = await draftList(world, [{ ...ITEM, ...item }]);
    return (await world.as('community-lead')).post(`/service-lists/${listId}/submit`);
  };

  it('the negative list point by point: unanswered or under one of them, it is refused with the law', async () => {
    const open = await submitted(NO_ANSWERS);
    expect([open.status, codes(open)]).toEqual([422, ['catalogue.negative-list-open']]);
    expect(list(open.body.violations)[0]).toMatchObject({ rule: '102号令 art. 10' });
    const hiring = ITEM.negativeList.map((answer) => ({ ...answer, applies: answer.point === 'hiring' }));
    const applies = await submitted({ negativeList: hiring });
    expect([applies.status, codes(applies)]).toEqual([422, ['catalogue.negative-list-applies']]);
    expect(list(applies.body.violations)[0]).toMatchObject({ pointer: '/items/0/negativeList/4' });
  });

  it('a point only once, and no answer without its reason', async () => {
    const { itemIds } = await draftList(world);
    const clerk = await world.as('community-clerk');
    const [first] = ITEM.negativeList;
    const path = `/service-items/${itemIds[0] ?? ''}`;
    const twice = await clerk.patch(path, { negativeList: [first, first] });
    expect([twice.status, codes(twice)]).toEqual([422, ['catalogue.negative-point-twice']]);
    const mute = await clerk.patch(path, { negativeList: [{ ...first, reason: ' ' }] });
    expect([mute.status, codes(mute)]).toEqual([422, ['platform.field-invalid']]);
  });

  it('the standard as a document too, which is the unit’s own and public', async () => {
    const { itemIds } = await draftList(world);
    const clerk = await world.as('community-clerk');
    const path = `/service-items/${itemIds[0] ?? ''}`;
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const hidden = text((await clerk.upload('/files', 'standard.pdf', pdf)).body.id);
    const refused = await clerk.patch(path, { standardFileId: hidden });
    expect([refused.status, codes(refused)]).toEqual([422, ['catalogue.standard-file-unknown']]);
    const open = text((await clerk.upload('/files?visibility=public', 'standard.pdf', pdf)).body.id);
    expect((await clerk.patch(path, { standardFileId: open })).body.standardFileId).toBe(open);
    const foreign = await (
      await world.as('nancheng.community-clerk')
    ).upload('/files?visibility=public', 'p.pdf', pdf);
    expect((await clerk.patch(path, { standardFileId: text(foreign.body.id) })).status).toBe(422);
  });

  it('a term beyond one year only with every reason, and never beyond three years', async () => {
    const bare = await submitted({ termMonths: 24 });
    expect(bare.status).toBe(422);
    expect(list(bare.body.violations).map(({ pointer }) => pointer)).toEqual(
      ['contentFixed', 'continuous', 'fundsStable', 'priceSteady'].map(
        (name) => `/items/0/multiYear/${name}`,
      ),
    );
    const multiYear = {
      ...{ contentFixed: '内容固定（示例）', continuous: '不宜中断（示例）' },
      ...{ fundsStable: '已列规划（示例）', priceSteady: '变化小（示例）' },
    };
    expect((await submitted({ termMonths: 24, multiYear })).status).toBe(200);
    const { itemIds } = await draftList(world);
    const clerk = await world.as('community-clerk');
    const long = await clerk.patch(`/service-items/${itemIds[0] ?? ''}`, { termMonths: 37 });
    expect([long.status, codes(long)]).toEqual([422, ['platform.field-invalid']]);
  });

  it('a code of the guide catalogue that is in force on the day', async () => {
    for (const guideCode of ['SHILI99', 'NICHTDA']) {
      const refused = await submitted({ guideCode });
      expect([refused.status, codes(refused)]).toEqual([422, ['catalogue.guide-code-not-in-force']]);
    }
  });

  it('also on the day of publication: a code that ended meanwhile stops it', async () => {
    const admin = await world.as('operator.settings-admin');
    const entry = { code: 'NEU1', name: '新条目（示例）', source: '示例文件（示例）' };
    const added = await admin.does('/guide-entries', { ...entry, validFrom: '2024-06-01' });
    const { listId, itemIds } = await draftList(world, [{ ...ITEM, guideCode: 'NEU1' }]);
    const lead = await world.as('community-lead');
    await lead.does(`/service-lists/${listId}/submit`);
    await consult(world, listId);
    await admit(await world.as('street-officer'), itemIds[0] ?? '', await openFund(world));
    const path = `/guide-entries/${text(added.id)}`;
    expect((await admin.patch(path, { validTo: '2024-12-31' })).status).toBe(200);
    const stopped = await lead.post(`/service-lists/${listId}/publish`);
    expect([stopped.status, codes(stopped)]).toEqual([409, ['catalogue.guide-code-not-in-force']]);
    expect((await admin.patch(path, { validTo: null })).status).toBe(200);
    expect((await lead.post(`/service-lists/${listId}/publish`)).status).toBe(200);
  });

  it('which everybody reads and only the operator keeps', async () => {
    const anybody = world.anonymous();
    const inForce = list((await anybody.reads('/guide-entries?on=2025-03-03')).items);
    const named = inForce.map(({ code }) => code);
    expect(named).toContain('SHILI01');
    expect(named).not.toContain('SHILI99');
    const admin = await world.as('operator.settings-admin');
    const entry = {
      code: 'SHILI01',
      name: '重复（示例）',
      validFrom: '2025-01-01',
      source: '示例文件（示例）',
    };
    const again = await admin.post('/guide-entries', entry);
    expect([again.status, codes(again)]).toEqual([409, ['reference.guide-code-taken']]);
    const backwards = await admin.post('/guide-entries', { ...entry, code: 'NEU2', validTo: '2024-01-01' });
    expect([backwards.status, codes(backwards)]).toEqual([422, ['reference.guide-ends-early']]);
    expect((await (await world.as('community-lead')).post('/guide-entries', entry)).status).toBe(403);
  });

  it('and is warned, not refused, of 万元 written for 元 and of a point too far to walk', async () => {
    for (let n = 0; n < 3; n++)
      await publishedItem(world, { ceiling: { amount: '50000.00', currency: 'CNY' } });
    const odd = {
      ceiling: { amount: '5.00', currency: 'CNY' },
      servicePoint: { address: '示例路99号', walkingMinutes: 25 },
    };
    const { listId, itemIds } = await draftList(world, [ITEM, { ...ITEM, ...odd }]);
    const clerk = await world.as('community-clerk');
    const item = await clerk.reads(`/service-items/${itemIds[1] ?? ''}`);
    expect(list(item.warnings).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['catalogue.ceiling-far-from-usual', '/ceiling'],
      ['catalogue.unit-price-far-from-usual', '/quantity'],
      ['catalogue.point-outside-circle', '/servicePoint/walkingMinutes'],
    ]);
    const handed = await (await world.as('community-lead')).post(`/service-lists/${listId}/submit`);
    expect([handed.status, handed.body.state]).toEqual([200, 'submitted']);
    expect(list(handed.body.warnings).map(({ pointer }) => pointer)).toEqual([
      '/items/1/ceiling',
      '/items/1/quantity',
      '/items/1/servicePoint/walkingMinutes',
    ]);
  });
});

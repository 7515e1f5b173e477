import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

describe('who processes personal data accounts for it', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let body: Person;
  let bodyId: string;

  const assessment = (change: object = {}) => ({
    ...{ title: '回访委托处理评估（示例）', cause: 'entrusting', dataKinds: ['name', 'phone', 'opinion'] },
    ...{ lawfulness: '履行合同评价所必需（示例）', risks: '泄露后可能被骚扰（示例）' },
    ...{ measures: '加密、脱敏、逐次留痕（示例）', validTo: '2025-12-31', ...change },
  });
  const approved = async (change: object = {}): Promise<string> => {
    const id = text((await officer.does('/impact-assessments', assessment(change))).id);
    await lead.does(`/impact-assessments/${id}/approve`);
    return id;
  };
  const entrusted = (assessmentId: string, change: object = {}) => ({
    ...{ processorId: bodyId, assessmentId, purpose: '电话回访（示例）', means: '系统内拨打（示例）' },
    ...{ dataKinds: ['name', 'phone'], protection: '不转委托（示例）' },
    ...{ validFrom: '2025-03-03', validTo: '2025-06-30', ...change },
  });

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    body = await world.as('evaluation-lead');
    const [membership] = list((await body.reads('/me')).memberships);
    bodyId = text(membership?.unitId);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('an impact is assessed by one and approved by another', async () => {
    const drafted = await officer.does('/impact-assessments', assessment());
    expect(drafted).toMatchObject({ state: 'drafted', decidedOn: null });
    const path = `/impact-assessments/${text(drafted.id)}`;
    expect((await officer.post(`${path}/approve`)).status).toBe(403);
    const far = await officer.post('/impact-assessments', assessment({ validTo: '2028-03-04' }));
    expect(codes(far)).toEqual(['privacy.valid-too-long']);
    const returned = await lead.does(`${path}/return`, { reason: '未写明录音（示例）' });
    expect(returned).toMatchObject({ state: 'returned', reason: '未写明录音（示例）' });
    expect((await lead.post(`${path}/approve`)).status).toBe(409);
    await officer.does(`${path}/redraft`, assessment({ risks: '录音泄露（示例）' }));
    expect(await lead.does(`${path}/approve`)).toMatchObject({ state: 'approved', decidedOn: '2025-03-03' });
    expect((await lead.post(`${path}/return`, { reason: '再看（示例）' })).status).toBe(409);
    const other = await world.as('xinqi.street-officer');
    expect((await other.get(path)).status).toBe(404);
    expect((await (await world.as('auditor')).reads(path)).risks).toBe('录音泄露（示例）');
  });

  it('nothing is entrusted without an assessment that covers it', async () => {
    const narrow = await approved({ dataKinds: ['name'] });
    const wrong = await officer.post(
      '/entrusted-processing',
      entrusted(narrow, { processorId: narrow, validTo: '2025-03-02' }),
    );
    expect([wrong.status, codes(wrong)]).toEqual([
      422,
      ['privacy.processor-unknown', 'privacy.ends-early', 'privacy.assessment-unfit'],
    ]);
    const foreign = await (
      await world.as('xinqi.street-officer')
    ).post('/entrusted-processing', entrusted(narrow));
    expect(codes(foreign)).toEqual(['privacy.assessment-unfit']);
  });

  it('what was entrusted is looked after, and comes back or is deleted', async () => {
    const made = await officer.does('/entrusted-processing', entrusted(await approved()));
    const path = `/entrusted-processing/${text(made.id)}`;
    expect(await body.reads(path)).toMatchObject({ state: 'active', checks: [] });
    expect((await body.post(`${path}/end`)).status).toBe(403);
    expect((await (await world.as('organization-lead')).get(path)).status).toBe(404);
    await officer.does(`${path}/check`, { finding: '抽查20条（示例）' });
    expect((await body.reads(path)).checks).toMatchObject([
      { checkedOn: '2025-03-03', finding: '抽查20条（示例）' },
    ]);
    expect((await officer.post(`${path}/settle`, { settlement: 'deleted' })).status).toBe(409);
    const unsettled = async () =>
      list((await officer.reads('/entrusted-processing/unsettled')).items).map(({ id }) => text(id));
    expect(await unsettled()).toEqual([]);
    world.clock.set('2025-07-01T08:00:00+08:00');
    expect(await unsettled()).toEqual([made.id]);
    await officer.does(`${path}/end`);
    const settled = await officer.does(`${path}/settle`, { settlement: 'deleted' });
    expect(settled).toMatchObject({ state: 'settled', settledOn: '2025-07-01', settlement: 'deleted' });
    expect(await unsettled()).toEqual([]);
    world.clock.set('2025-03-03T08:00:00+08:00');
  });

  it('a leak is told at once, remedied, and nobody is left untold without a reason', async () => {
    const community = await world.as('community-lead');
    const incident = {
      ...{
        discoveredAt: '2025-03-03T07:30:00+08:00',
        kind: 'leak',
        dataKinds: ['name', 'phone'],
        persons: 30,
      },
      ...{ cause: '名册误发至工作群（示例）', harm: '可能收到骚扰电话（示例）' },
    };
    const later = await community.post('/data-incidents', {
      ...incident,
      discoveredAt: '2025-03-03T08:01:00+08:00',
    });
    expect(codes(later)).toEqual(['privacy.discovered-later']);
    const reported = await community.does('/data-incidents', incident);
    expect(reported).toMatchObject({ state: 'reported', discoveredAt: '2025-03-03T07:30:00+08:00' });
    await world.drain();
    const district = await world.as('district-supervisor');
    for (const person of [community, district]) {
      const { items } = await person.reads('/messages');
      expect(list(items)[0]).toMatchObject({ kind: 'incident-reported', subject: { id: reported.id } });
    }
    const path = `/data-incidents/${text(reported.id)}`;
    const told = { authority: '区网信办（示例）', authorityAt: '2025-03-03T07:50:00+08:00' };
    expect((await lead.post(`${path}/notify`, { ...told, personsExempt: '已收回（示例）' })).status).toBe(
      409,
    );
    await lead.does(`${path}/contain`, { remedy: '撤回并确认删除（示例）', persons: 37 });
    const silent = await lead.post(`${path}/notify`, told);
    expect([silent.status, codes(silent)]).toEqual([422, ['privacy.persons-untold']]);
    const early = { ...told, personsAt: '2025-03-03T07:00:00+08:00' };
    expect(codes(await lead.post(`${path}/notify`, early))).toEqual(['privacy.told-before']);
    await lead.does(`${path}/notify`, { ...told, personsAt: '2025-03-03T07:55:00+08:00' });
    const closed = await lead.does(`${path}/close`, { conclusion: '停用群文件（示例）' });
    expect(closed).toMatchObject({ state: 'closed', persons: 37, conclusion: '停用群文件（示例）' });
    expect((await (await world.as('xinqi.street-lead')).get(path)).status).toBe(404);
    expect((await community.post(`${path}/close`, { conclusion: '示例' })).status).toBe(403);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('the staff of communities', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let finance: Person;
  let changan: string;
  let phones = 0;

  const somebody = (change: object = {}) => ({
    ...{ name: '周示例', phone: `1390001${String((phones += 1)).padStart(4, '0')}`, communityId: changan },
    ...{ position: 'worker', payGrade: '三级', joinedOn: '2025-01-01', ...change },
  });
  const yuan = (amount: string) => ({ amount, currency: 'CNY' });
  const joined = async (change: object = {}) => text((await officer.does('/staff', somebody(change))).id);
  const gaps = async (month: string, staffId: string): Promise<Json[]> =>
    list((await finance.reads(`/staff-pay-gaps?month=${month}`)).items).filter(
      (gap) => text(gap.staffId) === staffId,
    );

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    finance = await world.as('finance-officer');
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '长安社区'`);
    changan = unit?.id ?? '';
    const rate = { position: 'worker', payGrade: '三级', basis: '新华街道薪酬办法（示例）' };
    await lead.does('/staff-rates', {
      ...{ ...rate, kind: 'wage', amount: yuan('4200.00'), validFrom: '2024-01-01' },
    });
    await lead.does('/staff-rates', {
      ...{ ...rate, kind: 'allowance', amount: yuan('280.00'), validFrom: '2025-02-15' },
    });
  });
  afterAll(async () => {
    await world.stop();
  });

  it('join their community through the street, masked, and only once at a time', async () => {
    const entered = somebody();
    const made = await officer.does('/staff', entered);
    expect(made).toMatchObject({ name: '周**', position: 'worker', payGrade: '三级', leftOn: null });
    const path = `/staff/${text(made.id)}`;
    const again = await officer.post('/staff', entered);
    expect([again.status, codes(again)]).toEqual([409, ['staff.employed-then']]);
    const [far] = await rows<{ id: string }>(
      world,
      `SELECT c.id FROM unit c WHERE c.kind = 'community' AND c.id NOT IN
         (SELECT unit_subtree(u.id) FROM unit u WHERE u.name = '新华街道办事处') LIMIT 1`,
    );
    const wrong = await officer.post(
      '/staff',
      somebody({ communityId: far?.id, joinedOn: '2025-03-04', replacesId: made.id }),
    );
    expect([wrong.status, codes(wrong)]).toEqual([
      ...[422, ['staff.community-not-yours', 'staff.begins-late', 'staff.replaces-present']],
    ]);
    const other = await world.as('xinqi.street-officer');
    expect([
      (await other.get(path)).status,
      (await other.post(`${path}/reveal`, { reason: '核对身份' })).status,
    ]).toEqual([404, 404]);
    expect(await (await world.as('community-lead')).reads(path)).toMatchObject({ communityId: changan });
    expect((await (await world.as('community-clerk')).get(path)).status).toBe(403);
    expect(await officer.does(`${path}/reveal`, { reason: '通知入职体检' })).toMatchObject({
      name: '周示例',
    });
  });

  it('leave a place empty, which is told until somebody of the reserve takes it', async () => {
    const id = await joined({ name: '郑示例' });
    const early = await officer.post(`/staff/${id}/leave`, { leftOn: '2024-12-31', reason: 'retired' });
    expect(codes(early)).toEqual(['staff.ends-early']);
    await officer.does(`/staff/${id}/leave`, { leftOn: '2025-01-31', reason: 'retired' });
    const twice = await officer.post(`/staff/${id}/leave`, { leftOn: '2025-02-28', reason: 'retired' });
    expect([twice.status, codes(twice)]).toEqual([409, ['staff.has-left']]);
    expect(list((await lead.reads('/staff/vacancies')).items)).toEqual([
      {
        ...{ staffId: id, communityId: changan, position: 'worker', leftOn: '2025-01-31' },
        ...{ fillBy: '2025-03-02', overdue: true },
      },
    ]);
    const waiting = { name: '吴示例', phone: '13900019999', score: '86.50', validTo: '2025-12-31' };
    const candidate = await officer.does('/staff-reserve', waiting);
    expect(candidate).toMatchObject({ name: '吴**', state: 'waiting', score: '86.50' });
    expect(codes(await officer.post('/staff-reserve', waiting))).toEqual(['staff.candidate-known']);
    const call = { communityId: changan, position: 'worker', payGrade: '三级', joinedOn: '2025-03-03' };
    const path = `/staff-reserve/${text(candidate.id)}`;
    const both = await Promise.all(
      [1, 2].map(() => officer.post(`${path}/call`, { ...call, replacesId: id })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await lead.reads('/staff/vacancies')).toEqual({ items: [] });
    expect((await officer.reads(path)).state).toBe('called');
    expect((await officer.post(`${path}/withdraw`)).status).toBe(409);
    const late = await officer.does('/staff-reserve', {
      ...waiting,
      phone: '13900019998',
      validTo: '2025-03-03',
    });
    world.clock.set('2025-03-04T08:00:00+08:00');
    const expired = await officer.post(`/staff-reserve/${text(late.id)}/call`, call);
    expect([expired.status, codes(expired)]).toEqual([409, ['staff.candidate-expired']]);
    expect((await officer.reads(`/staff-reserve/${text(late.id)}`)).state).toBe('waiting');
  });

  it('move within the street: a new time, and no gap in the old one', async () => {
    const id = await joined({ name: '冯示例' });
    const post = { communityId: changan, position: 'worker', payGrade: '二级', joinedOn: '2025-03-01' };
    const moved = await officer.does(`/staff/${id}/move`, post);
    expect(moved).toMatchObject({ payGrade: '二级', joinedOn: '2025-03-01', replacesId: id });
    expect(await officer.reads(`/staff/${id}`)).toMatchObject({ leftOn: '2025-02-28', leaveReason: 'moved' });
    expect(await lead.reads('/staff/vacancies')).toEqual({ items: [] });
    const present = list((await officer.reads('/staff?present=false')).items).map((each) => text(each.id));
    expect(present).toContain(id);
  });

  it('are paid by one schedule, and whoever got less is found', async () => {
    const id = await joined({ name: '褚示例' });
    const pay = (month: string, kind: string, amount: string) =>
      finance.post(`/staff/${id}/payments`, { month, kind, amount: yuan(amount), note: '发放表（示例）' });
    expect(await gaps('2025-01', id)).toMatchObject([
      { kind: 'wage', due: yuan('4200.00'), paid: yuan('0.00'), missing: yuan('4200.00') },
    ]);
    await pay('2025-02', 'wage', '4200.00');
    // 14 of 28 days under the new allowance.
    expect(await gaps('2025-02', id)).toMatchObject([{ kind: 'allowance', missing: yuan('140.00') }]);
    await pay('2025-02', 'allowance', '150.00');
    expect(await gaps('2025-02', id)).toMatchObject([{ kind: 'allowance', missing: yuan('-10.00') }]);
    const { items } = await finance.reads(`/staff/${id}/payments`);
    const wrong = list(items).find(({ kind }) => text(kind) === 'allowance');
    const path = `/staff/${id}/payments/${text(wrong?.id)}/take-back`;
    await finance.does(path, { note: '录入有误（示例）' });
    expect(codes(await finance.post(path, { note: '再次' }))).toEqual(['staff.payment-taken-back']);
    await pay('2025-02', 'allowance', '140.00');
    expect(await gaps('2025-02', id)).toEqual([]);
    expect(codes(await pay('2025-04', 'wage', '1.00'))).toEqual(['staff.month-ahead']);
    expect(codes(await pay('2024-12', 'wage', '1.00'))).toEqual(['staff.not-on-staff']);
    const unset = await joined({ name: '卫示例', payGrade: '一级' });
    expect(await gaps('2025-02', unset)).toMatchObject([{ kind: 'wage', due: null, missing: null }]);
    const ahead = await finance.get('/staff-pay-gaps?month=2025-04');
    expect([ahead.status, codes(ahead)]).toEqual([422, ['staff.month-ahead']]);
    expect((await officer.post(`/staff/${id}/payments`, {})).status).toBe(403);
    await expect(rows(world, 'DELETE FROM staff_payment')).rejects.toThrow();
  });

  it('are judged once a year by the street’s one form, by two people', async () => {
    const id = await joined({ name: '蒋示例' });
    const early = await officer.post(`/staff/${id}/reviews`, { year: 2025, scores: [], remark: '示例' });
    expect(codes(early)).toEqual(['staff.form-missing']);
    const criteria = [
      { code: 'visits', label: '入户走访', weight: 60 },
      { code: 'attitude', label: '服务态度', weight: 40 },
    ];
    const wrong = await lead.post('/staff-forms', { year: 2025, criteria: criteria.slice(1) });
    expect(codes(wrong)).toEqual(['staff.weights-sum']);
    await lead.does('/staff-forms', { year: 2025, criteria });
    expect(codes(await lead.post('/staff-forms', { year: 2025, criteria }))).toEqual(['staff.form-known']);
    const scores = [
      { code: 'visits', points: '91.1' },
      { code: 'attitude', points: '88.25' },
    ];
    const half = await officer.post(`/staff/${id}/reviews`, {
      year: 2025,
      scores: scores.slice(1),
      remark: '示例',
    });
    expect(codes(half)).toEqual(['staff.scores-unfit']);
    const drafted = await officer.does(`/staff/${id}/reviews`, {
      year: 2025,
      scores,
      remark: '走访扎实（示例）',
    });
    const [review] = list(drafted.items);
    expect(review).toMatchObject({ state: 'drafted', total: '89.96', grade: 'competent' });
    const path = `/staff/${id}/reviews/${text(review?.id)}`;
    expect((await officer.post(`${path}/confirm`)).status).toBe(403);
    await lead.does(`${path}/return`);
    const better = [{ code: 'visits', points: '92' }, scores[1]];
    await officer.does(`${path}/redraft`, { scores: better, remark: '补充台账（示例）' });
    expect(list((await lead.does(`${path}/confirm`)).items)).toMatchObject([
      { state: 'confirmed', total: '90.50', grade: 'excellent' },
    ]);
    const again = await officer.post(`/staff/${id}/reviews`, { year: 2025, scores, remark: '示例' });
    expect([again.status, codes(again)]).toEqual([409, ['staff.reviewed']]);
  });
});

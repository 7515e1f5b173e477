import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '../../src/platform/index.js';
import { givenResident } from '../support/given-resident.js';
import { codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('seeing a resident unmasked', () => {
  let world: World;
  let id: string;
  const reveal = async (who: string, reason: string) =>
    (await world.as(who)).post(`/residents/${id}/reveal`, { reason });

  beforeAll(async () => {
    world = await World.start();
    id = text((await givenResident(world)).id);
    world.app.get(Settings).revealsPerDay = 3;
  });
  afterAll(async () => {
    await world.stop();
  });

  it('takes a reason, is kept by nobody, and stands before the auditor with it', async () => {
    const answer = await reveal('community-clerk', '上门服务前电话联系');
    expect([answer.status, answer.body]).toEqual([200, { name: '王示例', phone: '13900000001' }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    const auditor = await world.as('auditor');
    const { items } = await auditor.reads(`/reveals?objectId=${id}`);
    expect(items).toMatchObject([
      { objectType: 'resident', objectId: id, reason: '上门服务前电话联系', role: 'community-clerk' },
    ]);
    const events = await auditor.reads(`/audit-events?objectId=${id}`);
    const revealed = list(events.items).filter(({ objects }) =>
      list(objects).some(({ action }) => text(action) === 'reveal'),
    );
    expect(revealed).toHaveLength(1);
    expect(revealed[0]?.objects).toContainEqual({
      ...{ type: 'personal_reveal', id: text(list(items)[0]?.id), action: 'create' },
    });
    const [{ kept } = { kept: -1 }] = await rows<{ kept: number }>(
      world,
      `SELECT count(*)::int AS kept FROM idempotent_answer WHERE route LIKE '%reveal%'`,
    );
    expect(kept).toBe(0);
    await expect(rows(world, 'DELETE FROM personal_reveal')).rejects.toThrow('append-only');
  });

  it.each(['', '    ', '看看'])('refuses "%s" as a reason', async (reason) => {
    const answer = await reveal('community-clerk', reason);
    expect([answer.status, codes(answer)]).toEqual([422, ['platform.field-invalid']]);
  });

  it('refuses a reason that holds a phone', async () => {
    const answer = await reveal('community-clerk', '回拨 １３９-0000-0001 核实');
    expect([answer.status, codes(answer)]).toEqual([422, ['platform.reason-has-number']]);
  });

  it('is not for roles without that permission', async () => {
    expect((await reveal('street-lead', '核对服务对象')).status).toBe(403);
    expect((await reveal('auditor', '核对服务对象')).status).toBe(403);
    expect((await (await world.as('community-clerk')).get('/reveals')).status).toBe(403);
  });

  it('ends for today with the last look of the day, however many ask at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => reveal('community-clerk', '核对联系方式')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused && codes(refused)).toEqual(['platform.reveals-used-up']);
    expect(Number(refused?.headers['retry-after'])).toBe(16 * 3600);
    expect((await reveal('community-lead', '核对联系方式')).status).toBe(200);
    world.clock.set('2025-03-04T00:00:00+08:00');
    expect((await reveal('community-clerk', '核对联系方式')).status).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedUnit } from '../../src/identity/index.js';
import { Database } from '../../src/platform/index.js';
import { acceptedProject, secondBody, visitOf } from '../support/given-project.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const WISH = { fields: ['ELD'], areas: [], capacity: 5, statement: '本机构不承接本区社区服务项目（示例）' };

describe('evaluation bodies stand in a register', () => {
  let world: World;
  let district: Person;
  let lead: Person;
  let bodyId: string;

  const excluded = async (visitId: string): Promise<Record<string, string[]>> => {
    const [row] = await rows<{ assignment: { excluded: { id: string; reasons: string[] }[] } }>(
      world,
      'SELECT assignment FROM visit WHERE id = $1',
      [visitId],
    );
    return Object.fromEntries((row?.assignment.excluded ?? []).map(({ id, reasons }) => [id, reasons]));
  };
  /** The first visit of a fresh project, opened while something holds. */
  const opened = async (): Promise<Json> => {
    const contractId = await acceptedProject(world, { acceptedOn: '2025-11-28' });
    await world.at('2025-12-29T09:00:00+08:00');
    return visitOf(world, contractId, 'month-1');
  };

  beforeAll(async () => {
    world = await World.start();
    district = await world.as('district-supervisor');
    lead = await world.as('evaluation-lead');
    const [membership] = list((await lead.reads('/me')).memberships);
    bodyId = text(membership?.unitId);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('let in by the district, and no organization that provides services', async () => {
    const { id } = await world.app
      .get(Database)
      .transaction((tx) => seedUnit(tx, { kind: 'evaluation-body', name: '新评估中心（示例）' }));
    const applied = await district.does('/evaluation-bodies', { ...WISH, unitId: id });
    expect(applied).toMatchObject({ state: 'applied', actions: ['refuse', 'withdraw'] });
    const own = await district.post(`/evaluation-bodies/${id}/approve`, { reason: '自批' });
    expect([own.status, codes(own)]).toEqual([403, ['evaluation-body.decides-own']]);
    expect((await lead.post('/evaluation-bodies', WISH)).status).toBe(409);
    const [supplier] = list((await (await world.as('organization-lead')).reads('/me')).memberships);
    const wrong = { ...WISH, unitId: supplier?.unitId, fields: ['ZZZ'], areas: ['999999'] };
    expect(codes(await district.post('/evaluation-bodies', wrong))).toEqual([
      ...['evaluation-body.not-a-body', 'evaluation-body.supplies'],
      ...['registry.category-unknown', 'registry.area-unknown'],
    ]);
    expect((await (await world.as('organization-lead')).get('/evaluation-bodies')).status).toBe(403);
  });

  it('and give no visit to whoever is away, whose body is suspended, full or of another field', async () => {
    const { evaluator: login } = await secondBody(world, 'second');
    const second = await world.as(login);
    const secondId = text(list((await second.reads('/me')).memberships)[0]?.unitId);
    const secondAccount = text((await second.reads('/me')).accountId);
    const { items } = await lead.reads(`/evaluation-bodies/${bodyId}/evaluators`);
    const away = text(list(items)[0]?.accountId);
    const mine = list(items).map(({ accountId }) => text(accountId));
    expect((await lead.get(`/evaluation-bodies/${secondId}/evaluators`)).status).toBe(404);
    await lead.does('/evaluator-absences', { accountId: away, from: '2025-12-20', to: '2026-01-10' });
    const foreign = await lead.post('/evaluator-absences', {
      ...{ accountId: secondAccount, from: '2025-02-02', to: '2025-02-01' },
    });
    expect(codes(foreign)).toEqual([
      ...['evaluation-body.not-its-evaluator', 'evaluation-body.absence-ends-early'],
      'evaluation-body.absence-past',
    ]);
    await district.does(`/evaluation-bodies/${secondId}/suspend`, { reason: '核查中（示例）' });
    const first = await opened();
    expect(first.state).toBe('assigned');
    const reasons = await excluded(text(first.id));
    expect(reasons[away]).toEqual(['evaluation-body.evaluator-absent']);
    expect(reasons[secondAccount]).toEqual(['evaluation-body.not-active']);

    await district.does(`/evaluation-bodies/${secondId}/reinstate`, { reason: '核查结束（示例）' });
    await district.patch(`/evaluation-bodies/${bodyId}`, {
      fields: ['CHD'],
      areas: ['990001002'],
      capacity: 1,
    });
    const other = await opened();
    expect(text(other.evaluator?.accountId)).toBe(secondAccount);
    for (const id of mine)
      expect((await excluded(text(other.id)))[id]).toEqual(
        expect.arrayContaining(
          ['field-not-covered', 'area-not-covered', 'full'].map((each) => `evaluation-body.${each}`),
        ),
      );
    const { items: staff } = await lead.reads(`/evaluation-bodies/${bodyId}/evaluators`);
    const absence = list(list(staff).flatMap(({ absences }) => list(absences)) as unknown as Json)[0];
    expect((await lead.delete(`/evaluator-absences/${text(absence?.id)}`)).status).toBe(204);
    expect((await lead.delete(`/evaluator-absences/${text(absence?.id)}`)).status).toBe(404);
  });
});

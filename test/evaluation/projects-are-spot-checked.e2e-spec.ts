import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningProject, visitsOf } from '../support/given-project.js';
import { codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

describe('running projects are spot-checked', () => {
  let world: World;
  const long: string[] = [];

  beforeAll(async () => {
    world = await World.start();
    for (let n = 0; n < 4; n += 1) long.push(await runningProject(world, '2025-04-14', 500));
    await runningProject(world, '2025-04-14', 200);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('by themselves on the day of the year: 30 % of those of more than a year, by a seed that anybody can repeat', async () => {
    await world.at('2025-09-01T08:59:59+08:00');
    const supervisor = await world.as('district-supervisor');
    expect((await supervisor.reads('/spot-checks')).items).toEqual([]);
    await world.at('2025-09-01T09:00:00+08:00');
    const [check] = list((await supervisor.reads('/spot-checks')).items);
    expect(check).toMatchObject({ year: 2025, visitOn: '2025-09-01', percent: 30, target: 2 });
    expect(check?.population).toEqual([...long].sort());
    expect(text(check?.seed)).toMatch(/^[0-9a-f]{64}$/);
    expect(list(check?.drawn)).toHaveLength(2);
    for (const contractId of long) {
      const codesOf = (await visitsOf(world, contractId)).map(({ code, state }) => [code, state]);
      const drawn = list(check?.drawn).some((id) => text(id) === contractId);
      expect(codesOf).toEqual(drawn ? [['spot-check-1', 'assigned']] : []);
    }
  });

  it('again by the district, which draws only what is missing, and chooses neither project nor past day', async () => {
    const supervisor = await world.as('district-supervisor');
    const again = await supervisor.does('/spot-checks', { on: '2025-09-15' });
    expect(again).toMatchObject({ target: 2, drawn: [] });
    const both = await Promise.all([1, 2, 3].map(() => runningProject(world, '2025-09-02', 400)));
    const [one, two] = await Promise.all(
      [1, 2].map(() => supervisor.does('/spot-checks', { on: '2025-09-15' })),
    );
    expect(list(one?.drawn).length + list(two?.drawn).length).toBe(1);
    expect(list(one?.population)).toHaveLength(long.length + both.length);
    const past = await supervisor.post('/spot-checks', { on: '2025-09-01' });
    expect([past.status, codes(past)]).toEqual([422, ['evaluation.visit-day-past']]);
    expect((await (await world.as('street-lead')).post('/spot-checks', { on: '2025-09-15' })).status).toBe(
      403,
    );
  });

  it('next year again', async () => {
    await world.at('2026-09-01T09:00:00+08:00');
    const supervisor = await world.as('district-supervisor');
    const [check] = list((await supervisor.reads('/spot-checks')).items);
    expect(check).toMatchObject({ year: 2026 });
  });
});

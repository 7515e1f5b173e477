import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { usccViolations, usccWarnings } from '../../src/registry/domain/uscc.js';
import { runSeed } from '../../src/sandbox/index.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const PROGRAM = fileURLToPath(new URL('../../src/seed.js', import.meta.url));
const SEEDED = `SELECT id, uscc, name, state, categories FROM organization WHERE uscc LIKE '__990000MN%' ORDER BY id`;

interface Seeded {
  readonly uscc: string;
  readonly name: string;
  readonly state: string;
}

describe('seeding by the thousand', () => {
  let worlds: World[];

  beforeAll(async () => {
    worlds = [await World.start(), await World.start()];
  });
  afterAll(async () => {
    for (const world of worlds) await world.stop();
  });

  const seed = async (world: World | undefined, number: number) => {
    const made: number[] = [];
    const wish = { scale: 1, seed: number };
    await runSeed(world?.databaseUrl ?? '', wish, (_set, count) => made.push(count));
    return made.reduce((sum, count) => sum + count, 0);
  };

  it('makes the same organizations for the same seed, and none twice', async () => {
    const [first, second] = worlds;
    if (!first || !second) throw new Error('no worlds');
    expect(await seed(first, 7)).toBeGreaterThan(4_000);
    expect(await seed(first, 7)).toBe(0);
    await seed(second, 7);
    expect(await rows(first, SEEDED)).toEqual(await rows(second, SEEDED));
  });

  it('gives them valid codes, names marked as samples, and every state', async () => {
    const [first] = worlds;
    if (!first) throw new Error('no world');
    const seeded = await rows<Seeded>(first, SEEDED);
    expect(seeded).toHaveLength(1_000);
    expect(seeded.flatMap(({ uscc }) => [...usccViolations(uscc), ...usccWarnings(uscc)])).toEqual([]);
    expect(seeded.filter(({ name }) => !name.endsWith('（示例）'))).toEqual([]);
    const states = new Set(seeded.map(({ state }) => state));
    expect([...states].sort()).toEqual(['active', 'registered', 'suspended', 'withdrawn']);
    const lead = await first.as('street-lead');
    const found = await lead.reads(
      `/organizations?q=${encodeURIComponent('养老服务中心')}&state=active&limit=3`,
    );
    expect(found.items).toHaveLength(3);
  });

  it('is refused where there is no sandbox, and without a sensible scale', () => {
    const run = (flag: string, sandbox: string) =>
      spawnSync(process.execPath, [PROGRAM, flag], { env: { PATH: process.env.PATH, SANDBOX: sandbox } });
    const outside = run('--scale=1', 'false');
    expect([outside.status, String(outside.stderr)]).toEqual([1, expect.stringContaining('sandbox alone')]);
    const odd = run('--scale=0', 'true');
    expect([odd.status, String(odd.stderr)]).toEqual([1, expect.stringContaining('usage')]);
  });
});

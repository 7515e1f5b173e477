import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenNotice, givenOldNotices } from '../support/notices.js';
import { codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const OLD = 900;

describe('an administrator rebuilds the search index', () => {
  let world: World;
  const total = async (q: string) => {
    const { counts } = await world.anonymous().reads(`/search?limit=1&q=${encodeURIComponent(q)}`);
    return Number(counts?.total);
  };

  beforeAll(async () => {
    world = await World.start();
    await givenOldNotices(world, OLD, '历年采购');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('as nobody else may', async () => {
    for (const who of ['district-supervisor', 'account-admin', 'street-lead'] as const) {
      const refused = await (await world.as(who)).post('/search/rebuilds');
      expect([refused.status, codes(refused)]).toEqual([403, ['identity.permission-missing']]);
    }
    expect((await world.anonymous().post('/search/rebuilds')).status).toBe(401);
  });

  it('while people publish, take down and search: what was found stays found, and in the end all is', async () => {
    const kept: string[] = [];
    for (let n = 0; n < 20; n += 1) kept.push(await givenNotice(world, `社区花园${n}`));
    expect([await total('历年采购'), await total('社区花园')]).toEqual([0, 20]);

    const admin = await world.as('settings-admin');
    const begun = await admin.post('/search/rebuilds');
    expect([begun.status, begun.headers.location]).toEqual([
      201,
      `/api/v1/search/rebuilds/${text(begun.body.id)}`,
    ]);
    expect(begun.body).toMatchObject({ number: 1, notices: OLD + 20, indexed: 0, finishedAt: null });
    const again = await admin.post('/search/rebuilds');
    expect([again.status, codes(again)]).toEqual([409, ['disclosure.rebuild-runs']]);

    const rebuild = { goesOn: true };
    const rebuilding = world.drain().finally(() => (rebuild.goesOn = false));
    let published = 0;
    let down = 0;
    const seen: number[] = [];
    while (rebuild.goesOn || published < 5) {
      await givenNotice(world, `新增公告${published}`);
      published += 1;
      if (down < 10) await givenNotice(world, `说明${down}`, { kind: 'takedown', takesDown: kept[down] });
      down = Math.min(10, down + 1);
      expect(await total('社区花园')).toBe(20 - down);
      expect(await total('新增公告')).toBe(published);
      seen.push(await total('历年采购'));
    }
    await rebuilding;
    await world.drain();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect([await total('历年采购'), await total('社区花园')]).toEqual([OLD, 20 - down]);
    expect(await total('新增公告')).toBe(published);

    const done = await admin.reads(`/search/rebuilds/${text(begun.body.id)}`);
    expect(done.finishedAt).not.toBeNull();
    expect(Number(done.indexed)).toBeGreaterThanOrEqual(OLD + 10);
    const [row] = await rows<{ standing: number; indexed: number; anew: number }>(
      world,
      `SELECT (SELECT count(*)::int FROM public_notice n
                WHERE NOT EXISTS (SELECT FROM public_notice t WHERE t.takes_down = n.id)) AS standing,
              count(*)::int AS indexed, count(*) FILTER (WHERE indexed_version = 1)::int AS anew FROM notice_search`,
    );
    expect([row?.indexed, row?.anew]).toEqual([row?.standing, row?.standing]);
  });

  it('and drops what should not be in it', async () => {
    const id = await givenNotice(world, '误留的索引');
    await givenNotice(world, '说明', { kind: 'takedown', takesDown: id });
    await rows(
      world,
      `INSERT INTO notice_search SELECT position, id, kind, unit_id, NULL, published_from,
              ('''误留'' ''#b' || position / 4096 || '''')::tsvector, 1 FROM public_notice WHERE id = $1`,
      [id],
    );
    expect(await total('误留')).toBe(1);
    const admin = await world.as('settings-admin');
    await admin.does('/search/rebuilds');
    await world.drain();
    expect(await total('误留')).toBe(0);
    const { items } = await admin.reads('/search/rebuilds');
    expect(list(items).map(({ number, finishedAt }) => [number, typeof finishedAt])).toEqual([
      [2, 'string'],
      [1, 'string'],
    ]);
  });
});

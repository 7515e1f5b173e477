import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SealAudit } from '../../src/platform/audit/seal-audit.js';
import { verifyAudit } from '../../src/platform/audit/verify-audit.js';
import { Database } from '../../src/platform/index.js';
import { codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

const ROUTE = 'POST /api/v1/service-lists';

describe('searching the audit log', () => {
  let world: World;
  const search = async (query: Record<string, string>) => {
    const auditor = await world.as('auditor');
    return auditor.reads(`/audit-events?${new URLSearchParams(query).toString()}`);
  };
  const begin = async (day: string) => {
    world.clock.set(`${day}T10:00:00+08:00`);
    const clerk = await world.as('community-clerk');
    return text((await clerk.does('/service-lists', { title: `${day} 清单`, year: 2025 })).id);
  };
  const ids: string[] = [];

  beforeAll(async () => {
    world = await World.start();
    for (const day of ['2025-03-03', '2025-03-04', '2025-03-05']) ids.push(await begin(day));
  });
  afterAll(async () => {
    await world.stop();
  });

  it('finds what was done to one object, by whom and as which unit', async () => {
    const me = await (await world.as('community-clerk')).reads('/me');
    const unitId = text(list(me.memberships)[0]?.unitId);
    const { items } = await search({ objectId: ids[1] ?? '' });
    expect(items).toMatchObject([
      { accountId: text(me.accountId), unitId, role: 'community-clerk', route: ROUTE },
    ]);
    const done = { accountId: text(me.accountId), unitId, route: ROUTE };
    expect(list((await search(done)).items)).toHaveLength(3);
    const [other] = list((await (await world.as('auditor')).reads('/units?kind=street-office')).items);
    expect((await search({ ...done, unitId: text(other?.id) })).items).toEqual([]);
  });

  it('finds what was done in a time, from its first instant to the last before its end', async () => {
    const span = { route: ROUTE, from: '2025-03-04T10:00:00+08:00', to: '2025-03-05T10:00:00+08:00' };
    const [only, ...more] = list((await search(span)).items);
    expect(more).toEqual([]);
    expect(text(list(only?.objects)[0]?.id)).toBe(ids[1]);
  });

  it('goes on where the page before ended, whatever was written meanwhile', async () => {
    const first = await search({ route: ROUTE, limit: '2' });
    await begin('2025-03-06');
    const second = await search({ route: ROUTE, limit: '2', cursor: text(first.next) });
    const seen = [...list(first.items), ...list(second.items)].map((event) =>
      text(list(event.objects)[0]?.id),
    );
    expect(seen).toEqual([...ids].reverse());
    expect(second.next).toBeNull();
  });

  it.each(['from=2025-03-04', 'to=2025-02-30T00:00:00Z', 'route=%20', 'accountId=1', 'who=x'])(
    'refuses %s',
    async (query) => {
      const answer = await (await world.as('auditor')).get(`/audit-events?${query}`);
      expect(answer.status).toBe(400);
      expect(codes(answer)).not.toEqual([]);
    },
  );

  it('stands in a chain that holds', async () => {
    expect(await world.app.get(SealAudit).run()).toBeGreaterThan(3);
    const report = await verifyAudit(world.app.get(Database).dataSource.manager);
    expect(report).toMatchObject({ findings: [], unchained: [], keepsHead: true, tail: { count: 0 } });
  });
});

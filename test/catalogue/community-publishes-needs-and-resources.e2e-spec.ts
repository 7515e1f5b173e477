import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { ITEM, NEED, bareList } from '../support/service-list.js';
import { World } from '../support/world.js';

const HALL = {
  ...{ kind: 'venue', name: '多功能厅（示例）', description: '可开会（示例）', address: '示例路1号' },
  ...{ capacity: 60, quantity: 1, weekdays: [1, 2, 3], openFrom: '09:00', openTo: '17:00' },
};

const BALLOT = {
  ...{ heldOn: '2025-03-02', households: 1000, representatives: 40, attendance: 30 },
  ...{ votesFor: 24, votesAgainst: 3, votesAbstained: 3 },
};

describe('a community publishes what it needs and what it lends', () => {
  let world: World;
  let clerk: Person;
  let lead: Person;
  let communityId: string;

  beforeAll(async () => {
    world = await World.start();
    clerk = await world.as('community-clerk');
    lead = await world.as('community-lead');
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '长安社区'`);
    communityId = unit?.id ?? '';
  });
  afterAll(async () => {
    await world.stop();
  });

  const verified = async (change: object = {}) => {
    const needId = text((await clerk.does('/needs', { ...NEED, communityId, ...change })).id);
    await lead.does(`/needs/${needId}/verify`, {});
    return needId;
  };

  it('not an empty list, and not for another unit', async () => {
    const body = { kind: 'needs', title: '需求清单（示例）' };
    const empty = await (await world.as('taiping.community-lead')).post('/community-lists', body);
    expect([empty.status, codes(empty)]).toEqual([422, ['catalogue.nothing-to-list']]);
    expect((await clerk.post('/community-lists', body)).status).toBe(403);
    expect((await (await world.as('street-lead')).post('/community-lists', body)).status).toBe(403);
  });

  it('needs by priority, edition after edition, with what each changes and its line in the log', async () => {
    const small = await verified({ title: '夜间照明（示例）', urgency: 1 });
    const pressing = await verified({ urgency: 5 });
    const first = await lead.does('/community-lists', { kind: 'needs', title: '第一季度需求清单（示例）' });
    expect(first).toMatchObject({ edition: 1, count: 2, kind: 'needs', communityId });
    expect(list(first.lines).map(({ id }) => id)).toEqual([pressing, small]);
    const added = await verified({ title: '助浴（示例）', urgency: 3 });

    await clerk.does(`/needs/${small}/ballots`, BALLOT);
    await lead.does(`/needs/${pressing}/not-adopt`, { reason: '已有项目（示例）', answer: '已有项目' });
    const both = await Promise.all(
      [1, 2].map(() => lead.post('/community-lists', { kind: 'needs', title: '第二季度需求清单（示例）' })),
    );
    const made = both.filter(({ status }) => status === 201).map(({ body }) => body);
    expect(both.every(({ status }) => [201, 409].includes(status))).toBe(true);
    const changes = await world.anonymous().reads(`/community-lists/${text(made[0]?.id)}/changes`);
    expect(list(changes.added).map(({ id }) => id)).toEqual([added]);
    expect(list(changes.removed).map(({ id }) => id)).toEqual([pressing]);
    expect(list(changes.changed).map(({ id }) => id)).toEqual([small]);
    const logged = list((await world.anonymous().reads(`/publications?subjectId=${text(first.id)}`)).items);
    expect(logged).toEqual([expect.objectContaining({ subjectType: 'community-list', channel: 'web' })]);
    const board = {
      subjectType: 'community-list',
      subjectId: text(first.id),
      channel: 'notice-board',
      place: '东门',
    };
    const shown = await clerk.does('/publications', board);
    expect(shown.contentSha256).toBe(logged[0]?.contentSha256);
  });

  it('resources, which the public reads and the clerk takes out as a sheet', async () => {
    await clerk.does('/resources', { communityId, ...HALL });
    const made = await lead.does('/community-lists', { kind: 'resources', title: '资源清单（示例）' });
    const [line] = list(made.lines);
    expect(line?.facts).toContainEqual({ field: 'open', value: '1、2、3 09:00–17:00' });
    const found = list((await world.anonymous().reads('/community-lists?kind=resources')).items);
    expect(found.map(({ id }) => id)).toEqual([made.id]);
    const sheet = await clerk.download('/community-lists/export?format=csv');
    expect(sheet.body.toString('utf8')).toContain('多功能厅（示例）');
  });
});

describe('who may bid does not rank', () => {
  it('so the committee’s people record no votes on a need that their own bid would answer', async () => {
    const world = await World.start();
    try {
      const clerk = await world.as('community-clerk');
      const { listId, itemIds } = await bareList(world, [{ ...ITEM, ownerMayBid: true }]);
      const { communityId } = await clerk.reads(`/service-lists/${listId}`);
      const needId = text((await clerk.does('/needs', { ...NEED, communityId })).id);
      await (await world.as('community-lead')).does(`/needs/${needId}/verify`, {});
      await clerk.does(`/service-items/${itemIds[0] ?? ''}/needs`, { needId });

      const barred = await clerk.post(`/needs/${needId}/ballots`, BALLOT);
      expect([barred.status, codes(barred)]).toEqual([403, ['catalogue.owner-ranks']]);
      await (await world.as('street-officer')).does(`/needs/${needId}/ballots`, BALLOT);
    } finally {
      await world.stop();
    }
  });
});

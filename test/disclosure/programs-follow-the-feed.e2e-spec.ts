import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { PublicNotice } from '../../src/disclosure/data/public-notice.entity.js';
import { Database, create } from '../../src/platform/index.js';
import { day } from '../../src/shared/days.js';
import { toCursor } from '../../src/shared/page.js';
import { codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

describe('a program follows the public board', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  /** Writes a notice and lets some time pass before its commit, or takes it back. */
  async function write(title: string, milliseconds: number, undone = false): Promise<void> {
    const writing = world.app.get(Database).transaction(async (tx) => {
      await wait(milliseconds);
      await create(tx, PublicNotice, {
        ...{ eventId: uuid(), kind: 'tender', title, subjectId: uuid(), text: '示例', facts: [] },
        ...{ noticeTable: null, publishedFrom: day('2025-03-03'), publishedTo: null },
      });
      await wait(milliseconds % 4);
      if (undone) throw new Error('taken back');
    });
    await writing.catch((error: unknown) => {
      if (!undone) throw error;
    });
  }

  /** Asks again and again until it has so many. */
  async function follow(count: number, limit: number): Promise<string[]> {
    const anybody = world.anonymous();
    const seen: string[] = [];
    let cursor = '';
    while (seen.length < count) {
      const { items, next } = await anybody.reads(`/feed?limit=${limit}${cursor}`);
      seen.push(...list(items).map(({ title }) => text(title)));
      if (next) cursor = `&cursor=${text(next)}`;
    }
    return seen;
  }

  it('that is empty, then has a first notice, then nothing new: the cursor stays good', async () => {
    const anybody = world.anonymous();
    expect(await anybody.reads('/feed')).toEqual({ items: [], next: null });
    await write('第一条（示例）', 0);
    const first = await anybody.reads('/feed');
    expect(list(first.items)).toMatchObject([{ title: '第一条（示例）', kind: 'tender' }]);
    const nothing = await anybody.reads(`/feed?cursor=${text(first.next)}`);
    expect(nothing).toEqual({ items: [], next: first.next });
  });

  it('while many write at once, commit late and take back: each reader gets each notice once, all in one order', async () => {
    const before = list((await world.anonymous().reads('/feed')).items).length;
    const wanted = Array.from({ length: 240 }, (_, n) => `公告${n}（示例）`);
    const readers = [1, 7, 50, 200].map((limit) => follow(before + wanted.length, limit));
    const writers = Array.from({ length: 12 }, async (_, writer) => {
      for (let n = writer; n < wanted.length; n += 12) {
        await write(wanted[n] ?? '', (n * 7) % 11);
        if (n % 5 === 0) await write(`撤回${n}（示例）`, n % 3, true);
      }
    });
    await Promise.all(writers);
    const [first = [], ...others] = await Promise.all(readers);
    expect(first.slice(before).toSorted()).toEqual(wanted.toSorted());
    for (const other of others) expect(other).toEqual(first);
  });

  it('with a cursor that nobody gave: refused with the reason, whether it can be read or not', async () => {
    const anybody = world.anonymous();
    const forged = await anybody.get(`/feed?cursor=${toCursor(uuid())}`);
    expect([forged.status, codes(forged)]).toEqual([422, ['disclosure.cursor-unknown']]);
    const unreadable = await anybody.get('/feed?cursor=%27%3B--');
    expect([unreadable.status, codes(unreadable)]).toEqual([400, ['platform.query-invalid']]);
    expect((await anybody.get('/feed?limit=100000')).status).toBe(400);
  });
});

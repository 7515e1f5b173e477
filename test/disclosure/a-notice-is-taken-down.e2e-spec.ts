import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followPackages } from '../support/open-data.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

const SECRET = '不应再公开的字样（示例）';
const ORDER = {
  ...{ authority: '示例区人民法院', order: '示例法院〔2025〕1号', orderedOn: '2025-03-03' },
  ground: '生效裁判要求停止公开<b>（示例）',
};
const REASON = { 'x-reason': encodeURIComponent('核查该公告当时的公开内容') };

describe('a notice is taken down by an order', () => {
  let world: World;
  let id: string;
  let list1: Json;
  let hash: string;
  let cursor: string;
  let told: Json;

  const feed = (after = '') => world.anonymous().reads(`/feed?limit=200${after && `&cursor=${after}`}`);
  const textOf = async (path: string) => (await world.anonymous().get(path)).text;
  const bulk = async () =>
    (await world.anonymous().download('//ocds/bulk?year=2025&format=jsonl')).body.toString('utf8');

  beforeAll(async () => {
    world = await World.start();
    await givenTender(world, { title: SECRET });
    await world.drain();
    const read = await feed();
    const notice = list(read.items).find(({ kind }) => kind === ('tender' as unknown));
    [id, hash, cursor] = [text(notice?.id), text(notice?.contentSha256), text(read.next)];
    list1 = list(read.items).find(({ kind }) => kind === ('service-list' as unknown)) ?? {};
    expect(await bulk()).toContain(SECRET);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('not by whoever likes to, nor by an order that says nothing or is still to come', async () => {
    for (const who of ['street-lead', 'auditor', 'settings-admin'])
      expect((await (await world.as(who)).post(`/notices/${id}/take-down`, ORDER)).status).toBe(403);
    expect((await world.anonymous().post(`/notices/${id}/take-down`, ORDER)).status).toBe(401);
    const supervisor = await world.as('district-supervisor');
    const empty = await supervisor.post(`/notices/${id}/take-down`, {
      authority: '',
      order: ' ',
      ground: '',
    });
    expect([empty.status, codes(empty).length]).toEqual([422, 4]);
    const early = await supervisor.post(`/notices/${id}/take-down`, { ...ORDER, orderedOn: '2025-03-04' });
    expect([early.status, codes(early)]).toEqual([422, ['disclosure.order-to-come']]);
    expect((await supervisor.post(`/notices/${randomUUID()}/take-down`, ORDER)).status).toBe(404);
    expect((await world.anonymous().get(`/notices/${id}`)).status).toBe(200);
  });

  it('once, however many do it at the same time', async () => {
    const supervisors = [await world.as('district-supervisor'), await world.as('procurement-supervisor')];
    const answers = await Promise.all(
      [...supervisors, ...supervisors].map((each) => each.post(`/notices/${id}/take-down`, ORDER)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && codes(refused)).toEqual(['disclosure.taken-down-before']);
    told = answers.find(({ status }) => status === 200)?.body ?? {};
    expect(told).toMatchObject({ kind: 'takedown', takesDown: id, takenDownBy: null });
    const again = await supervisors[0]?.post(`/notices/${text(told.id)}/take-down`, ORDER);
    expect([again?.status, again && codes(again)]).toEqual([409, ['disclosure.takedown-stays']]);
  });

  it('and a tombstone stays: 410 as data and as a page, with the order and the days', async () => {
    const gone = await world.anonymous().get(`/notices/${id}`);
    expect([gone.status, codes(gone)]).toEqual([410, ['disclosure.taken-down']]);
    expect(list(gone.body.violations)[0]).toMatchObject({
      params: {
        ...{ kind: '采购公告', order: ORDER.order, authority: ORDER.authority, orderedOn: '2025-03-03' },
        ...{ from: '2025-03-03', until: '2025-03-03', notice: told.id },
      },
    });
    for (const [lang, title] of [
      ['zh', '公告已撤下'],
      ['en', 'This notice was taken down'],
    ]) {
      const page = await world.anonymous().get(`//notices/${id}?lang=${lang}`);
      expect([page.status, page.headers['content-type']]).toEqual([410, 'text/html; charset=utf-8']);
      expect(page.text).toContain(`<h1>${title}</h1>`);
      expect(page.text).toContain(
        '依据示例区人民法院 2025-03-03 作出的示例法院〔2025〕1号，自 2025-03-03 起撤下',
      );
      expect(page.text).toContain('停止公开&lt;b&gt;（示例）');
      expect(page.text).toContain(`href="/notices/${text(told.id)}`);
      expect(page.text).not.toContain(SECRET);
    }
  });

  it('with nothing left of what it said: no list, search, page, feed or Atom feed gives it away', async () => {
    const word = encodeURIComponent(SECRET);
    const lists = [
      '/notices?limit=200',
      `/notices?q=${word}`,
      '/feed?limit=200',
      `/notices/${text(told.id)}`,
    ];
    for (const place of [...lists, '//', '//?lang=en', '//notices.atom', '//notices.atom?kind=tender'])
      expect([place, (await textOf(place)).includes(SECRET)]).toEqual([place, false]);
    expect(list((await world.anonymous().reads(`/notices?q=${word}`)).items)).toEqual([]);
    expect(await textOf('//notices.atom?kind=tender')).toContain(`<at:deleted-entry ref="urn:uuid:${id}"`);
    const [shown] = list((await world.anonymous().reads('/notices?kind=tender')).items);
    expect(shown).toMatchObject({ id, takenDownBy: told.id, body: { facts: [], table: null } });
  });

  it('and programs that follow the board hear of it where they stopped, and read the tombstone from the start', async () => {
    const { items } = await feed(cursor);
    expect(list(items)).toMatchObject([{ id: told.id, kind: 'takedown', takesDown: id }]);
    const all = list((await feed()).items);
    expect(all.map((each) => each.id).filter((each) => text(each) === id)).toHaveLength(1);
    expect(all.find((each) => text(each.id) === id)).toMatchObject({
      ...{ takenDownBy: told.id, contentSha256: hash, publishedFrom: '2025-03-03' },
    });
  });

  it('and its purchase leaves the open data, while everything else stays', async () => {
    expect(await bulk()).not.toContain(SECRET);
    const { releases } = await followPackages(world);
    expect(JSON.stringify(releases)).not.toContain(SECRET);
    const [process] = await rows<{ key: string }>(
      world,
      `SELECT key FROM ocds_process WHERE tender_id IN (SELECT subject_id FROM public_notice WHERE id = $1)`,
      [id],
    );
    expect((await world.anonymous().get(`//ocds/records/ocds-213czf-${process?.key ?? ''}`)).status).toBe(
      404,
    );
    await givenTender(world, { title: '另一项目（示例）' });
    await world.drain();
    expect(await bulk()).toContain('另一项目（示例）');
  });

  it('while an auditor who says why still reads what was public, from when to when, and that it is that', async () => {
    const auditor = await world.as('auditor');
    const silent = await auditor.get(`/notices/${id}/original`);
    expect([silent.status, codes(silent)]).toEqual([400, ['disclosure.reason-wanted']]);
    expect((await (await world.as('street-lead')).get(`/notices/${id}/original`)).status).toBe(403);
    expect((await world.anonymous().get(`/notices/${id}/original`)).status).toBe(401);
    const original = await auditor.get(`/notices/${id}/original`, REASON);
    expect(original.body).toMatchObject({
      notice: { id, title: SECRET, contentSha256: hash, takenDownBy: told.id },
      ...{ publicFrom: '2025-03-03T08:00:00+08:00', publicUntil: '2025-03-03T08:00:00+08:00' },
      isAsPublished: true,
    });
    const [note] = await rows<{ reason: string }>(
      world,
      `SELECT reason FROM audit_event WHERE route LIKE '%/notices/:id/original' AND reason IS NOT NULL`,
    );
    expect(note?.reason).toBe('核查该公告当时的公开内容');
    const standing = await auditor.get(`/notices/${text(list1.id)}/original`, REASON);
    expect(standing.body).toMatchObject({ publicUntil: null, isAsPublished: true });
  });

  it('with its title left where the order lets it, and nothing of it can be taken back', async () => {
    const supervisor = await world.as('procurement-supervisor');
    const { title, subjectId } = list1;
    const order = { ...ORDER, titleStays: true };
    const taken = await supervisor.does(`/notices/${text(list1.id)}/take-down`, order);
    expect(text(taken.title)).toBe(`${text(title)}（已撤下）`);
    const about = list((await world.anonymous().reads(`/notices?subjectId=${text(subjectId)}`)).items);
    expect(about.map(({ kind }) => text(kind))).toEqual(['takedown', 'service-list']);
    const undo = `UPDATE public_notice SET takes_down = NULL WHERE takes_down = '${id}'`;
    await expect(rows(world, undo)).rejects.toThrow('is append-only');
  });
});

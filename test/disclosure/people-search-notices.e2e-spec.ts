import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { toCursor } from '../../src/shared/page.js';
import { givenNotice } from '../support/notices.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

const HOSTILE = '<script>alert("x")</script>家门口托管';

describe('people search the board', () => {
  let world: World;
  let street: string;
  let community: string;

  const ask = (query: Record<string, string>) =>
    world.anonymous().get(`/search?${new URLSearchParams(query).toString()}`);
  const found = async (q: string, more: Record<string, string> = {}) => {
    const answer = await ask({ q, ...more });
    expect({ q, status: answer.status }).toEqual({ q, status: 200 });
    return answer.body;
  };
  const plain = (parts: Json | undefined) =>
    list(parts)
      .map((part) => text(part.text))
      .join('');
  const titles = (body: Json) => list(body.items).map(({ title }) => plain(title));
  const marked = (parts: Json | undefined) =>
    list(parts)
      .map(({ text: said, hit }) => ((hit as unknown) ? `[${text(said)}]` : text(said)))
      .join('');

  beforeAll(async () => {
    world = await World.start();
    const [unit] = await rows<{ id: string; street: string }>(
      world,
      `SELECT id, parent_id AS street FROM unit WHERE name = '长安社区'`,
    );
    ({ id: community = '', street = '' } = unit ?? {});
    await givenNotice(world, '新华街道助餐服务（示例）', {
      unitId: street,
      text: '为独居老人送餐，含回访。',
    });
    await givenNotice(world, '助浴服务回访结果（示例）', { unitId: community, kind: 'evaluation' });
    await world.at('2025-03-20T09:00:00+08:00');
    await givenNotice(world, '残障人士康复服务（示例）', {
      text: '编号 52990000MK0030018W，每月电话回访一次。',
    });
    await givenNotice(world, '新华街道办事处回访计划（示例）', { unitId: street });
    await givenNotice(world, HOSTILE, { text: '托管至 18:30。' });
  });
  afterAll(async () => {
    await world.stop();
  });

  it('by a word: titles before texts, the newest first, marked where it stands', async () => {
    const body = await found('回访');
    expect(list(body.items).map(({ match }) => text(match))).toEqual(['title', 'title', 'text', 'text']);
    expect(titles(body)).toEqual([
      '新华街道办事处回访计划（示例）',
      '助浴服务回访结果（示例）',
      '残障人士康复服务（示例）',
      '新华街道助餐服务（示例）',
    ]);
    const [first, , third] = list(body.items);
    expect(marked(first?.title)).toBe('新华街道办事处[回访]计划（示例）');
    expect(marked(third?.excerpt)).toBe('编号 52990000MK0030018W，每月电话[回访]一次。');
    expect(body).toMatchObject({ words: ['回访'], counts: { total: 4, more: false }, next: null });
  });

  it('by several words in any order, by a number, in any width and case, and without a dictionary', async () => {
    expect(titles(await found('回访 街道'))).toEqual([
      '新华街道办事处回访计划（示例）',
      '新华街道助餐服务（示例）',
    ]);
    expect(titles(await found('ｍｋ 52990000ＭＫ0030018w'))).toEqual([]);
    expect(titles(await found('５２９９００００mk0030018w'))).toEqual(['残障人士康复服务（示例）']);
    expect(titles(await found('52990000MK003001'))).toEqual([]);
    // No dictionary knows it as a word: 办事|处, 事处.
    expect(titles(await found('事处回'))).toEqual(['新华街道办事处回访计划（示例）']);
  });

  it('with quotation marks, without a word, with another one instead', async () => {
    expect(titles(await found('“服务回访”'))).toEqual(['助浴服务回访结果（示例）']);
    expect(titles(await found('"助餐回访"'))).toEqual([]);
    expect(titles(await found('回访 -街道'))).toEqual([
      '助浴服务回访结果（示例）',
      '残障人士康复服务（示例）',
    ]);
    expect(titles(await found('托管 OR 助餐'))).toEqual([HOSTILE, '新华街道助餐服务（示例）']);
  });

  it('and with a wrong, missing, doubled or misplaced character are shown titles that are like it', async () => {
    for (const q of ['康夏服务', '残障人土', '残障人康服务', '残障障人士', '残人障士', '街道办示处']) {
      const body = await found(q);
      expect({ q, match: list(body.items).map(({ match }) => text(match)) }).toEqual({
        q,
        match: ['similar'],
      });
    }
    const [hit] = list((await found('街道办示处')).items);
    expect(marked(hit?.title)).toBe('新华[街道]办事处回访计划（示例）');
    expect(titles(await found('康夏'))).toEqual([]);
  });

  it('narrowed by kind, place and days, with how many there are of each', async () => {
    const { counts } = await found('回访');
    expect(counts).toMatchObject({
      kinds: [
        { value: 'tender', name: '采购公告', count: 3 },
        { value: 'evaluation', name: '评估结果公告', count: 1 },
      ],
      places: [
        { value: street, name: '新华街道办事处', count: 2 },
        { value: community, name: '长安社区', count: 1 },
      ],
    });
    expect(titles(await found('回访', { kind: 'evaluation' }))).toHaveLength(1);
    expect(titles(await found('回访', { unitId: street }))).toHaveLength(3);
    expect(titles(await found('回访', { unitId: community }))).toHaveLength(1);
    expect(titles(await found('回访', { unitId: uuid() }))).toEqual([]);
    expect(titles(await found('回访', { from: '2025-03-04' }))).toHaveLength(2);
    expect(titles(await found('回访', { from: '2025-03-03', to: '2025-03-19' }))).toHaveLength(2);
    expect(titles(await found('回访', { from: '2025-03-20', to: '2025-03-01' }))).toEqual([]);
  });

  it('by the category of what is bought', async () => {
    const tender = await givenTender(world, { title: '示例采购' });
    await world.drain();
    const [known] = await rows<{ category: string }>(world, 'SELECT category FROM tender WHERE id = $1', [
      text(tender.id),
    ]);
    const category = known?.category ?? '';
    const body = await found('示例采购', { category });
    expect(titles(body)).toEqual(['示例采购']);
    expect(list(body.counts?.categories)).toMatchObject([{ value: category, count: 1 }]);
    expect(titles(await found('示例采购', { category: 'XXX' }))).toEqual([]);
    expect(titles(await found('', { subjectId: text(tender.id) }))).toEqual(['示例采购']);
  });

  it('whatever they type: an answer, never an error', async () => {
    const typed = [
      '"',
      '-',
      '-回访',
      '""',
      '&',
      '|',
      '!',
      ':*',
      '<->',
      '((',
      "'",
      '\\',
      "'; DROP TABLE notice_search;--",
      '%',
      '_',
    ];
    const more = [
      '回访 & | ! :* <2> (',
      'OR OR',
      '"回访" "',
      '- -- ---',
      '回'.repeat(100),
      'a b '.repeat(25),
      '𠮷',
      '\u202e',
      '🙂',
    ];
    for (const q of [...typed, ...more]) {
      const { status, body } = await ask({ q });
      expect({ q, status, list: Array.isArray(body.items) }).toEqual({ q, status: 200, list: true });
    }
    expect(titles(await found(' -回访 '))).toEqual([]);
    expect(list((await found(' ')).items).length).toBeGreaterThan(4);
  });

  it('and hear what is wrong with a question that is too long, unreadable or about something else', async () => {
    const long = await ask({ q: 'x'.repeat(101) });
    expect([long.status, codes(long)]).toEqual([400, ['platform.query-invalid']]);
    expect(JSON.stringify(long.body)).toContain('100');
    for (const query of [
      'q=%00',
      'q=a&q=b',
      'q[a]=b',
      'kind=gossip',
      'limit=201',
      'cursor=%27',
      'colour=red',
    ])
      expect({ query, status: (await world.anonymous().get(`/search?${query}`)).status }).toEqual({
        query,
        status: 400,
      });
    const huge = await world.anonymous().get(`/search?q=${'x'.repeat(10_000_000)}`);
    expect([400, 413, 414, 431]).toContain(huge.status);
  });

  it('with marks on the page, and nothing that runs', async () => {
    const page = await world.anonymous().get(`//?q=${encodeURIComponent('script 托管')}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(
      '&lt;<mark>script</mark>&gt;alert(&quot;x&quot;)&lt;/<mark>script</mark>&gt;家门口<mark>托管</mark></a>',
    );
    expect(page.text).not.toContain('<script');
    expect(page.text).toContain('<p role="status">共 1 条，标题相符的在前。</p>');
    const guessed = await world.anonymous().get(`//?q=${encodeURIComponent('残障人土')}`);
    expect(guessed.text).toContain('没有完全相符的公告，以下 1 条的标题与所查相近。');
    const many = await world.anonymous().get(`//?q=${encodeURIComponent('回访')}`);
    expect(many.text).toMatch(/<a href="\/\?kind=evaluation&amp;q=[^"]+">评估结果公告 \(1\)<\/a>/);
    expect((await world.anonymous().get('//?q=%22%26')).text).toContain('没有符合条件的公告');
  });

  it('page by page, none twice and none left out, also while others are published', async () => {
    for (let n = 0; n < 12; n += 1) {
      await givenNotice(world, n % 3 === 0 ? `邻里议事第${n}期` : `第${n}期`, { text: '邻里议事。' });
    }
    const whole = list((await found('邻里议事', { limit: '200' })).items).map(({ id }) => text(id));
    expect(whole).toHaveLength(12);
    const seen: string[] = [];
    for (let cursor = '', pages = 0; pages < 7; pages += 1) {
      const body = await found('邻里议事', { limit: '2', ...(cursor && { cursor }) });
      seen.push(...list(body.items).map(({ id }) => text(id)));
      expect(body.counts === (null as unknown)).toBe(pages > 0);
      await givenNotice(world, `邻里议事加印${pages}`);
      if (body.next === (null as unknown)) break;
      cursor = text(body.next);
    }
    expect(seen).toEqual(whole);
  });

  it('with a cursor of another question or of nobody: refused', async () => {
    const { next } = await found('邻里议事', { limit: '1' });
    for (const cursor of [toCursor(uuid()), text(next)]) {
      const forged = await ask({ q: '康复', cursor });
      expect([forged.status, codes(forged)]).toEqual([422, ['disclosure.cursor-unknown']]);
    }
  });

  it('and find a notice from its publication on, not when that is taken back, and not once it is taken down', async () => {
    await expect(givenNotice(world, '撤回的公告', { undone: true })).rejects.toThrow('taken back');
    expect(titles(await found('"撤回的公告"'))).toEqual([]);
    const id = await givenNotice(world, '不应公开的姓名', { text: '张示例。' });
    expect(titles(await found('张示例'))).toEqual(['不应公开的姓名']);
    await givenNotice(world, '撤下公告说明', { kind: 'takedown', takesDown: id });
    for (const q of ['张示例', '"不应公开"']) expect(titles(await found(q))).toEqual([]);
    expect(titles(await found('撤下公告说明'))).toEqual(['撤下公告说明']);
  });
});

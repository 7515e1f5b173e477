import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../src/shared/canonical-json.js';
import { sha256 } from '../../src/shared/sha256.js';
import { acceptStage, recordService, signedContract } from '../support/given-contract.js';
import { type Answer, type Json, list, text } from '../support/person.js';
import { publishedItem } from '../support/service-list.js';
import { givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

const HOSTILE = '<script>alert(1)</script>&"采购';
const ESCAPED = '&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;采购';

describe('people read the board', () => {
  let world: World;
  let contractId: string;
  let hostile: Json;

  /** A page for people: outside of the API's path. */
  const page = (path: string) => world.anonymous().get(`/${path}`);
  const linksOf = ({ text: html }: Answer) =>
    [...html.matchAll(/<h2 lang="zh-CN"><a href="([^"]+)"/g)].map(([, path]) => path ?? '');
  const kindsOf = ({ text: html }: Answer) =>
    [...html.matchAll(/<span class="kind">([^<]+)<\/span>/g)].map(([, kind]) => kind);

  beforeAll(async () => {
    world = await World.start();
    ({ contractId } = await signedContract(world));
    await world.at('2025-08-15T10:00:00+08:00');
    await recordService(world, contractId);
    await acceptStage(world, contractId, 'mid-term');
    hostile = await givenTender(world, { title: HOSTILE });
    await world.drain();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('newest first, with kind, place and days, whatever a title contains', async () => {
    const board = await page('/');
    expect([board.status, board.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(board.text).toContain('<title>三社联动公告栏</title>');
    expect(board.text).toContain(ESCAPED);
    expect(board.text).not.toContain('<script');
    expect(kindsOf(board)[0]).toBe('采购公告');
    expect(board.text).toContain('<span lang="zh-CN">长安社区</span>');
    expect(board.text).not.toMatch(/王示例|13800138000/);
  });

  it('with nothing that runs, and a policy that lets nothing run', async () => {
    for (const path of ['/', `/notices/${contractId}`, '/?kind=gossip']) {
      const { headers, text: html } = await page(path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
    }
    const style = await page('/board.css');
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('in English by a link that stays in every other link', async () => {
    const english = await page('/?lang=en&kind=contract');
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('Sanshe notice board');
    const [link = ''] = linksOf(english);
    expect(link).toMatch(/^\/notices\/[0-9a-f-]{36}\?lang=en$/);
    const notice = await page(link);
    expect(notice.text).toContain('Notice period');
    expect(notice.text).toContain('<div lang="zh-CN"><p>');
    expect(notice.text).toContain(`href="${link.replace('?lang=en', '')}" hreflang="zh"`);
  });

  it('narrowed by kind, by street or community, by days and by words of the title', async () => {
    const counted = async (query: string) => linksOf(await page(`/?${query}`)).length;
    const { items } = await world.anonymous().reads(`/notices?subjectId=${contractId}`);
    expect(await counted('kind=acceptance')).toBe(1);
    expect(await counted(`subjectId=${contractId}`)).toBe(list(items).length);
    expect(await counted('kind=tender&from=2025-08-15&to=2025-08-15')).toBe(1);
    expect(await counted('kind=tender&to=2025-08-14')).toBe(0);
    const title = text(list(items).find(({ kind }) => text(kind) === 'contract')?.title);
    const words = encodeURIComponent(`${title.slice(-3)} ${title.slice(0, 2)}`);
    expect(await counted(`kind=contract&q=${words}`)).toBe(1);
    expect(await counted('kind=contract&q=%25')).toBe(0);
    const board = await page('/');
    const unitOf = (name: string) =>
      new RegExp(`<option value="([0-9a-f-]+)">[^<]*${name}`).exec(board.text)?.[1];
    const ofCommunity = await counted(`unitId=${unitOf('长安社区') ?? ''}`);
    expect(ofCommunity).toBeGreaterThanOrEqual(list(items).length);
    expect(await counted(`unitId=${unitOf('新华街道') ?? ''}`)).toBe(ofCommunity);
    const elsewhere = await page(`/?unitId=${unitOf('太平社区') ?? ''}`);
    expect(elsewhere.text).toContain('没有符合条件的公告');
  });

  it('page by page, with the filter kept', async () => {
    const first = await page('/?limit=2&from=2025-01-01');
    const [, next = ''] = /<a rel="next" href="([^"]+)"/.exec(first.text) ?? [];
    expect(next).toContain('from=2025-01-01');
    const second = await page(next.replaceAll('&amp;', '&'));
    expect(linksOf(second)).toHaveLength(2);
    expect(linksOf(second)).not.toEqual(linksOf(first));
    expect(second.text).toContain('回到最新');
  });

  it('each notice by its permanent link: clock, law, content, proof, QR code, data', async () => {
    const [link = ''] = linksOf(await page('/?kind=contract'));
    const { text: html } = await page(link);
    expect(html).toContain('<th scope="row">合同金额</th><td>480000.00 元</td>');
    expect(html).toContain(
      '公示期 自 2025-04-14 起 · 公开依据 <span lang="zh-CN">政府采购法实施条例第五十条</span>',
    );
    expect(html).toMatch(/<svg role="img" aria-label="永久链接的二维码"/);
    expect(html).toContain(`<link rel="alternate" type="application/json" href="/api/v1${link}">`);
    const notice = await world.anonymous().reads(link);
    const { kind, title, subjectId, publishedFrom, publishedTo, body } = notice;
    const said = { kind, title, subjectId, publishedFrom, publishedTo, body };
    expect(sha256(canonicalJson(said as never))).toBe(notice.contentSha256);
    expect(html).toContain(text(notice.contentSha256));
  });

  it('lists with their items for fifteen days, and what may be claimed', async () => {
    const { itemId } = await publishedItem(world, { title: '社区理发（示例）' });
    const offer = { rule: 'first-come', places: 1, until: '2025-09-30' };
    await (await world.as('community-lead')).does(`/service-items/${itemId}/offer`, offer);
    await world.drain();
    const [listed] = list((await world.anonymous().reads('/notices?kind=service-list')).items);
    expect(listed).toMatchObject({ publishedFrom: '2025-08-15', rule: '城市居民委员会组织法 art. 34' });
    expect(listed?.publishedTo).toBe('2025-08-29');
    expect(listed?.body?.table?.rows).toEqual([
      ['社区理发（示例）', '4800 人次', '辖区60岁以上独居老人', '500000.00'],
    ]);
    const [claim] = list((await world.anonymous().reads('/notices?kind=claim-offer')).items);
    expect(claim).toMatchObject({
      title: '社区理发（示例）（认领）',
      publishedTo: '2025-09-30',
      subjectId: itemId,
    });
  });

  it('as an Atom feed of what they care for', async () => {
    const feed = await page(`/notices.atom?kind=tender`);
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(feed.text.match(/<entry>/g)).toHaveLength(1);
    expect(feed.text).toContain(`<title>采购公告：${ESCAPED}</title>`);
    expect(feed.text).not.toContain('<script');
    expect((await page('/notices.atom?kind=gossip')).status).toBe(400);
  });

  it('and gets a clear page for a wrong question, an unknown notice and a huge one', async () => {
    const wrong = await page('/?kind=gossip&from=yesterday&cursor=%27%3B--&nonsense=1');
    expect([wrong.status, wrong.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(wrong.text).toContain('查找条件有误');
    expect(wrong.text.match(/<li>/g)?.length).toBeGreaterThan(4);
    for (const path of ['/notices/nothing', '/notices/%3Cscript%3E', `/notices/${text(hostile.id)}`]) {
      const unknown = await page(path);
      expect([unknown.status, unknown.text.includes('没有这条公告')]).toEqual([404, true]);
    }
    expect((await page('/?q=%00')).status).toBe(400);
    expect((await page(`/?q=${'x'.repeat(101)}`)).status).toBe(400);
    expect((await page('/?q=a&q=b')).status).toBe(400);
    const huge = await page(`/?q=${'x'.repeat(10_000_000)}`);
    expect(huge.status).toBeGreaterThanOrEqual(400);
    expect(huge.status).toBeLessThan(500);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenAward } from '../support/award.js';
import { acceptStage, recordService, signedContract } from '../support/given-contract.js';
import { type Json, list, text } from '../support/person.js';
import { givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

const ORDER = {
  ...{ authority: '示例区人民法院', order: '示例法院〔2025〕9号', orderedOn: '2025-08-15' },
  ground: '生效裁判要求停止公开（示例）',
};
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('people find their way on the board', () => {
  let world: World;
  let award: Json;

  const page = (path: string, headers = {}) => world.anonymous().get(`/${path}`, headers);
  const first = async (kind: string): Promise<Json> => {
    const [notice] = list((await world.anonymous().reads(`/notices?kind=${kind}`)).items);
    if (!notice) throw new Error(`no notice of kind ${kind}`);
    return notice;
  };

  beforeAll(async () => {
    world = await World.start();
    ({ award } = await givenAward(world));
    await world.drain();
    const { contractId } = await signedContract(world);
    await world.at('2025-08-15T10:00:00+08:00');
    await recordService(world, contractId);
    await acceptStage(world, contractId, 'mid-term');
    await world.drain();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('from any notice of a purchase to all the others, in their order', async () => {
    const call = await first('tender');
    const result = await first('result');
    const contract = await first('contract');
    const acceptance = await first('acceptance');
    expect([call.subjectId, result.subjectId]).toEqual([award.tenderId, award.id]);
    for (const [from, to] of [
      [call, result],
      [result, call],
      [contract, acceptance],
      [acceptance, contract],
    ] as const) {
      const { items, next } = await world.anonymous().reads(`/notices/${text(from.id)}/related`);
      const { text: html } = await page(`/notices/${text(from.id)}`);
      expect(next).toBeNull();
      expect(list(items).map(({ kind }) => text(kind))).toEqual(['service-list', to.kind]);
      expect(html).toContain('<h2 id="related">本项目的其他公告</h2>');
      for (const { id } of list(items)) expect(html).toContain(`<a href="/notices/${text(id)}">`);
    }
  });

  it('never to another purchase, and to nothing where there is nothing else', async () => {
    const { id: tenderId } = await givenTender(world, { title: '另一项采购（示例）' });
    await world.drain();
    const [call] = list((await world.anonymous().reads(`/notices?subjectId=${text(tenderId)}`)).items);
    const { items } = await world.anonymous().reads(`/notices/${text(call?.id)}/related`);
    expect(list(items).filter(({ kind }) => ['tender', 'result', 'contract'].includes(text(kind)))).toEqual(
      [],
    );
    const ofResult = await world.anonymous().reads(`/notices/${text((await first('result')).id)}/related`);
    expect(list(ofResult.items).map(({ title }) => text(title))).not.toContain('另一项采购（示例）');
    await (await world.as('district-supervisor')).does(`/notices/${text(call?.id)}/take-down`, ORDER);
    expect((await world.anonymous().get(`/notices/${text(call?.id)}/related`)).status).toBe(410);
    expect((await world.anonymous().get(`/notices/${randomUUID()}/related`)).status).toBe(404);
  });

  it('by titles that say which notice it is, and what a shared link shows', async () => {
    const { id, title, body } = await first('contract');
    const { text: html } = await page(`/notices/${text(id)}`);
    expect(html).toContain(`<title>合同公告：${text(title)} · 三社联动公告栏</title>`);
    expect(html).toContain(
      `<meta name="description" content="${text(body?.text).replaceAll('"', '&quot;')}">`,
    );
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="http[^"]+/notices/${text(id)}">`));
    expect(html).toMatch(/<link rel="alternate" hreflang="en" href="http[^"]+\?lang=en">/);
    expect(html).toMatch(
      /发布时间<\/dt><dd><time datetime="2025-04-14T[^"]+\+08:00">2025-04-14 \d\d:\d\d<\/time>（北京时间）/,
    );
    expect((await page('/?q=合同')).text).toContain('<title>合同 · 三社联动公告栏</title>');
    expect((await page('/?kind=contract')).text).toContain('<meta name="robots" content="noindex, follow">');
    expect((await page('/')).text).not.toContain('noindex');
  });

  it('told in English that the text is Chinese', async () => {
    const { id } = await first('contract');
    expect((await page(`/notices/${text(id)}?lang=en`)).text).toContain(
      'Notices are in Chinese, as published.',
    );
  });

  it('with a hint where nothing fits, said aloud', async () => {
    const none = await page('/?q=无此词');
    expect(none.text).toContain('<div role="status"><p>没有符合条件的公告。</p>');
    expect(none.text).toContain('<a href="/">全部公告</a>');
    const reversed = await page('/?from=2025-08-15&to=2025-01-01');
    expect(reversed.text).toContain('“公告日期自”晚于“公告日期至”');
  });

  it('by links that were shared, whatever was added to them on the way', async () => {
    for (const added of ['utm_source=wechat&utm_medium=x', 'from=singlemessage&isappinstalled=0'])
      expect([added, (await page(`/?${added}`)).status]).toEqual([added, 200]);
    expect((await page('/?from=nobody')).status).toBe(400);
  });

  it('and so do search machines, by robots.txt and a sitemap of what still stands', async () => {
    const robots = await page('/robots.txt');
    expect([robots.status, robots.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(robots.text).toMatch(/\nSitemap: http.+\/sitemap\.xml\n$/);
    const sitemap = await page('/sitemap.xml');
    expect(sitemap.headers['content-type']).toBe('application/xml; charset=utf-8');
    const { items } = await world.anonymous().reads('/notices?limit=200');
    for (const { id, takenDownBy } of list(items))
      expect(sitemap.text.includes(`/notices/${text(id)}<`)).toBe(!takenDownBy);
    expect((await page('/favicon.ico')).headers['content-type']).toContain('image/svg+xml');
  });

  it('without loading again what they have: pages and the feed answer 304', async () => {
    const { id } = await first('contract');
    for (const path of ['/', `/notices/${text(id)}`, '/notices.atom', '/statistics', '/board.css']) {
      const { etag = '' } = (await page(path)).headers as Record<string, string>;
      expect([path, /^"[\w-]+"$/.test(etag)]).toEqual([path, true]);
      const again = await page(path, { 'if-none-match': etag });
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
    }
    const unknown = await page('/notices/nothing', { 'if-none-match': '*' });
    expect([unknown.status, unknown.headers.etag]).toEqual([404, undefined]);
  });

  it('and where there is no page, a page says so, while programs get the problem', async () => {
    for (const path of ['/nothing-here', '/notices', '/notices/']) {
      const answer = await page(path, BROWSER);
      expect([path, answer.status, answer.headers['content-type']]).toEqual([
        ...[path, 404],
        'text/html; charset=utf-8',
      ]);
      expect(answer.text).toContain('<a href="/">返回首页</a>');
    }
    for (const path of ['/api/v1/nothing-here', '/ocds/nothing-here', '/ocds/']) {
      const answer = await page(path, BROWSER);
      expect([path, answer.status, answer.headers['content-type']]).toEqual([
        ...[path, 404],
        'application/problem+json; charset=utf-8',
      ]);
    }
    expect((await page('/nothing-here')).headers['content-type']).toContain('application/problem+json');
  });

  it('hears in Chinese what is wrong with a question, whatever a parameter is called', async () => {
    const wrong = await page(`/?limit=900&cursor=none&q=${'长'.repeat(101)}&from=heute`);
    for (const said of [
      '不得大于 200',
      '须为本列表上一页给出的 next',
      '不得超过 100 个字符',
      '须为日期 YYYY-MM-DD',
    ])
      expect(wrong.text).toContain(said);
    expect(wrong.text).not.toMatch(/must|characters/);
    for (const name of ['toString', 'constructor', '__proto__', 'valueOf']) {
      expect([name, (await page(`/?${name}=1`)).status]).toEqual([name, 400]);
      expect([name, (await world.anonymous().get(`/search?${name}=1`)).status]).toEqual([name, 400]);
    }
    const many = Array.from({ length: 1000 }, (_, n) => `p${n}=1`).join('&');
    const refused = await world.anonymous().get(`/search?${many}`);
    expect([refused.status, list(refused.body.violations).length]).toEqual([400, 100]);
  });
});

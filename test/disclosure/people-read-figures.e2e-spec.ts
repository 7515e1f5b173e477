import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedContract } from '../support/given-contract.js';
import { acceptedProject } from '../support/given-project.js';
import { type Json, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenBids, givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

describe('people read figures', () => {
  let world: World;

  const page = (path: string) => world.anonymous().get(`/${path}`);
  const figures = (year = 2025) => world.anonymous().reads(`/statistics?year=${year}`);

  beforeAll(async () => {
    world = await World.start();
    await signedContract(world);
    await world.drain();
  });
  afterAll(async () => {
    await world.stop();
  });

  /** A visit that was concluded with so many valid answers. */
  const visited = async (on: string, valid: number, score: string) => {
    await rows(
      world,
      `UPDATE visit SET state = 'concluded', concluded_on = $1, score = $3,
              result = jsonb_build_object('valid', $2::int, 'invalid', 0, 'refused', 0, 'unreachable', 0)
        WHERE id = (SELECT id FROM visit WHERE evaluator_id IS NOT NULL ORDER BY id LIMIT 1)`,
      [on, valid, score],
    );
  };

  it('of purchases by category and place, of money by source: out of what the board shows', async () => {
    const told = await figures();
    const amount = { amount: '480000.00', currency: 'CNY' };
    expect(told).toMatchObject({
      year: 2025,
      byCategory: [{ key: 'ELD', count: 1, amount }],
      byPlace: [{ label: '长安社区', count: 1, amount }],
      satisfaction: [],
    });
    const [paid] = await rows<{ fen: string }>(
      world,
      `SELECT sum(s.amount_fen)::text AS fen FROM fund_source s JOIN fund f ON f.id = s.fund_id WHERE f.fiscal_year = 2025`,
    );
    const sum = list(told.bySource).reduce(
      (all, share) => all + Number(text((share.amount as Json).amount)) * 100,
      0,
    );
    expect(sum).toBe(Number(paid?.fen));
    for (const { key, label } of list(told.bySource))
      expect([key, text(label)]).toEqual([key, expect.stringMatching(/^[\p{Script=Han}]+$/u)]);
    const place = text(list(told.byPlace)[0]?.key);
    const { items } = await world
      .anonymous()
      .reads(`/notices?kind=contract&unitId=${place}&from=2025-01-01&to=2025-12-31`);
    expect(list(items)).toHaveLength(1);
    expect(await figures(2024)).toMatchObject({
      byCategory: [],
      byPlace: [],
      bySource: [],
      satisfaction: [],
    });
  });

  it('as charts with a name, and as tables that say the same', async () => {
    const { text: html, headers, status } = await page('/statistics');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
    expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
    expect(html).toContain('<h1>2025 年统计</h1>');
    const charts = [...html.matchAll(/<svg [^>]*role="img" aria-labelledby="([\w-]+)-title \1-desc">/g)];
    expect(charts.map(([, id]) => id)).toEqual(['chart-category', 'chart-place', 'chart-source']);
    expect(html).toContain('<title id="chart-place-title">采购：按社区</title>');
    const [, behind = ''] =
      /<th scope="row"><a href="([^"]+)" lang="zh-CN">长安社区<\/a><\/th><td>1<\/td><td>480,000.00<\/td>/.exec(
        html,
      ) ?? [];
    expect((await page(behind.replaceAll('&amp;', '&'))).text.match(/<h2 lang="zh-CN">/g)).toHaveLength(1);
    const [, ofCategory = ''] = /<a href="([^"]+&amp;category=ELD)"/.exec(html) ?? [];
    expect((await page(ofCategory.replaceAll('&amp;', '&'))).text.match(/<h2 lang="zh-CN">/g)).toHaveLength(
      1,
    );
    expect(html).toMatch(/<text [^>]*>金额（元）<\/text>/);
    expect(html).toContain('<a href="/?kind=fund-statement">');
    expect(html).toContain(
      '<link rel="alternate" type="application/json" href="/api/v1/statistics?year=2025">',
    );
    const english = await page('/statistics?year=2025&lang=en');
    expect(english.text).toContain('Purchases by community');
    expect(english.text).toContain('href="/statistics?year=2024&amp;lang=en"');
    expect((await page('/')).text).toContain('href="/statistics"');
  });

  it('that do not move while bids are sealed', async () => {
    const tender = await givenTender(world);
    const before = await figures();
    await givenBids(world, text(tender.id));
    expect(await figures()).toEqual(before);
  });

  it('of satisfaction only where five answered at least', async () => {
    await acceptedProject(world);
    await world.at('2025-12-29T10:00:00+08:00');
    await visited('2025-06-10', 4, '55.00');
    expect((await figures()).satisfaction).toEqual([]);
    const drawn = await page('/statistics?year=2025');
    expect(drawn.text).not.toContain('id="chart-satisfaction-title"');
    expect((await page('/statistics?year=2025')).text).toBe(drawn.text);
    await visited('2025-07-10', 6, '91.50');
    expect((await figures()).satisfaction).toEqual([
      { month: '2025-07', visits: 1, answers: 6, score: '91.50' },
    ]);
    const { text: html } = await page('/statistics?year=2025');
    expect(html).toContain('id="chart-satisfaction-title"');
    expect(html).toContain('<th scope="row">2025-07</th><td>1</td><td>6</td><td>91.50</td>');
    expect(html).not.toContain('2025-06');
  });

  it('and hear what is wrong with a year', async () => {
    const wrong = await page('/statistics?year=1066');
    expect([wrong.status, wrong.text.includes('role="alert"')]).toEqual([400, true]);
    expect((await page('/statistics?year=2025&year=2024')).status).toBe(400);
    expect((await world.anonymous().get('/statistics?year=1066')).status).toBe(400);
    expect((await world.anonymous().get('/statistics?from=2016-01-01')).status).toBe(400);
  });
});

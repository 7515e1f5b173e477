import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshUscc, registration } from '../support/given-organization.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { linesOf, uploaded } from '../support/sheet-files.js';
import { World } from '../support/world.js';

describe('finding suppliers and taking the register out', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  const uscc = freshUscc();

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    await officer.does('/organizations', registration({ uscc, name: '=云杉100%社工站（示例）', areas: [] }));
    await officer.does(
      '/organizations',
      registration({ name: '云海Kids社区中心（示例）', categories: ['CHD'] }),
    );
  });
  afterAll(async () => {
    await world.stop();
  });

  const named = async (query: string) =>
    list((await lead.reads(`/organizations?${query}`)).items).map(({ name }) => text(name));
  const q = (part: string) => named(`q=${encodeURIComponent(part)}`);

  it('finds by two characters and more, in any place and case, and takes signs as they are', async () => {
    expect(await q('云杉')).toEqual(['=云杉100%社工站（示例）']);
    expect(await q('杉1')).toEqual(['=云杉100%社工站（示例）']);
    expect(await q('kids社区')).toEqual(['云海Kids社区中心（示例）']);
    expect(await q('100%社')).toHaveLength(1);
    expect(await q('%社%')).toEqual([]);
    expect(await q('__')).toEqual([]);
    expect((await lead.get('/organizations?q=x')).status).toBe(400);
  });

  it('finds by code, category, area, state and form, all of which must hold', async () => {
    const wide = uscc.toLowerCase();
    expect(await named(`uscc=${wide}`)).toHaveLength(1);
    expect(await named(`uscc=${wide}&state=active`)).toEqual([]);
    expect(await named('category=CHD&state=registered')).toEqual(['云海Kids社区中心（示例）']);
    expect(await named('legalForm=foundation')).toEqual([]);
    expect(await named('area=230921001')).toEqual([]);
    expect((await named('state=active&legalForm=private-non-enterprise')).length).toBeGreaterThan(0);
    for (const bad of ['uscc=1', 'category=x', 'area=x', 'state=x', 'legalForm=x', 'age=3'])
      expect((await lead.get(`/organizations?${bad}`)).status).toBe(400);
  });

  it('pages through what is found without losing or doubling a row', async () => {
    const all = await named('limit=200');
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = await lead.reads(`/organizations?limit=3${cursor}`);
      seen.push(...list(page.items).map(({ name }) => text(name)));
      if ((page.next as Json | null) === null) break;
      cursor = `&cursor=${text(page.next)}`;
    }
    expect(seen).toEqual(all);
  });

  it('writes the list into a workbook, marked with who took it out', async () => {
    const answer = await lead.download('/organizations/export?state=registered');
    expect(answer.headers['content-disposition']).toContain('.xlsx');
    const [headers, mark, ...lines] = await linesOf(answer.body);
    expect(headers?.slice(1, 3)).toEqual(['统一社会信用代码', '名称']);
    expect(mark?.[0]).toMatch(/^水印：.+ 于 2025-03-03T08:00:00\+08:00 导出$/);
    expect(lines.map((line) => line[2])).toEqual(await named('state=registered&limit=200'));
    expect(lines[1]?.slice(1)).toEqual([uscc, '=云杉100%社工站（示例）', ...(lines[1] ?? []).slice(3)]);
  });

  it('writes a CSV in which no cell is a formula, and which the import understands', async () => {
    const { text: csv } = await lead.get(`/organizations/export?format=csv&uscc=${uscc}`);
    expect(csv).toContain(",'=云杉100%社工站（示例）,");
    const columns = csv
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(',').slice(0, 7).join(','));
    const fileId = await uploaded(officer, 'again.csv', columns.join('\n'));
    const made = await officer.does('/organizations/imports', { fileId, mode: 'dry-run', onError: 'refuse' });
    await world.drain();
    expect(await officer.reads(`/imports/${text(made.id)}`)).toMatchObject({
      ...{ rowsRead: 1, state: 'refused', violations: [] },
      errors: [{ row: 3, column: '统一社会信用代码', code: 'registry.already-registered' }],
    });
  });

  it('writes long ones as a job, whose file is the caller’s own and gone after seven days', async () => {
    const asked = await lead.post('/organizations/exports', { format: 'csv', category: 'CHD' });
    expect([asked.status, asked.headers.location]).toEqual([202, `/api/v1/exports/${text(asked.body.id)}`]);
    expect(asked.body).toMatchObject({ state: 'queued', download: null });
    await world.drain();
    const done = await lead.reads(`/exports/${text(asked.body.id)}`);
    expect(done).toMatchObject({ state: 'done', expiresAt: '2025-03-10T23:59:00+08:00' });
    expect(Number(done.rows)).toBe((await named('category=CHD&limit=200')).length);
    const path = `/${text(done.download?.url).replace(/^https?:\/\/[^/]+/, '')}`;
    expect((await world.anonymous().get(path)).text).toContain('云海Kids社区中心（示例）');
    expect((await officer.get(`/exports/${text(asked.body.id)}`)).status).toBe(404);
    await world.at('2025-03-11T00:00:00+08:00');
    expect(await lead.reads(`/exports/${text(asked.body.id)}`)).toMatchObject({
      ...{ state: 'expired', fileId: null, download: null },
    });
    expect((await world.anonymous().get(path)).status).toBe(404);
  });

  it('is for authorities', async () => {
    const supplier = await world.as('organization-lead');
    const answer = await supplier.get('/organizations/export');
    expect([answer.status, codes(answer)]).toEqual([403, ['identity.permission-missing']]);
    expect((await lead.post('/organizations/exports', { format: 'pdf' })).status).toBe(422);
  });
});

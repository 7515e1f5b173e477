import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes, text } from '../support/person.js';
import { World } from '../support/world.js';

const YEAR = {
  holidays: ['2027-01-01', '2027-02-06', '2027-02-07', '2027-02-08'],
  makeups: ['2027-02-20'],
  source: '国务院办公厅关于2027年部分节假日安排的通知（示例）',
};

describe('the HTTP edge', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('answers problems in Chinese, or in English to whoever prefers it, with one documented page per kind', async () => {
    const chinese = await world.anonymous().get('/places?colour=red');
    expect(chinese.status).toBe(400);
    expect(chinese.body).toMatchObject({
      title: '请求格式错误',
      violations: [{ code: 'platform.query-unknown' }],
    });
    const english = await world
      .anonymous()
      .get('/places?colour=red', { 'accept-language': 'en-GB,en;q=0.9' });
    expect(english.body).toMatchObject({ title: 'The request is malformed' });
    const page = await world.anonymous().get(`/${new URL(text(chinese.body.type)).pathname}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('请求格式错误');
  });

  it.each([
    ['a cursor that no list gave', '/places?cursor=abc'],
    ['a limit above 200', '/places?limit=201'],
    ['a limit that is no number', '/places?limit=all'],
    ['an id that is none', '/files/7'],
    ['a path that cannot be decoded', '//%ZZ'],
  ])('refuses %s', async (_, path) => {
    const officer = await world.as('street-officer');
    const answer = await officer.get(path);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it.each([
    ['a NUL', 'a\\u0000b'],
    ['half a surrogate pair', '\\ud83d'],
  ])('refuses %s in any text, because no column can keep it', async (_, unfit) => {
    const body = `{"login":"${unfit}","password":"x"}`;
    const answer = await world.anonymous().postRaw('/sessions', body, 'application/json');
    expect([answer.status, codes(answer)]).toEqual([422, ['platform.field-invalid']]);
    const query = await world.anonymous().get('/places?cursor=%00');
    expect(query.status).toBe(400);
  });

  it('refuses a body that nests without end, before anything walks over it', async () => {
    const body = `{"login":${'['.repeat(400_000)}${']'.repeat(400_000)}}`;
    const officer = await world.as('street-officer');
    const answer = await officer.postRaw('/sessions', body, 'application/json');
    expect(answer.status).toBe(400);
  });

  it('refuses malformed JSON, other media types, unknown paths and wrong methods by their own statuses', async () => {
    const lead = await world.as('street-lead');
    const bad = await lead.postRaw('/sessions', '{"login":', 'application/json');
    const form = await lead.postRaw('/sessions', 'login=x', 'application/x-www-form-urlencoded');
    const plain = await lead.postRaw('/sessions', 'x', 'text/plain');
    expect([bad.status, form.status, plain.status]).toEqual([400, 415, 415]);
    expect((await lead.get('/nowhere')).status).toBe(404);
    const wrong = await lead.delete('/service-categories');
    expect(wrong.status).toBe(405);
    expect(wrong.headers.allow).toBe('GET, HEAD');
  });

  it('refuses a body above one MiB', async () => {
    const big = await world.anonymous().post('/sessions', { login: 'x'.repeat(1_100_000), password: 'x' });
    expect(big.status).toBe(413);
  });

  it('echoes a request id, and makes one when the given one is no good', async () => {
    const given = await world.anonymous().get('/places', { 'x-request-id': 'abc-123' });
    expect(given.headers['x-request-id']).toBe('abc-123');
    const made = await world.anonymous().get('/places', { 'x-request-id': 'a b' });
    expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('pages lists by a cursor, without gaps or repetitions', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await world.anonymous().reads(`/places?limit=7${cursor}`);
      seen.push(...(page.items as unknown as { id: string }[]).map((place) => place.id));
      cursor = page.next ? `&cursor=${text(page.next)}` : '';
    } while (cursor);
    expect(seen).toHaveLength(17);
    expect(new Set(seen).size).toBe(17);
  });

  it('answers 304 to whoever has the newest version, and HEAD like GET without the body', async () => {
    const first = await world.anonymous().get('/calendars/2025');
    const etag = text(first.headers.etag as never);
    const again = await world.anonymous().get('/calendars/2025', { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers.etag).toBe(etag);
  });

  it('changes a resource only for whoever has read its present version', async () => {
    const admin = await world.as('settings-admin');
    const made = await admin.put('/calendars/2027', YEAR, { 'if-match': '', 'if-none-match': '*' });
    expect(made.status).toBe(200);
    const again = await admin.put('/calendars/2027', YEAR, { 'if-match': '', 'if-none-match': '*' });
    expect(again.status).toBe(412);
    const etag = text(made.headers.etag as never);
    expect((await admin.put('/calendars/2027', YEAR, { 'if-match': '' })).status).toBe(428);
    expect((await admin.put('/calendars/2027', {}, { 'if-match': '"7.abc"' })).status).toBe(412);
    expect((await admin.put('/calendars/2027', YEAR, { 'if-match': `W/${etag}` })).status).toBe(412);
    const both = await Promise.all(
      [1, 2].map(() => admin.put('/calendars/2027', YEAR, { 'if-match': etag })),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });

  it('lists every day of a calendar that is wrong', async () => {
    const admin = await world.as('settings-admin');
    const body = { holidays: ['2028-01-01', '2027-13-01'], makeups: ['2027-02-22'], source: '通知（示例）' };
    expect((await admin.put('/calendars/2027', body)).status).toBe(422);
    const days = { ...body, holidays: ['2028-01-01', '2027-05-01', '2027-05-01'] };
    const refused = await admin.put('/calendars/2027', days);
    expect(codes(refused).sort()).toEqual([
      'reference.day-outside-year',
      'reference.day-twice',
      'reference.makeup-on-weekday',
    ]);
  });

  it('keeps the limits in the headers', async () => {
    const answer = await world.anonymous().get('/places');
    expect(answer.headers['ratelimit-policy']).toBe('"default";q=100000;w=60');
    expect(answer.headers.ratelimit).toMatch(/^"default";r=\d+;t=\d+$/);
  });
});

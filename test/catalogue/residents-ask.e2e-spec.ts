import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { smsSignature } from '../../src/catalogue/data/sms.js';
import { Settings } from '../../src/platform/index.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { type Answer, type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const SECRET = 'a-secret-of-the-sample-gateway-0001';
const SPOKEN = {
  kind: 'service',
  class: 'life',
  text: '楼道灯坏了三天',
  name: '张三',
  phone: '138-0013-8000',
};

describe('residents ask for something', () => {
  let world: World;
  let changan: string;
  let community: string;
  let clerk: Person;
  let nobody: Person;

  beforeAll(async () => {
    world = await World.start();
    world.app.get(Settings).smsGatewaySecret = SECRET;
    const [unit] = await rows<{ id: string; name: string }>(
      world,
      `SELECT id, name FROM unit WHERE kind = 'community' AND name LIKE '长安社区%'`,
    );
    changan = unit?.id ?? '';
    community = unit?.name ?? '';
    clerk = await world.as('community-clerk');
    nobody = world.anonymous();
  });
  afterAll(async () => {
    await world.stop();
  });

  const form = async () => text((await nobody.reads('/service-requests/form')).form);
  const ask = async (change: object = {}): Promise<Answer> =>
    nobody.post('/service-requests/online', {
      ...{ form: await form(), communityId: changan, class: 'affairs', text: '高龄津贴怎么申请', ...change },
    });
  const enter = (change: object = {}): Promise<Json> =>
    clerk.does('/service-requests', { communityId: changan, ...SPOKEN, ...change });
  const read = (id: string): Promise<Json> => clerk.reads(`/service-requests/${id}`);
  const newest = async (): Promise<Json> =>
    list((await clerk.reads('/service-requests?limit=1')).items)[0] ?? {};
  const me = async (person: Person): Promise<string> => text((await person.reads('/me')).accountId);

  it('on the web without an account, and read the answer by their code', async () => {
    const asked = await ask({ name: '李四', phone: '13900139000' });
    expect(asked.status).toBe(201);
    expect(asked.headers['cache-control']).toBe('no-store');
    expect(Object.keys(asked.body)).toEqual(['trackingCode']);
    const code = text(asked.body.trackingCode);
    const track = `/service-requests/track/${code}`;
    const before = await nobody.get(track);
    expect(before.body).toEqual({ state: 'received', answer: null });
    expect(before.headers['cache-control']).toBe('no-store');

    const request = await newest();
    expect(request).toMatchObject({
      ...{ channel: 'web', text: '高龄津贴怎么申请', contactName: '李*', contactPhone: '139****9000' },
      ...{ actions: ['assign', 'decline', 'pass-on'], overdue: false, dueAt: '2025-03-04T08:00:00+08:00' },
    });
    const path = `/service-requests/${text(request.id)}`;
    await clerk.does(`${path}/assign`, { handlerId: await me(clerk) });
    await clerk.does(`${path}/start`);
    expect((await clerk.post(`${path}/finish`, {})).status).toBe(422);
    await clerk.does(`${path}/finish`, { answer: '请带身份证到社区服务站办理' });
    // However it is typed.
    const typed = `/service-requests/track/${code.toLowerCase().replaceAll('-', '')}`;
    expect(await nobody.reads(typed)).toEqual({ state: 'done', answer: '请带身份证到社区服务站办理' });
    expect((await clerk.post(`${path}/start`)).status).toBe(409);
  });

  it('and nothing of it lies open: neither words, name and phone, nor the code', async () => {
    const asked = await ask({ text: '独一无二的请求', name: '王五独', phone: '13700137000' });
    const [dump] = await rows<{ all: string }>(
      world,
      `SELECT string_agg(r::text, ' ') AS all FROM service_request r`,
    );
    for (const secret of ['独一无二的请求', '王五独', '13700137000', text(asked.body.trackingCode)])
      expect(dump?.all).not.toContain(secret);
    const events = await rows<{ all: string }>(
      world,
      `SELECT coalesce(string_agg(e::text, ' '), '') AS all FROM audit_event e`,
    );
    expect(events[0]?.all).not.toContain(text(asked.body.trackingCode));
  });

  it('with a form that was just opened, once', async () => {
    const opened = await form();
    expect((await ask({ form: opened })).status).toBe(201);
    const again = await ask({ form: opened });
    expect([again.status, codes(again)]).toEqual([409, ['catalogue.form-used']]);
    const forged = await ask({ form: `${opened.slice(0, -1)}${opened.endsWith('A') ? 'B' : 'A'}` });
    expect([forged.status, codes(forged)]).toEqual([422, ['catalogue.form-stale']]);
    const stale = await form();
    const start = world.clock.now().toISOString();
    await world.at('2025-03-03T09:00:01+08:00');
    expect(codes(await ask({ form: stale }))).toEqual(['catalogue.form-stale']);
    world.clock.set(start);
  });

  it.each([
    ['an account as community', { communityId: '018f0000-0000-7000-8000-000000000000' }],
    ['no class', { class: undefined }],
    ['another class', { class: 'other' }],
    ['an endless text', { text: 'x'.repeat(2001) }],
    ['half a surrogate', { text: '\ud800' }],
    ['a number', { text: 7 }],
    ['a phone of letters', { phone: 'abc' }],
    ['a form of its own', { form: `${'0'.repeat(24)}.999999999999999.${'A'.repeat(43)}` }],
    ['a state', { state: 'done' }],
  ])('but not with %s', async (_, change) => {
    expect((await ask(change)).status).toBe(422);
  });

  it('and a code that nobody was given shows nothing', async () => {
    for (const code of ['AAAAAA-AAAAAA-AAAAAA-AAAAAA', '%00', 'x'.repeat(90), "';--"])
      expect([404, 422, 400]).toContain(
        (await nobody.get(`/service-requests/track/${encodeURIComponent(code)}`)).status,
      );
  });

  it('on the hotline; whoever handles it late is seen by community and street', async () => {
    const entered = await enter();
    const id = text(entered.id);
    const worker = await signedIn(world, await givenAccount(world, 'grid-worker', community));
    await clerk.does(`/service-requests/${id}/assign`, { handlerId: await me(worker) });
    expect((await worker.reads('/service-requests?mine=true')).items).toMatchObject([
      { id, actions: ['start'] },
    ]);
    const start = world.clock.now().toISOString();
    await world.at('2025-03-04T07:59:59+08:00');
    expect((await read(id)).overdue).toBe(false);
    await world.at('2025-03-04T08:00:01+08:00');
    await world.drain();
    expect((await read(id)).overdue).toBe(true);
    const street = await world.as('street-lead');
    const late = list((await street.reads('/service-requests?overdue=true')).items);
    expect(late.map((each) => each.id)).toContain(id);
    const told = await rows(
      world,
      `SELECT 1 FROM outbox WHERE message = 'catalogue.service-request-overdue' AND payload ->> 'requestId' = $1`,
      [id],
    );
    expect(told).toHaveLength(1);
    await world.drain();
    const inbox = list((await street.reads('/messages')).items);
    const said = inbox.filter((message) => text(message.subject?.id) === id);
    // The kind of the request, not what was asked.
    expect(said.map((message) => text(message.title))).toEqual(['服务请求超时：生活类服务请求']);
    await worker.does(`/service-requests/${id}/start`);
    await worker.does(`/service-requests/${id}/finish`, { answer: '已更换' });
    expect((await read(id)).overdue).toBe(true);
    world.clock.set(start);
  });

  it('which only its own units work on', async () => {
    const id = text((await enter()).id);
    const strangers = await world.as('taiping.community-clerk');
    expect((await strangers.get(`/service-requests/${id}`)).status).toBe(404);
    expect((await strangers.post(`/service-requests/${id}/decline`, { answer: '不' })).status).toBe(404);
    const foreign = await strangers.post('/service-requests', { communityId: changan, ...SPOKEN });
    expect([foreign.status, codes(foreign)]).toEqual([422, ['catalogue.community-unknown']]);
    const officer = await world.as('taiping.community-lead');
    const notThere = await clerk.post(`/service-requests/${id}/assign`, { handlerId: await me(officer) });
    expect([notThere.status, codes(notThere)]).toEqual([422, ['catalogue.handler-unknown']]);
    const overseer = await (await world.as('auditor')).reads(`/service-requests/${id}`);
    expect(overseer).toMatchObject({ text: null, contactName: '张*', actions: [] });
    await clerk.does(`/service-requests/${id}/decline`, { answer: '不属于社区事项，请拨12345' });
    expect(await read(id)).toMatchObject({ state: 'declined', actions: [] });
  });

  it('and an emergency calls community and street at once, and the district when nobody reports', async () => {
    const classed = await clerk.post('/service-requests', {
      communityId: changan,
      ...SPOKEN,
      kind: 'emergency',
    });
    expect(codes(classed)).toEqual(['catalogue.emergency-has-class']);
    const start = world.clock.now().toISOString();
    const id = text((await enter({ kind: 'emergency', class: undefined, text: '摔倒了起不来' })).id);
    const [ticket] = list((await clerk.reads(`/tickets?sourceId=${id}`)).items);
    expect(ticket).toMatchObject({ source: 'emergency', state: 'open', responseMinutes: 10 });
    expect(list(ticket?.calls)).toHaveLength(2);
    expect(JSON.stringify(ticket)).not.toContain('摔倒');
    const path = `/tickets/${text(ticket?.id)}`;
    await clerk.does(`${path}/report`);
    world.clock.set('2025-03-03T08:10:01+08:00');
    await world.drain();
    const seen = await (await world.as('district-supervisor')).reads(path);
    expect(list(seen.calls).map(({ addresseeId, escalatedAt }) => ({ addresseeId, escalatedAt }))).toEqual([
      { addresseeId: changan, escalatedAt: null },
      { addresseeId: seen.streetId, escalatedAt: '2025-03-03T08:10:01+08:00' },
    ]);
    world.clock.set(start);
  });

  describe('by short message', () => {
    const now = () => String(Math.floor(Date.now() / 1000));
    const send = (change: object = {}, signed: { secret?: string; at?: string } = {}): Promise<Answer> => {
      const message = {
        ...{ id: 'sms-1', communityId: changan, from: '13800138000', text: '三号楼电梯停了' },
        ...{ kind: 'request' as const, ...change },
      };
      const at = signed.at ?? now();
      const signature = smsSignature(signed.secret ?? SECRET, at, message);
      const headers = { 'webhook-timestamp': at, 'webhook-signature': signature };
      return nobody.post('/service-requests/sms', message, headers);
    };

    it('taken in once, however often the gateway sends it', async () => {
      const both = await Promise.all([send(), send()]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect(
        both
          .map(({ body }) => body.taken)
          .map(Boolean)
          .sort(),
      ).toEqual([false, true]);
      expect((await send()).body).toEqual({ taken: false, reply: null });
      const kept = await rows(world, `SELECT 1 FROM service_request WHERE gateway_id = 'sms-1'`);
      expect(kept).toHaveLength(1);
      expect(await newest()).toMatchObject({ channel: 'sms', contactPhone: '138****8000' });
    });

    it('but only from the gateway, and freshly signed', async () => {
      expect((await send({ id: 'sms-2' }, { secret: 'another' })).status).toBe(401);
      expect((await send({ id: 'sms-2' }, { at: '1700000000' })).status).toBe(401);
      expect((await send({ id: 'sms-2' }, { at: 'soon' })).status).toBe(401);
      expect((await send({ id: 'sms-2', text: '' })).status).toBe(422);
      world.app.get(Settings).smsGatewaySecret = '';
      expect((await send({ id: 'sms-2' })).status).toBe(404);
      world.app.get(Settings).smsGatewaySecret = SECRET;
      expect(await rows(world, `SELECT 1 FROM service_request WHERE gateway_id = 'sms-2'`)).toEqual([]);
    });
  });
});

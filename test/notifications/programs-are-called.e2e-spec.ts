import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { CallWebhooks } from '../../src/notifications/handlers/call-webhooks.js';
import { Database } from '../../src/platform/index.js';
import { givenNotice } from '../support/mail-sink.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { openTransactions, rows } from '../support/rows.js';
import { givenTender } from '../support/tender.js';
import { until } from '../support/until.js';
import { START, World } from '../support/world.js';

const LEAD = 'hemu.organization-lead';

interface Call {
  readonly headers: Record<string, string>;
  readonly body: string;
}

describe('programs of units are called', () => {
  let world: World;
  let lead: Person;
  let server: Server;
  let base = '';
  let endpoint: Json;
  let secret = '';
  let answerWith = 204;
  /** While set, nobody is answered. */
  let hold: Promise<void> | undefined;
  const calls: Call[] = [];

  beforeAll(async () => {
    server = createServer((incoming, answer) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const headers = incoming.headers as Record<string, string>;
        calls.push({ headers, body: Buffer.concat(chunks).toString() });
        const end = () => answer.writeHead(answerWith, { location: `${base}/elsewhere` }).end();
        if (hold) void hold.then(end);
        else end();
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        resolve();
      });
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    world = await World.start(START, undefined, { webhookLoopback: true, webhookCallsPerMinute: 3 });
    lead = await world.as(LEAD);
  });
  afterAll(async () => {
    await world.stop();
    server.close();
  });

  const deliveries = async () => list((await lead.reads(`/webhooks/${text(endpoint.id)}/deliveries`)).items);
  const typeOf = ({ body }: Call) => text((JSON.parse(body) as Json).type);

  it('a lead registers where; the secret is shown once, and an address counts once', async () => {
    const made = await lead.post('/webhooks', { url: `${base}/hook`, events: ['public', 'own'] });
    expect([made.status, made.headers.location]).toEqual([201, `/api/v1/webhooks/${text(made.body.id)}`]);
    ({ secret } = made.body as unknown as { secret: string });
    expect(secret).toMatch(/^whsec_/);
    endpoint = await lead.reads(`/webhooks/${text(made.body.id)}`);
    expect(JSON.stringify(endpoint)).not.toContain('whsec_');
    const again = await lead.post('/webhooks', { url: `${base}/hook`, events: ['own'] });
    expect([again.status, codes(again)]).toEqual([409, ['notifications.url-taken']]);
    const rival = await world.as('linli.organization-lead');
    expect((await rival.get(`/webhooks/${text(endpoint.id)}`)).status).toBe(404);
    expect((await rival.post(`/webhooks/${text(endpoint.id)}/rotate`)).status).toBe(404);
  });

  it('no address leads into an inner network or goes without TLS', async () => {
    const refused = async (url: string) => {
      const answer = await lead.post('/webhooks', { url, events: ['public'] });
      return [answer.status, ...codes(answer)];
    };
    expect(await refused('http://hooks.example.org/')).toEqual([422, 'notifications.url-insecure']);
    for (const url of [
      'https://10.0.0.1/',
      'https://169.254.169.254/latest',
      'https://[fd00::1]/',
      'https://0xa000001/',
    ]) {
      expect([url, await refused(url)]).toEqual([url, [422, 'notifications.url-inner']]);
    }
    expect(await refused('https://user:pass@hooks.example.org/')).toEqual([
      422,
      'notifications.url-malformed',
    ]);
  });

  it('a published notice and what the unit is told come signed, each once, with nobody’s name', async () => {
    await givenTender(world);
    await world.drain();
    // Three calls a minute.
    await world.at('2025-03-03T08:01:00+08:00');
    // Consultation, its result, service list and tender on the board, and the tender as the unit was told of it.
    expect(calls.map(typeOf).sort()).toEqual([
      'message.tender-published',
      ...['notice.published', 'notice.published', 'notice.published', 'notice.published'],
    ]);
    for (const { headers, body } of calls) {
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
      expect(body).not.toMatch(/account|hemu/);
    }
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
    expect(await deliveries()).toMatchObject([
      { state: 'sent', calls: [{ status: 204, problem: null }] },
      { state: 'sent', calls: [{ status: 204 }] },
      { state: 'sent', calls: [{ status: 204 }] },
      { state: 'sent', calls: [{ status: 204 }] },
      { state: 'sent', calls: [{ status: 204 }] },
    ]);
  });

  it('after a rotation both secrets verify for a day', async () => {
    const rotated = await lead.does(`/webhooks/${text(endpoint.id)}/rotate`);
    await world.at('2025-03-03T09:00:00+08:00');
    await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    const { headers, body } = calls.at(-1) ?? { headers: {}, body: '' };
    for (const each of [secret, text(rotated.secret)]) {
      expect(new Webhook(each).verify(body, headers)).toBeDefined();
    }
    secret = text(rotated.secret);
  });

  it('no more calls a minute than are allowed; the rest comes later', async () => {
    await world.at('2025-03-03T10:00:00+08:00');
    const before = calls.length;
    for (let count = 0; count < 5; count++) await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    expect(calls.length).toBe(before + 3);
    await world.at('2025-03-03T10:01:00+08:00');
    expect(calls.length).toBe(before + 5);
  });

  it('while an endpoint hangs, a second worker leaves it alone', async () => {
    await world.at('2025-03-03T10:30:00+08:00');
    let release: () => void = () => undefined;
    hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    await givenNotice(world, LEAD, 'bids-opened');
    await givenNotice(world, LEAD, 'bids-opened');
    const before = calls.length;
    const { app } = world;
    const first = world.drain();
    await until(
      () => Promise.resolve(calls.length),
      (count) => count > before,
    );
    const [waiting] = await rows<{ id: string }>(
      world,
      `SELECT d.id FROM webhook_delivery d WHERE d.state = 'waiting' ORDER BY d.id DESC LIMIT 1`,
    );
    await app
      .get(Database)
      .transaction((tx) =>
        app
          .get(CallWebhooks)
          .call(tx, { deliveryId: waiting?.id ?? '' }, { messageId: '', occurredAt: world.clock.now() }),
      );
    expect(calls.length).toBe(before + 1);
    expect(await openTransactions(world)).toEqual([]);
    release();
    hold = undefined;
    await first;
    await world.at('2025-03-03T10:31:00+08:00');
    expect(calls.length).toBe(before + 2);
  });

  it('what fails comes again under its own id, and a redirect is a failure that nobody follows', async () => {
    await world.at('2025-03-03T11:00:00+08:00');
    answerWith = 302;
    await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    const failed = calls.at(-1);
    expect((await deliveries())[0]).toMatchObject({ state: 'waiting', calls: [{ status: 302 }] });
    answerWith = 204;
    await world.at('2025-03-03T11:01:00+08:00');
    expect(calls.at(-1)?.headers['webhook-id']).toBe(failed?.headers['webhook-id']);
    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({ state: 'sent', actions: ['replay'] });
    const before = calls.length;
    await lead.does(`/webhooks/${text(endpoint.id)}/deliveries/${text(delivery?.id)}/replay`);
    await world.drain();
    expect(calls.length).toBe(before + 1);
    expect(calls.at(-1)?.headers['webhook-id']).toBe(failed?.headers['webhook-id']);
    const rival = await world.as('linli.organization-lead');
    const foreign = await rival.post(
      `/webhooks/${text(endpoint.id)}/deliveries/${text(delivery?.id)}/replay`,
    );
    expect(foreign.status).toBe(404);
  });

  it('a call whose worker died is made again once its time is over, and says nothing of the endpoint', async () => {
    await world.at('2025-03-03T11:30:00+08:00');
    answerWith = 503;
    await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    answerWith = 204;
    const before = calls.length;
    const [failed] = await deliveries();
    const deliveryId = text(failed?.id);
    const { app } = world;
    const envelope = { messageId: '', occurredAt: world.clock.now() };
    // Claimed, and the errand never begun.
    const claimed = await app
      .get(Database)
      .transaction((tx) => app.get(CallWebhooks).call(tx, { deliveryId }, envelope));
    expect(claimed?.line).toBe('webhook');
    await world.at('2025-03-03T11:31:59+08:00');
    expect([calls.length, (await deliveries())[0]?.sendingUntil]).toEqual([
      before,
      '2025-03-03T11:32:00+08:00',
    ]);
    await world.at('2025-03-03T11:32:00+08:00');
    const { failingSince } = await lead.reads(`/webhooks/${text(endpoint.id)}`);
    expect(failingSince).toBe('2025-03-03T11:30:00+08:00');
    await world.at('2025-03-03T11:37:00+08:00');
    expect([calls.length, calls.at(-1)?.headers['webhook-id']]).toEqual([before + 1, deliveryId]);
    expect((await deliveries())[0]).toMatchObject({
      ...{ state: 'sent', sendingUntil: null },
      calls: [{ status: 503 }, { status: null, problem: 'cut-off' }, { status: 204 }],
    });
  });

  it('of a notice that was taken down a program hears, and no more of what it said', async () => {
    await world.at('2025-03-03T12:00:00+08:00');
    const [call] = calls.filter(({ body }) => body.includes('"kind":"tender"'));
    const { id, title } = (JSON.parse(call?.body ?? '{}') as Json).data ?? {};
    const supervisor = await world.as('district-supervisor');
    const order = {
      authority: '示例区人民法院',
      order: '示例法院〔2025〕1号',
      orderedOn: '2025-03-03',
      ground: '示例',
    };
    const told = await supervisor.does(`/notices/${text(id)}/take-down`, order);
    await world.drain();
    expect((JSON.parse(calls.at(-1)?.body ?? '{}') as Json).data).toMatchObject({
      id: told.id,
      takesDown: id,
    });
    await lead.does(`/webhooks/${text(endpoint.id)}/deliveries/${call?.headers['webhook-id'] ?? ''}/replay`);
    await world.drain();
    const again = calls.at(-1);
    expect(again?.headers['webhook-id']).toBe(call?.headers['webhook-id']);
    expect(again?.body).not.toContain(text(title));
    expect((JSON.parse(again?.body ?? '{}') as Json).data).toMatchObject({ id, takenDownBy: told.id });
  });

  it('after days of failure the endpoint is disabled and its lead told; enabled again, it is called', async () => {
    answerWith = 500;
    await world.at('2025-03-04T09:00:00+08:00');
    await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    await world.at('2025-03-09T10:00:00+08:00');
    await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    expect((await lead.reads(`/webhooks/${text(endpoint.id)}`)).state).toBe('disabled');
    const told = list((await lead.reads('/messages')).items).filter(
      ({ kind }) => text(kind) === 'webhook-disabled',
    );
    expect(told).toMatchObject([{ title: '回调地址已停用：127.0.0.1' }]);
    const before = calls.length;
    await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    expect(calls.length).toBe(before);
    answerWith = 204;
    expect((await lead.does(`/webhooks/${text(endpoint.id)}/enable`)).state).toBe('enabled');
    await givenNotice(world, LEAD, 'bids-opened');
    await world.at('2025-03-09T10:02:00+08:00');
    expect(calls.length).toBeGreaterThan(before);
    expect((await lead.delete(`/webhooks/${text(endpoint.id)}`)).status).toBe(204);
    expect((await lead.get(`/webhooks/${text(endpoint.id)}`)).status).toBe(404);
  });
});

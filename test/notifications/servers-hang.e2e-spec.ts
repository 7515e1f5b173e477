import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveryDue } from '../../src/notifications/events.js';
import { Database, Errands, Outbox } from '../../src/platform/index.js';
import { MailSink, confirmedMail, givenNotice } from '../support/mail-sink.js';
import { type Person, list, text } from '../support/person.js';
import { openTransactions, rows } from '../support/rows.js';
import { twoWorkers } from '../support/two-workers.js';
import { until } from '../support/until.js';
import { WorkerToKill } from '../support/worker-to-kill.js';
import { START, World } from '../support/world.js';

const LEAD = 'hemu.organization-lead';
const MAIL = 'he.mu@example.org';
const mailFrom = 'no-reply@sanshe.example.org';
const publicUrl = 'https://sanshe.example.org';

describe('while a mail server hangs', () => {
  let world: World;
  let lead: Person;
  let gateway: Server;
  let smtpUrl = '';
  let killed: WorkerToKill | undefined;
  let release: () => void = () => undefined;
  const sink = new MailSink();
  const sms: string[] = [];

  beforeAll(async () => {
    gateway = createServer((incoming, answer) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        sms.push((JSON.parse(Buffer.concat(chunks).toString()) as { text: string }).text);
        answer.writeHead(202).end();
      });
    });
    await new Promise<void>((resolve) => {
      gateway.listen(0, '127.0.0.1', () => {
        resolve();
      });
    });
    smtpUrl = await sink.start();
    world = await World.start(START, undefined, {
      ...{ smtpUrl, mailFrom, publicUrl },
      ...{ smsDriver: 'http', smsHttpKey: 'gateway-key' },
      smsHttpUrl: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`,
    });
    lead = await world.as(LEAD);
    await confirmedMail(world, sink, lead, MAIL);
    await lead.does('/preferences/addresses/sms', { address: '139 7755 3312' });
    await world.drain();
    const code = /\d{6}/.exec(sms.at(-1) ?? '')?.[0] ?? '';
    await lead.does('/preferences/addresses/sms/confirm', { code });
  });
  afterAll(async () => {
    release();
    await killed?.kill();
    await world.stop();
    await sink.stop();
    gateway.close();
  });
  beforeEach(() => {
    sink.letters.length = 0;
    sms.length = 0;
    sink.hold = new Promise((resolve) => {
      release = resolve;
    });
  });

  const answered = async () => {
    release();
    await world.app.get(Errands).settled();
  };
  const letters = () => Promise.resolve(sink.letters.length);
  const ids = () => new Set(sink.letters.map(({ headers }) => headers['message-id']));
  const deliveryOf = async (messageId: string) =>
    list((await lead.reads(`/messages/${messageId}/deliveries`)).items).find(
      ({ channel }) => text(channel) === 'mail',
    );
  const duesLeft = () =>
    rows(world, `SELECT 1 FROM outbox WHERE message = 'notifications.delivery-due' AND relayed_at IS NULL`);

  it('more letters than there are connections wait for it, no transaction does, and short messages go out', async () => {
    const sent: string[] = [];
    for (let count = 0; count < 8; count++) sent.push(await givenNotice(world, LEAD, 'tender-published'));
    await twoWorkers(world);
    await until(letters, (count) => count === 8);
    expect(await openTransactions(world)).toEqual([]);
    expect(await deliveryOf(sent[0] ?? '')).toMatchObject({
      ...{ state: 'waiting', sendingUntil: '2025-03-03T08:02:00+08:00', attempts: [] },
    });
    await givenNotice(world, LEAD, 'breach-noticed');
    await twoWorkers(world);
    await until(
      () => Promise.resolve(sms.length),
      (count) => count === 1,
    );
    await until(letters, (count) => count === 9);
    await answered();
    expect([sink.letters.length, ids().size]).toEqual([9, 9]);
    expect(await deliveryOf(sent[0] ?? '')).toMatchObject({
      ...{ state: 'sent', sendingUntil: null, attempts: [{ number: 1, outcome: 'accepted' }] },
    });
    expect(await duesLeft()).toEqual([]);
  });

  it('no more than a few talk to it, the others come a minute later, and each arrives once', async () => {
    for (let count = 0; count < 40; count++) await givenNotice(world, LEAD, 'tender-published');
    await twoWorkers(world);
    const [{ claimed } = { claimed: 0 }] = await rows<{ claimed: number }>(
      world,
      'SELECT count(*)::int AS claimed FROM notice_delivery WHERE sending_until IS NOT NULL',
    );
    expect([claimed >= 20, claimed < 40]).toEqual([true, true]);
    await until(letters, (count) => count === claimed);
    await answered();
    world.clock.advance(60_000);
    await world.drain();
    expect([sink.letters.length, ids().size]).toEqual([40, 40]);
  });

  it('two workers that are told of one letter at once send it once', async () => {
    const { hold } = sink;
    Object.assign(sink, { refuseWith: 451, hold: undefined });
    const message = await givenNotice(world, LEAD, 'tender-published');
    await world.drain();
    Object.assign(sink, { refuseWith: undefined, hold });
    const deliveryId = text((await deliveryOf(message))?.id);
    const { app } = world;
    await app.get(Database).transaction(async (tx) => {
      for (let count = 0; count < 2; count++) await app.get(Outbox).publish(tx, DeliveryDue, { deliveryId });
    });
    await twoWorkers(world);
    await until(letters, (count) => count === 1);
    await answered();
    world.clock.advance(600_000);
    await world.drain();
    expect(sink.letters).toHaveLength(1);
    expect(list((await deliveryOf(message))?.attempts).map(({ outcome }) => text(outcome))).toEqual([
      'deferred',
      'accepted',
    ]);
  });

  it('a worker killed at its letter leaves it to the others, once its time is over, under the same Message-ID', async () => {
    const message = await givenNotice(world, LEAD, 'tender-published');
    killed = new WorkerToKill(world, { smtpUrl, mailFrom, publicUrl });
    await until(letters, (count) => count === 1, 120);
    await killed.kill();
    await world.drain();
    expect(sink.letters).toHaveLength(1);
    await answered();
    world.clock.advance(120_000);
    await world.drain();
    expect(await deliveryOf(message)).toMatchObject({
      ...{ state: 'waiting', sendingUntil: null, attempts: [{ outcome: 'cut-off', reply: null }] },
    });
    world.clock.advance(60_000);
    await world.drain();
    expect([sink.letters.length, ids().size]).toEqual([2, 1]);
    expect(await deliveryOf(message)).toMatchObject({
      ...{ state: 'sent', attempts: [{ outcome: 'cut-off' }, { outcome: 'accepted', reply: 250 }] },
    });
  });

  it('an address that is refused after another one was given is not marked', async () => {
    sink.refuseWith = 550;
    const message = await givenNotice(world, LEAD, 'tender-published');
    await twoWorkers(world);
    await lead.does('/preferences/addresses/mail', { address: 'he.mu@EXAMPLE.com' });
    await answered();
    sink.refuseWith = undefined;
    expect(await deliveryOf(message)).toMatchObject({
      ...{ state: 'failed', attempts: [{ outcome: 'address-refused' }] },
    });
    const [address] = list((await lead.reads('/preferences')).addresses);
    expect(address).toMatchObject({ channel: 'mail', state: 'unconfirmed' });
  });
});

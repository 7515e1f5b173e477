import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { NoticesWritten } from '../../src/notifications/events.js';
import { Database, Outbox } from '../../src/platform/index.js';
import { MailSink, confirmedMail, givenNotice } from '../support/mail-sink.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenTender } from '../support/tender.js';
import { START, World } from '../support/world.js';

const LEAD = 'hemu.organization-lead';
const MAIL = 'he.mu@example.org';

describe('notices go where their receivers want them', () => {
  let world: World;
  let lead: Person;
  let gateway: Server;
  const sink = new MailSink();
  const sms: { to: string; text: string; authorization?: string }[] = [];

  beforeAll(async () => {
    gateway = createServer((incoming, answer) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { to, text: said } = JSON.parse(Buffer.concat(chunks).toString()) as {
          to: string;
          text: string;
        };
        sms.push({ to, text: said, authorization: incoming.headers.authorization });
        answer.writeHead(202).end();
      });
    });
    await new Promise<void>((resolve) => {
      gateway.listen(0, '127.0.0.1', () => {
        resolve();
      });
    });
    world = await World.start(START, undefined, {
      smtpUrl: await sink.start(),
      mailFrom: '三社联动 <no-reply@sanshe.example.org>',
      smsDriver: 'http',
      smsHttpUrl: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`,
      smsHttpKey: 'gateway-key',
      publicUrl: 'https://sanshe.example.org',
    });
    lead = await world.as(LEAD);
  });
  afterAll(async () => {
    await world.stop();
    await sink.stop();
    gateway.close();
  });

  const deliveriesOf = async (messageId: string) =>
    list((await lead.reads(`/messages/${messageId}/deliveries`)).items);
  const addressNow = async (): Promise<Json | undefined> =>
    list((await lead.reads('/preferences')).addresses)[0];
  const http = () => request(world.app.getHttpServer());

  it('an address counts once its owner has read the code there; until then nothing else goes there', async () => {
    const given = await lead.does('/preferences/addresses/mail', { address: 'he.mu@EXAMPLE.org' });
    expect(given).toMatchObject({
      address: 'h***@example.org',
      state: 'unconfirmed',
      actions: ['replace', 'confirm'],
    });
    const early = await givenNotice(world, LEAD, 'tender-published');
    await world.drain();
    expect(sink.to(MAIL)).toHaveLength(1);
    expect(await deliveriesOf(early)).toEqual([]);
    const [letter] = sink.to(MAIL);
    expect(letter?.subject).not.toContain(sink.code(MAIL));
    const wrong = await lead.post('/preferences/addresses/mail/confirm', { code: '000000' });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['notifications.code-wrong']]);
    const confirmed = await lead.does('/preferences/addresses/mail/confirm', { code: sink.code(MAIL) });
    expect(confirmed.state).toBe('confirmed');
    expect((await (await world.as('linli.organization-lead')).reads('/preferences')).addresses).toEqual([]);
  });

  it('what is no address, and no channel, is refused', async () => {
    for (const address of ['nobody', 'a@b', 'a@b.example\nBcc: c@d.example', '<a@b.example>']) {
      const refused = await lead.post('/preferences/addresses/mail', { address });
      expect([address, refused.status]).toEqual([address, 422]);
    }
    expect((await lead.post('/preferences/addresses/sms', { address: '12345' })).status).toBe(422);
    expect((await lead.post('/preferences/addresses/fax', { address: MAIL })).status).toBe(404);
  });

  it('a supplier gets one letter of a published tender, and sees how it went', async () => {
    await givenTender(world);
    await world.drain();
    const [, letter] = sink.to(MAIL);
    expect(letter).toMatchObject({ subject: '采购公告：长安社区居家养老服务采购（示例）' });
    expect(letter?.text).toContain('响应文件截止时间 2025-03-17 09:30');
    const [message] = list((await lead.reads('/messages')).items);
    const [delivery] = await deliveriesOf(text(message?.id));
    expect(delivery).toMatchObject({
      ...{ channel: 'mail', state: 'sent' },
      attempts: [{ number: 1, outcome: 'accepted', reply: 250 }],
    });
    expect(letter?.headers['message-id']).toBe(`<${text(delivery?.id)}@sanshe.example.org>`);
    expect(letter?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    // Whoever gave no address reads the inbox alone.
    expect(new Set(sink.letters.map(({ to }) => to))).toEqual(new Set([MAIL]));
    const [{ event_id: eventId } = { event_id: '' }] = await rows<{ event_id: string }>(
      world,
      'SELECT event_id FROM inbox_message WHERE id = $1',
      [message?.id],
    );
    const { app } = world;
    await app.get(Database).transaction((tx) => app.get(Outbox).publish(tx, NoticesWritten, { eventId }));
    await world.drain();
    expect(sink.to(MAIL)).toHaveLength(2);
  });

  it('a server that is busy is tried again, under the same Message-ID', async () => {
    sink.refuseWith = 451;
    const message = await givenNotice(world, LEAD, 'tender-published');
    await world.drain();
    const [waiting] = await deliveriesOf(message);
    expect(waiting).toMatchObject({ state: 'waiting', attempts: [{ outcome: 'deferred', reply: 451 }] });
    expect(text(waiting?.dueAt)).toBe('2025-03-03T08:01:00+08:00');
    sink.refuseWith = undefined;
    world.clock.advance(60_000);
    await world.drain();
    const ids = sink.to(MAIL).map(({ headers }) => headers['message-id']);
    expect(ids.filter((id) => id?.includes(text(waiting?.id)))).toHaveLength(1);
    const [sent] = await deliveriesOf(message);
    expect(list(sent?.attempts).map(({ outcome }) => text(outcome))).toEqual(['deferred', 'accepted']);
  });

  it('where nobody is there, the address is marked, and gets nothing until it is confirmed anew', async () => {
    sink.refuseWith = 550;
    const message = await givenNotice(world, LEAD, 'tender-published');
    await world.drain();
    sink.refuseWith = undefined;
    expect((await deliveriesOf(message))[0]).toMatchObject({
      ...{ state: 'failed', attempts: [{ outcome: 'address-refused', reply: 550 }] },
    });
    expect(await addressNow()).toMatchObject({ state: 'bounced', actions: ['replace', 'confirm'] });
    const unsent = await givenNotice(world, LEAD, 'breach-noticed');
    await world.drain();
    expect(await deliveriesOf(unsent)).toEqual([]);
    await confirmedMail(world, sink, lead, MAIL);
    expect((await addressNow())?.state).toBe('confirmed');
    // What the other side said, with an address in it, is kept nowhere.
    expect(await rows(world, `SELECT 1 FROM delivery_attempt t WHERE t::text LIKE '%secret%'`)).toEqual([]);
  });

  it('one click ends a kind, by form or in parts, without an account; a forged link and a duty’s end nothing', async () => {
    const before = sink.to(MAIL).length;
    await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    const letter = sink.to(MAIL).at(-1);
    const link =
      /<https:\/\/sanshe\.example\.org(.*)>/.exec(letter?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    const asked = await http().get(link).set('accept-language', 'en');
    expect([asked.status, asked.text.includes('<form method="post">')]).toEqual([200, true]);
    await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    expect(sink.to(MAIL)).toHaveLength(before + 2);
    for (const answer of [
      await http().post(link).type('form').send('List-Unsubscribe=One-Click'),
      await http().post(link).field('List-Unsubscribe', 'One-Click'),
    ]) {
      expect([answer.status, answer.text.includes('已退订')]).toEqual([200, true]);
    }
    await givenNotice(world, LEAD, 'bids-opened');
    await world.drain();
    expect(sink.to(MAIL)).toHaveLength(before + 2);
    const forged = link.replace('bids-opened', 'tender-published');
    expect((await http().post(forged).type('form').send('List-Unsubscribe=One-Click')).status).toBe(404);
    await givenNotice(world, LEAD, 'breach-noticed');
    await world.drain();
    const duty = sink.to(MAIL).at(-1);
    expect([duty?.subject.includes('示例项目'), duty?.headers['list-unsubscribe']]).toEqual([
      true,
      undefined,
    ]);
  });

  it('short messages say a title, to whoever confirmed his number, for duties and what he asked for', async () => {
    await lead.does('/preferences/addresses/sms', { address: '139 7755 3312' });
    await world.drain();
    const code = /\d{6}/.exec(sms.at(-1)?.text ?? '')?.[0] ?? '';
    expect(sms.at(-1)).toMatchObject({ to: '13977553312', authorization: 'Bearer gateway-key' });
    const confirmed = await lead.does('/preferences/addresses/sms/confirm', { code });
    expect(confirmed).toMatchObject({ address: '139****3312', state: 'confirmed' });
    await givenNotice(world, LEAD, 'tender-published');
    const message = await givenNotice(world, LEAD, 'breach-noticed');
    await world.drain();
    expect(sms).toHaveLength(2);
    expect(sms[1]?.text).toMatch(/^【三社联动】.*示例项目。详情请登录平台查看。$/);
    expect((await deliveriesOf(message)).map(({ channel, state }) => [channel, state])).toEqual([
      ['mail', 'sent'],
      ['sms', 'sent'],
    ]);
  });

  it('codes are few: five a day, and five tries of one', async () => {
    const other = await world.as('linli.organization-lead');
    const address = 'lin.li@example.org';
    for (let count = 0; count < 5; count++) await other.does('/preferences/addresses/mail', { address });
    const sixth = await other.post('/preferences/addresses/mail', { address });
    expect([sixth.status, codes(sixth)]).toEqual([422, ['notifications.codes-used-up']]);
    await world.drain();
    // Of five codes asked for in one breath the last one alone is sent.
    expect(sink.to(address)).toHaveLength(1);
    for (let count = 0; count < 5; count++)
      await other.post('/preferences/addresses/mail/confirm', { code: '000000' });
    const tried = await other.post('/preferences/addresses/mail/confirm', { code: sink.code(address) });
    expect(codes(tried)).toEqual(['notifications.code-tried-out']);
    expect((await other.delete('/preferences/addresses/mail')).status).toBe(204);
    expect((await other.post('/preferences/addresses/mail/confirm', { code: '000000' })).status).toBe(404);
  });

  it('an administrator sees how deliveries went, not what they say; nobody reads another one’s', async () => {
    const admin = await world.as('settings-admin');
    const failed = await admin.reads('/message-deliveries?state=failed');
    expect(list(failed.items)).toMatchObject([{ channel: 'mail', attempts: [{ reply: 550 }] }]);
    expect(JSON.stringify(await admin.reads('/message-deliveries'))).not.toMatch(/示例|he\.mu|1397755/);
    const [message] = list((await lead.reads('/messages')).items);
    const rival = await world.as('linli.organization-lead');
    expect((await rival.get(`/messages/${text(message?.id)}/deliveries`)).status).toBe(404);
  });
});

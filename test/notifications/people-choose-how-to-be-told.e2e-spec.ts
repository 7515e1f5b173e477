import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GatherDigests } from '../../src/notifications/handlers/gather-digests.js';
import { Database } from '../../src/platform/index.js';
import { day } from '../../src/shared/days.js';
import { MailSink, confirmedMail, givenNotice } from '../support/mail-sink.js';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { START, World } from '../support/world.js';

const LOGIN = 'hemu.organization-lead';
const MAIL = 'he.mu@example.org';
const USUAL = { language: 'zh', mailPace: 'at-once', choices: [] };

describe('people choose how they are told', () => {
  let world: World;
  let lead: Person;
  const sink = new MailSink();
  const got = () => sink.to(MAIL).length;

  beforeAll(async () => {
    const smtpUrl = await sink.start();
    world = await World.start(START, undefined, { smtpUrl, mailFrom: 'no-reply@sanshe.example.org' });
    lead = await world.as(LOGIN);
    await confirmedMail(world, sink, lead, MAIL);
  });
  afterAll(async () => {
    await world.stop();
    await sink.stop();
  });

  it('what nobody set is as usual; a change names the version that it read', async () => {
    const before = await lead.get('/preferences');
    expect(before.body).toMatchObject({
      version: 0,
      ...USUAL,
      quietHours: null,
      districtQuietHours: '22:00-07:00',
    });
    const kinds = list(before.body.kinds);
    expect(kinds.find(({ kind }) => text(kind) === 'breach-noticed')).toMatchObject({ duty: true });
    const etag = String(before.headers.etag);
    const [first, second] = await Promise.all([
      lead.put('/preferences', { ...USUAL, language: 'en' }, { 'if-match': etag }),
      lead.put('/preferences', { ...USUAL, language: 'en' }, { 'if-match': etag }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 412]);
    expect((await lead.put('/preferences', USUAL, { 'if-match': etag })).status).toBe(412);
    expect((await lead.put('/preferences', USUAL, { 'if-match': '' })).status).toBe(428);
  });

  it('letters speak the language that was chosen', async () => {
    await givenNotice(world, LOGIN, 'tender-published');
    await world.drain();
    expect(sink.to(MAIL).at(-1)?.subject).toBe('Tender: 示例项目');
  });

  it('a duty can’t be switched off, nothing be chosen twice, and no kind be made up', async () => {
    const off = { kind: 'breach-noticed', channel: 'mail', wanted: false };
    const refused = await lead.put('/preferences', { ...USUAL, choices: [off, off] });
    expect([refused.status, new Set(codes(refused))]).toEqual([
      422,
      new Set(['notifications.duty-stays', 'notifications.choice-twice']),
    ]);
    const unknown = { kind: 'spam', channel: 'mail', wanted: true };
    expect((await lead.put('/preferences', { ...USUAL, choices: [unknown] })).status).toBe(422);
  });

  it('what is not wanted doesn’t come, and comes again when it is', async () => {
    const choices = [{ kind: 'tender-published', channel: 'mail', wanted: false }];
    await lead.put('/preferences', { ...USUAL, choices });
    const before = got();
    await givenNotice(world, LOGIN, 'tender-published');
    await world.drain();
    expect(got()).toBe(before);
    await lead.put('/preferences', USUAL);
    await givenNotice(world, LOGIN, 'tender-published');
    await world.drain();
    expect(got()).toBe(before + 1);
  });

  it('at night nothing is sent; it comes when the night is over, unless its receiver has another one', async () => {
    const before = got();
    world.clock.set('2025-03-03T23:30:00+08:00');
    await givenNotice(world, LOGIN, 'tender-published');
    await world.drain();
    await world.at('2025-03-04T06:59:00+08:00');
    expect(got()).toBe(before);
    await world.at('2025-03-04T07:00:00+08:00');
    expect(got()).toBe(before + 1);
    await lead.put('/preferences', { ...USUAL, quietHours: '00:00-00:00' });
    world.clock.set('2025-03-04T23:30:00+08:00');
    await givenNotice(world, LOGIN, 'tender-published');
    await world.drain();
    expect(got()).toBe(before + 2);
  });

  it('a day’s mail comes in one letter on a working day, once, though two workers gather it; duties don’t wait', async () => {
    await lead.put('/preferences', { ...USUAL, mailPace: 'daily' });
    const before = got();
    // Thursday before the Qingming holiday, after the digest's hour.
    world.clock.set('2025-04-03T10:00:00+08:00');
    const first = await givenNotice(world, LOGIN, 'tender-published');
    await givenNotice(world, LOGIN, 'bids-opened');
    await givenNotice(world, LOGIN, 'breach-noticed');
    await world.drain();
    expect(got()).toBe(before + 1);
    await world.at('2025-04-05T10:00:00+08:00');
    expect(got()).toBe(before + 1);
    const { app } = world;
    const [account] = await rows<{ id: string }>(world, 'SELECT id FROM account WHERE login = $1', [LOGIN]);
    const gather = () =>
      app
        .get(Database)
        .transaction((tx) =>
          app.get(GatherDigests).gather(tx, { accountId: account?.id ?? '', day: day('2025-04-07') }),
        );
    world.clock.set('2025-04-07T09:00:00+08:00');
    await Promise.all([gather(), gather()]);
    await world.drain();
    expect(got()).toBe(before + 2);
    const digest = sink.to(MAIL).at(-1);
    expect(digest?.subject).toBe('三社联动：2 条新通知（2025-04-07）');
    expect(digest?.text.match(/●/g)).toHaveLength(2);
    const [delivery] = list((await lead.reads(`/messages/${first}/deliveries`)).items);
    expect(delivery).toMatchObject({
      state: 'gathered',
      day: '2025-04-07',
      attempts: [{ outcome: 'accepted' }],
    });
  });

  it('what missed the day’s digest is in the next one', async () => {
    const before = got();
    world.clock.set('2025-04-08T08:59:00+08:00');
    await givenNotice(world, LOGIN, 'tender-published');
    await world.drain();
    await world.at('2025-04-08T09:00:00+08:00');
    expect(got()).toBe(before + 1);
    const late = await givenNotice(world, LOGIN, 'bids-opened');
    await world.drain();
    // As though it had been planned a moment earlier, beside the digest on its way.
    await rows(world, `UPDATE notice_delivery SET day = '2025-04-08' WHERE message_id = $1`, [late]);
    await rows(
      world,
      `UPDATE outbox SET payload = jsonb_set(payload, '{day}', '"2025-04-08"'), due_at = $1
      WHERE message = 'notifications.digest-due' AND relayed_at IS NULL`,
      [world.clock.now()],
    );
    await world.drain();
    expect(got()).toBe(before + 1);
    await world.at('2025-04-09T09:00:00+08:00');
    expect(got()).toBe(before + 2);
  });

  it('a digest’s link ends all mail but duties', async () => {
    const header = sink.to(MAIL).at(-1)?.headers['list-unsubscribe'] ?? '';
    const path = /<http:\/\/[^/]+(\/.*)>/.exec(header)?.[1] ?? '';
    expect((await world.anonymous().post(`/${path}`, {})).status).toBe(200);
    expect(await lead.reads('/preferences')).toMatchObject({ mailPace: 'never' });
    const before = got();
    await givenNotice(world, LOGIN, 'tender-published');
    await givenNotice(world, LOGIN, 'breach-noticed');
    await world.drain();
    expect(got()).toBe(before + 1);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '../../src/platform/index.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { givenDraft } from '../support/tender.js';
import { World } from '../support/world.js';

const REASON = '核查投诉所涉采购过程';
const reason = { 'x-reason': encodeURIComponent(REASON) };

describe('what an auditor reads', () => {
  let world: World;
  let auditor: Person;
  let officer: Person;
  let tender: string;

  beforeAll(async () => {
    world = await World.start();
    tender = text((await givenDraft(world)).id);
    auditor = await world.as('auditor');
    officer = await world.as('street-officer');
    world.app.get(Settings).auditorReasons = true;
  });
  afterAll(async () => {
    await world.stop();
  });

  /** The events that touched something, newest first. */
  const eventsOf = async (objectId: string): Promise<Json[]> =>
    list((await auditor.get(`/audit-events?objectId=${objectId}`, reason)).body.items);
  const actionsOf = async (objectId: string) =>
    (await eventsOf(objectId)).flatMap(({ objects }) => list(objects).map(({ action }) => text(action)));

  it('needs a reason, and says which header', async () => {
    for (const path of [`/contracts/${randomUUID()}`, `/tenders/${tender}/opening`, '/audit-events']) {
      const answer = await auditor.get(path, { 'accept-language': 'en' });
      expect([path, answer.status, codes(answer)]).toEqual([path, 400, ['identity.reason-missing']]);
      expect(text(list(answer.body.violations)[0]?.detail)).toContain('X-Reason');
    }
  });

  it.each(['because', 'x'.repeat(201), encodeURIComponent('来电13800138000反映问题'), 'yearly audit %E6%A'])(
    'is not shown for %s',
    async (text) => {
      const answer = await auditor.get('/audit-events', { 'x-reason': text });
      expect([answer.status, codes(answer)]).toEqual([400, ['identity.reason-unfit']]);
    },
  );

  it('stands in the log with the reason before he sees it, and so does his search', async () => {
    // A draft is nobody's business but the buyer's: that he asked for it is kept all the same.
    expect((await auditor.get(`/tenders/${tender}/opening`, reason)).status).toBeLessThan(500);
    const [search, read] = await eventsOf(tender);
    expect(search).toMatchObject({
      reason: REASON,
      objects: [{ type: 'audit_event', id: tender, action: 'search' }],
    });
    expect(read).toMatchObject({
      role: 'auditor',
      route: 'GET /api/v1/tenders/:id/opening',
      reason: REASON,
      objects: [{ type: 'tender', id: tender, action: 'read' }],
    });
  });

  it('is not noted where nothing can be read', async () => {
    expect((await auditor.get('/contracts/1', reason)).status).toBe(400);
    const { items } = (await auditor.get('/audit-events?route=GET%20/api/v1/contracts/:id', reason)).body;
    expect(items).toEqual([]);
  });

  it('needs none in lists, in what everybody may read, and in his own things', async () => {
    for (const path of ['/contracts', '/units', '/me', '/sessions', '/calendars/2025'])
      expect([path, (await auditor.get(path)).status]).toEqual([path, 200]);
  });

  it('is asked of nobody else; a reason that others give is kept with what they write', async () => {
    expect((await officer.get(`/tenders/${tender}`)).status).toBe(200);
    expect(
      (await eventsOf(tender)).filter(
        ({ role, objects }) => text(role) === 'street-officer' && JSON.stringify(objects).includes('read'),
      ),
    ).toEqual([]);
    const changed = await officer.patch(`/tenders/${tender}`, { title: '养老服务（示例）' }, reason);
    expect(changed.status).toBe(200);
    const change = (await eventsOf(tender)).find(({ role }) => text(role) === 'street-officer');
    expect(change).toMatchObject({ reason: REASON, route: 'PATCH /api/v1/tenders/:id' });
  });

  it('need not be explained where the settings do not ask, and is noted when it is', async () => {
    const settings = world.app.get(Settings);
    settings.auditorReasons = false;
    try {
      expect((await auditor.get('/audit-events')).status).toBe(200);
      const id = randomUUID();
      await auditor.get(`/contracts/${id}`);
      expect(await actionsOf(id)).toEqual(['search']);
      await auditor.get(`/contracts/${id}`, reason);
      expect(await actionsOf(id)).toContain('read');
    } finally {
      settings.auditorReasons = true;
    }
  });

  it('shows before and after of amounts, days and codes, and of sentences only that they changed', async () => {
    const before = await officer.reads(`/tenders/${tender}`);
    const ceiling = { amount: '150000.50', currency: 'CNY' };
    const change = { title: '换了名称（示例）', ceiling, budget: ceiling, serviceTo: '2025-11-30' };
    const answer = await officer.patch(`/tenders/${tender}`, change);
    expect([answer.status, answer.body]).toMatchObject([200, { serviceTo: '2025-11-30' }]);
    const [event] = (await eventsOf(tender)).filter(({ role }) => text(role) === 'street-officer');
    const changes = new Map(list(event?.changes).map((each) => [text(each.column), each]));
    expect(changes.get('service_to')).toMatchObject({
      type: 'tender',
      id: tender,
      shown: true,
      before: before.serviceTo,
      after: '2025-11-30',
    });
    expect(changes.get('ceiling_fen')).toMatchObject({ after: '15000050' });
    expect(changes.get('title')).toMatchObject({ shown: false, before: null, after: null });
    expect(changes.has('version')).toBe(false);
    expect(JSON.stringify(event)).not.toContain('换了名称');
  });

  it('shows of a password only that it was changed, and of a step from where to where', async () => {
    const account = await givenAccount(world, 'street-officer', '新华街道办事处');
    const person = await signedIn(world, account);
    const newPassword = 'Another-Password-2025';
    await person.post('/me/password', { oldPassword: account.password, newPassword });
    const { items } = (await auditor.get(`/audit-events?accountId=${account.id}`, reason)).body;
    const changes = list(items).flatMap((event) => list(event.changes));
    expect(changes).toContainEqual(
      expect.objectContaining({ column: 'password_hash', shown: false, before: null, after: null }),
    );
    expect(JSON.stringify(items)).not.toContain('$argon2');
    const lead = await world.as('street-lead');
    await lead.does(`/tenders/${tender}/publish`);
    const [published] = (await eventsOf(tender)).filter(({ role }) => text(role) === 'street-lead');
    expect(published?.changes).toContainEqual(
      expect.objectContaining({ type: 'tender', column: 'state', before: 'drafted', after: 'open' }),
    );
  });
});

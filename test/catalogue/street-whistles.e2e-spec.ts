import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TicketRequested } from '../../src/catalogue/events.js';
import { seedUnit } from '../../src/identity/index.js';
import { Database, Drain, Outbox } from '../../src/platform/index.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('a street office whistles', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let department: Person;
  let other: Person;
  let departmentId: string;
  let otherId: string;
  let changan: string;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    const [district] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE kind = 'district'`);
    const [community] = await rows<{ id: string }>(
      world,
      `SELECT id FROM unit WHERE kind = 'community' AND name LIKE '长安社区%'`,
    );
    changan = community?.id ?? '';
    const made = await Promise.all(
      ['市场监管局（示例）', '住建局（示例）'].map(async (name) => {
        const unit = { kind: 'department', name, parentId: district?.id ?? '' } as const;
        await world.app.get(Database).transaction((tx) => seedUnit(tx, unit));
        const account = await givenAccount(world, 'department-officer', name);
        return { person: await signedIn(world, account), id: account.unitId };
      }),
    );
    [department, other] = made.map(({ person }) => person) as [Person, Person];
    [departmentId, otherId] = made.map(({ id }) => id) as [string, string];
  });
  afterAll(async () => {
    await world.stop();
  });

  const whistle = (change: object = {}, by = officer): Promise<Json> =>
    by.does('/tickets', {
      ...{ source: 'whistle', title: '占道经营', text: '请联合整治', addresseeIds: [departmentId, otherId] },
      ...change,
    });
  const callOf = (ticket: Json, id: string) =>
    list(ticket.calls).find(({ addresseeId }) => text(addresseeId) === id);

  it('and named departments report, answer with evidence, and are accepted', async () => {
    const ticket = await whistle({ hours: 2, communityId: changan });
    const path = `/tickets/${text(ticket.id)}`;
    expect(ticket).toMatchObject({ state: 'open', responseMinutes: 120, communityId: changan });
    expect(list(ticket.calls)).toHaveLength(2);
    const seen = await department.reads(path);
    expect(list(seen.calls)).toMatchObject([
      { addresseeId: departmentId, state: 'called', actions: ['report'] },
    ]);
    expect((await department.post(`${path}/answer`, { answer: '先答' })).status).toBe(409);
    await department.does(`${path}/report`);
    const png = await department.upload(
      '/files',
      'p.pdf',
      Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'),
    );
    const foreign = await officer.upload(
      '/files',
      'q.pdf',
      Buffer.from('%PDF-1.7\n2 0 obj\n<<>>\nendobj\n%%EOF'),
    );
    const refused = await department.post(`${path}/answer`, {
      answer: '已清理',
      fileIds: [text(foreign.body.id)],
    });
    expect([refused.status, codes(refused)]).toEqual([422, ['catalogue.evidence-unknown']]);
    await department.does(`${path}/answer`, { answer: '已清理', fileIds: [text(png.body.id)] });
    const early = await lead.post(`${path}/close`);
    expect([early.status, codes(early)]).toEqual([409, ['catalogue.answers-open']]);
    await lead.does(`${path}/accept`, { addresseeId: departmentId });
    await other.does(`${path}/report`);
    await other.does(`${path}/answer`, { answer: '待查' });
    const back = await lead.does(`${path}/return`, { addresseeId: otherId, reason: '未说明时限' });
    expect(callOf(back, otherId)).toMatchObject({
      state: 'called',
      returnReason: '未说明时限',
      escalatedAt: null,
    });
    await other.does(`${path}/report`);
    await other.does(`${path}/answer`, { answer: '三日内整改' });
    await lead.does(`${path}/accept`, { addresseeId: otherId });
    expect(await lead.does(`${path}/close`)).toMatchObject({ state: 'closed', actions: [] });
    const unknown = await lead.post(`${path}/accept`, { addresseeId: changan });
    expect(codes(unknown)).toEqual(['catalogue.not-called']);
  });

  it('and a department that is late falls to the district: once, also with several workers', async () => {
    const ticket = await whistle({ hours: 1 });
    const path = `/tickets/${text(ticket.id)}`;
    await other.does(`${path}/report`);
    const start = world.clock.now().toISOString();
    world.clock.set('2025-03-03T08:59:59+08:00');
    await world.drain();
    expect(callOf(await officer.reads(path), departmentId)).toMatchObject({ escalatedAt: null });
    world.clock.set('2025-03-03T09:00:00+08:00');
    await Promise.all([1, 2, 3].map(() => world.app.get(Drain).run()));
    const supervisor = await world.as('district-supervisor');
    const escalated = list((await supervisor.reads('/tickets?escalated=true')).items);
    expect(escalated.map(({ id }) => id)).toEqual([ticket.id]);
    expect(callOf(escalated[0] ?? {}, departmentId)).toMatchObject({
      escalatedAt: '2025-03-03T09:00:00+08:00',
    });
    expect(callOf(escalated[0] ?? {}, otherId)).toMatchObject({ escalatedAt: null, state: 'reported' });
    const told = await rows(
      world,
      `SELECT 1 FROM outbox WHERE message = 'catalogue.ticket-escalated' AND payload ->> 'ticketId' = $1`,
      [text(ticket.id)],
    );
    expect(told).toHaveLength(1);
    await world.drain();
    const titles = async (who: Person) =>
      list((await who.reads('/messages')).items).map((message) => text(message.title));
    const title = text(ticket.title);
    expect((await titles(supervisor)).filter((each) => each === `未按时报到：${title}`)).toHaveLength(1);
    expect(await titles(department)).toEqual(
      expect.arrayContaining([`吹哨：${title}`, `未按时报到：${title}`]),
    );
    world.clock.set(start);
  });

  it('and shows a department only what is addressed to it', async () => {
    const ticket = await whistle({ addresseeIds: [otherId] });
    expect((await department.get(`/tickets/${text(ticket.id)}`)).status).toBe(404);
    expect((await department.post(`/tickets/${text(ticket.id)}/report`)).status).toBe(404);
    const seen = list((await department.reads('/tickets?limit=200')).items);
    expect(seen.map(({ id }) => id)).not.toContain(ticket.id);
    expect((await (await world.as('xinqi.street-lead')).get(`/tickets/${text(ticket.id)}`)).status).toBe(404);
    expect(
      (await (await world.as('xinqi.street-lead')).post(`/tickets/${text(ticket.id)}/close`)).status,
    ).toBe(404);
  });

  it('and can call nobody but departments of its district, itself and its communities', async () => {
    const [far] = await rows<{ id: string }>(
      world,
      `SELECT id FROM unit WHERE kind = 'community' AND name LIKE '太平社区%'`,
    );
    const refused = await officer.post('/tickets', {
      ...{ source: 'whistle', title: '示例', text: '示例', addresseeIds: [changan, far?.id, randomUUID()] },
    });
    expect(codes(refused)).toEqual(['catalogue.addressee-unknown', 'catalogue.addressee-unknown']);
    expect(
      (await officer.post('/tickets', { source: 'whistle', title: '示例', text: '示例', addresseeIds: [] }))
        .status,
    ).toBe(422);
  });

  it('for a community that asks it to, or says why not', async () => {
    const clerk = await world.as('community-clerk');
    const asked = await whistle({}, clerk);
    const path = `/tickets/${text(asked.id)}`;
    expect(asked).toMatchObject({ state: 'requested', calls: [], communityId: changan, actions: [] });
    expect((await department.get(path)).status).toBe(404);
    expect((await clerk.post(`${path}/whistle`)).status).toBe(403);
    expect(list((await lead.does(`${path}/whistle`)).calls)).toHaveLength(2);
    const second = text((await whistle({}, clerk)).id);
    const declined = await lead.does(`/tickets/${second}/decline`, { reason: '社区可自行处理' });
    expect(declined).toMatchObject({ state: 'declined', declineReason: '社区可自行处理', actions: [] });
    expect((await lead.post(`/tickets/${second}/whistle`)).status).toBe(409);
  });

  it('by itself when another part of the program asks for it: once per source', async () => {
    const [place] = await rows<{ id: string; parent_id: string }>(
      world,
      'SELECT id, parent_id FROM unit WHERE id = $1',
      [changan],
    );
    const request = {
      ...{ source: 'survey-red-flag' as const, sourceId: randomUUID(), communityId: changan },
      ...{
        streetId: place?.parent_id ?? '',
        title: '回访发现虚假服务',
        text: '请核查',
        addresseeIds: [departmentId],
      },
    };
    const outbox = world.app.get(Outbox);
    for (let time = 0; time < 2; time += 1)
      await world.app.get(Database).transaction((tx) => outbox.publish(tx, TicketRequested, request));
    await world.drain();
    const found = list((await officer.reads(`/tickets?sourceId=${request.sourceId}`)).items);
    expect(found).toMatchObject([{ state: 'open', source: 'survey-red-flag', responseMinutes: 1440 }]);
  });

  it('for a request that its community passes on, and the resident reads so', async () => {
    const clerk = await world.as('community-clerk');
    const made = await clerk.does('/service-requests', {
      ...{ communityId: changan, kind: 'service', class: 'life', text: '电梯停了' },
    });
    const passed = await clerk.does(`/service-requests/${text(made.id)}/pass-on`, {
      ...{
        answer: '已转市场监管局核查',
        title: '电梯停运',
        text: '请核查维保',
        addresseeIds: [departmentId],
      },
    });
    expect(passed.state).toBe('passed-on');
    const tracked = await world.anonymous().reads(`/service-requests/track/${text(made.trackingCode)}`);
    expect(tracked).toEqual({ state: 'passed-on', answer: '已转市场监管局核查' });
    expect((await lead.reads(`/tickets?sourceId=${text(made.id)}`)).items).toMatchObject([
      { state: 'requested' },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const ROOM = {
  ...{
    kind: 'venue',
    name: '二楼多功能室（示例）',
    description: '可开会、培训（示例）',
    address: '示例路1号',
  },
  ...{ capacity: 30, quantity: 1, weekdays: [1, 2, 3, 4, 5], openFrom: '09:00', openTo: '17:00' },
};
const CHAIRS = { ...ROOM, kind: 'equipment', name: '折叠椅（示例）', capacity: null, quantity: 20 };

describe('units lend to each other what they have', () => {
  let world: World;
  let clerk: Person;
  let member: Person;
  let organization: Person;
  let community: string;

  const offered = async (by: Person, what: object) =>
    text((await by.does('/resources', { communityId: community, ...what })).id);
  const wish = (resourceId: string, day: string, from: string, to: string, more: object = {}) => ({
    ...{ resourceId, purpose: '防诈骗讲座（示例）', people: 20 },
    ...{ startsAt: `${day}T${from}:00+08:00`, endsAt: `${day}T${to}:00+08:00`, ...more },
  });
  const booked = async (by: Person, body: object) => text((await by.does('/resource-bookings', body)).id);
  const step = (by: Person, id: string, action: string, body?: object): Promise<Answer> =>
    by.post(`/resource-bookings/${id}/${action}`, body);
  const inbox = async (who: Person) =>
    list((await who.reads('/messages')).items).map((message: Json) => text(message.title));

  beforeAll(async () => {
    world = await World.start();
    clerk = await world.as('community-clerk');
    member = await world.as('member-unit');
    organization = await world.as('organization-member');
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '长安社区'`);
    community = unit?.id ?? '';
  });
  afterAll(async () => {
    await world.stop();
  });

  it('a community lends its room, an organization asks for it, and both hear what becomes of it', async () => {
    const room = await offered(clerk, ROOM);
    expect(await organization.reads(`/resources/${room}`)).toMatchObject({ state: 'offered', actions: [] });
    const id = await booked(organization, wish(room, '2025-03-05', '10:00', '12:00'));
    await world.drain();
    expect(await inbox(clerk)).toContain('预约申请：二楼多功能室（示例）');
    const confirmed = await step(clerk, id, 'confirm');
    expect(confirmed.body).toMatchObject({
      ...{ state: 'confirmed', actions: ['cancel', 'record-use', 'record-absence'] },
      startsAt: '2025-03-05T10:00:00+08:00',
    });
    await world.drain();
    expect(await inbox(organization)).toContain('预约已确认：二楼多功能室（示例）');
    const taken = `/resources/${room}/taken-times?from=2025-03-05T00:00:00%2B08:00&to=2025-03-06T00:00:00%2B08:00`;
    expect(list((await member.reads(taken)).items)).toEqual([
      { startsAt: '2025-03-05T10:00:00+08:00', endsAt: '2025-03-05T12:00:00+08:00', quantity: 1 },
    ]);
    expect((await member.get(`/resource-bookings/${id}`)).status).toBe(404);
    expect((await step(member, id, 'cancel', { reason: '抢用' })).status).toBe(404);
    expect((await step(organization, id, 'confirm')).status).toBe(403);
    expect(codes(await step(clerk, id, 'record-use', { peoplePresent: 3 }))).toEqual(['resource.not-yet']);
  });

  it('but not at a time that doesn’t fit, and says everything that is wrong', async () => {
    const room = await offered(clerk, ROOM);
    const bad = wish(room, '2025-03-02', '10:00', '11:00', { quantity: 2, people: 31, itemId: room });
    const refused = await organization.post('/resource-bookings', bad);
    expect([refused.status, codes(refused)]).toEqual([
      422,
      [
        ...['resource.closed', 'resource.past', 'resource.too-many', 'resource.too-many-people'],
        'resource.item-unknown',
      ],
    ]);
    const wrong = { ...ROOM, communityId: community, quantity: 2, capacity: null, openTo: '08:00' };
    expect(codes(await clerk.post('/resources', wrong))).toEqual([
      ...['resource.closes-early', 'resource.venue-once', 'resource.venue-capacity'],
    ]);
    const [other] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '南城社区'`);
    expect(codes(await clerk.post('/resources', { ...ROOM, communityId: other?.id }))).toEqual([
      'catalogue.community-unknown',
    ]);
    await clerk.does(`/resources/${room}/pause`);
    const later = await organization.post('/resource-bookings', wish(room, '2025-03-06', '10:00', '11:00'));
    expect(codes(later)).toEqual(['resource.not-offered']);
  });

  it('what is there once is confirmed once, also by two hands at one moment', async () => {
    const room = await offered(clerk, ROOM);
    const lead = await world.as('community-lead');
    const wishes = await Promise.all(
      ['09:00', '09:30', '10:00', '10:30', '11:00'].map((from) =>
        booked(organization, wish(room, '2025-03-06', from, '11:30')),
      ),
    );
    const answers = await Promise.all(wishes.map((id, at) => step(at % 2 ? clerk : lead, id, 'confirm')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const late = answers.filter(({ status }) => status === 409);
    expect(late.map(codes)).toEqual(Array.from({ length: 4 }, () => ['resource.occupied']));
    // What only touches does not meet.
    const after = await booked(member, wish(room, '2025-03-06', '11:30', '12:00'));
    expect((await step(clerk, after, 'confirm')).status).toBe(200);
    const meeting = await organization.post('/resource-bookings', wish(room, '2025-03-06', '11:00', '12:00'));
    expect(codes(meeting)).toEqual(['resource.occupied']);
    await expect(
      rows(world, `UPDATE resource_booking SET state = 'confirmed' WHERE resource_id = '${room}'`),
    ).rejects.toThrow('resource_booking_once');
  });

  it('what is there twenty times is lent side by side, never more of it', async () => {
    const chairs = await offered(member, CHAIRS);
    const twelve = await booked(clerk, wish(chairs, '2025-03-05', '10:00', '12:00', { quantity: 12 }));
    const nine = await booked(organization, wish(chairs, '2025-03-05', '11:00', '16:00', { quantity: 9 }));
    const eight = await booked(organization, wish(chairs, '2025-03-05', '11:00', '16:00', { quantity: 8 }));
    expect((await step(member, twelve, 'confirm')).status).toBe(200);
    const over = await step(member, nine, 'confirm');
    expect([over.status, codes(over)]).toEqual([409, ['resource.occupied']]);
    expect(list(over.body.violations)[0]?.params).toEqual({ quantity: 20, used: 12 });
    expect((await step(member, eight, 'confirm')).status).toBe(200);
    const fewer = await member.patch(`/resources/${chairs}`, { quantity: 19 });
    expect([fewer.status, codes(fewer)]).toEqual([422, ['resource.quantity-booked']]);
    expect((await member.patch(`/resources/${chairs}`, { quantity: 21 })).body.quantity).toBe(21);
    expect((await clerk.patch(`/resources/${chairs}`, { quantity: 30 })).status).toBe(403);
    expect(codes(await member.post(`/resources/${chairs}/withdraw`))).toEqual(['resource.booked']);
    await step(clerk, twelve, 'cancel', { reason: '活动改期（示例）' });
    await step(organization, eight, 'cancel', { reason: '活动改期（示例）' });
    expect((await member.does(`/resources/${chairs}/withdraw`)).state).toBe('withdrawn');
    expect((await clerk.get(`/resources/${chairs}`)).status).toBe(404);
  });

  it('and the district sees what stands idle and what is short', async () => {
    const room = await offered(clerk, { ...ROOM, name: '一楼书画室（示例）' });
    const idle = await offered(clerk, { ...ROOM, name: '三楼储物间（示例）' });
    const kept = await booked(organization, wish(room, '2025-03-10', '09:00', '12:00'));
    const declined = await booked(member, wish(room, '2025-03-10', '11:00', '12:00'));
    const missed = await booked(member, wish(room, '2025-03-11', '09:00', '10:00'));
    for (const id of [kept, missed]) await step(clerk, id, 'confirm');
    await step(clerk, declined, 'decline', { refusal: 'occupied', reason: '书画班已订（示例）' });
    await world.at('2025-03-11T18:00:00+08:00');
    expect((await step(clerk, kept, 'record-use', { peoplePresent: 18 })).body).toMatchObject({
      ...{ state: 'used', peoplePresent: 18, actions: [] },
    });
    expect((await step(clerk, missed, 'record-absence')).body.state).toBe('missed');
    const district = await world.as('district-supervisor');
    const report = await district.reads(
      `/resource-use?from=2025-03-10&to=2025-03-11&communityId=${community}`,
    );
    const about = (id: string) => list(report.items).find((each) => text(each.resourceId) === id);
    expect(about(room)).toMatchObject({
      ...{ openMinutes: 960, bookedMinutes: 240, usedMinutes: 180, bookedPercent: '25.00' },
      ...{ declinedOccupied: 1, idle: false, short: true },
    });
    expect(about(idle)).toMatchObject({ bookedMinutes: 0, bookedPercent: '0.00', idle: true, short: false });
    const backwards = await district.get('/resource-use?from=2025-03-11&to=2025-03-09');
    expect([backwards.status, codes(backwards)]).toEqual([422, ['resource.ends-early']]);
    expect(codes(await district.get('/resource-use?from=2024-01-01&to=2025-03-09'))).toEqual([
      'resource.period-long',
    ]);
  });
});

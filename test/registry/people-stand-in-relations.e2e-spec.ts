import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenAward } from '../support/award.js';
import { enteredOrganization } from '../support/given-organization.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import {
  type Bidder,
  FIRST_PRICES,
  bidOf,
  givenBids,
  givenTender,
  leadOf,
  openBids,
} from '../support/tender.js';
import { givenLotBids } from '../support/lots.js';
import { World } from '../support/world.js';

const WANG = { name: '王负责（示例）', phone: '138 0013 8000' };
const POST = { kind: 'legal-representative', validFrom: '2024-01-01' };

describe('who stands behind a supplier', () => {
  let world: World;
  let id: string;
  const unitOf = async (bidder: Bidder) =>
    text(list((await (await leadOf(world, bidder)).reads('/me')).memberships)[0]?.unitId);
  const expertOf = async (login: string) => {
    const [row] = await rows<{ id: string; account: string }>(
      world,
      `SELECT e.id, a.id AS account FROM expert e JOIN account a ON a.id = e.account_id WHERE a.login = '${login}'`,
    );
    return { id: String(row?.id), account: String(row?.account) };
  };

  beforeAll(async () => {
    world = await World.start();
    id = await enteredOrganization(world);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('is recorded by its registrar, masked for everybody, and read by the organization itself only', async () => {
    const officer = await world.as('street-officer');
    const body = await officer.does(`/organizations/${id}/relations`, { ...POST, person: WANG });
    expect(body).toMatchObject({ ...POST, toUnitId: id, fromPerson: { name: '王******' }, validTo: null });
    const again = await officer.does(`/organizations/${id}/relations`, {
      ...{ kind: 'director', validFrom: '2024-01-01', person: { ...WANG, phone: '+86 13800138000' } },
    });
    expect(again.fromPerson).toEqual(body.fromPerson);
    const supervisor = await world.as('procurement-supervisor');
    const seen = await supervisor.reads(`/organizations/${id}/relations`);
    expect(list(seen.items).map(({ kind }) => kind)).toEqual(['director', 'legal-representative']);
    expect(JSON.stringify(seen)).not.toContain('负责');
    const other = await (await world.as('organization-lead')).get(`/organizations/${id}/relations`);
    expect([other.status, codes(other)]).toEqual([403, ['registry.not-own-organization']]);
    const unknown = '/organizations/01890000-0000-7000-8000-000000000000/relations';
    expect((await officer.get(unknown)).status).toBe(404);
    const stranger = await world.as('xinqi.street-officer');
    const foreign = await stranger.post(`/organizations/${id}/relations`, { ...POST, person: WANG });
    expect([foreign.status, codes(foreign)]).toEqual([403, ['registry.other-registrar']]);
  });

  it('is refused with everything that does not fit', async () => {
    const officer = await world.as('street-officer');
    const refused = async (body: object) => {
      const answer = await officer.post(`/organizations/${id}/relations`, body);
      return [answer.status, codes(answer)];
    };
    expect(await refused(POST)).toEqual([422, ['relation.position-of-unit', 'relation.party-missing']]);
    const own = { kind: 'manager', validFrom: '2030-01-01', unitId: id, percent: '5' };
    const reasons = ['relation.percent-idle', 'relation.not-begun', 'relation.unit-itself'];
    expect(await refused(own)).toEqual([422, reasons]);
    const unknown = {
      kind: 'manager',
      validFrom: '2024-01-01',
      unitId: '01890000-0000-7000-8000-000000000000',
    };
    expect(await refused(unknown)).toEqual([422, ['relation.unit-unknown']]);
  });

  it('ends, and what was wrong is void with its reason and counts for nothing', async () => {
    const officer = await world.as('street-officer');
    const hub = await unitOf('A');
    const wish = { kind: 'manager', validFrom: '2024-01-01', unitId: hub };
    const relation = await officer.does(`/organizations/${id}/relations`, wish);
    const path = `/organizations/${id}/relations/${text(relation.id)}`;
    const ways = async (on: string) => {
      const body = await officer.reads(`/relation-paths?fromUnitId=${hub}&toUnitId=${id}&on=${on}`);
      return list(body.paths).map(({ steps }) => list(steps).map(({ kind, rule }) => [kind, rule]));
    };
    const managed = [[['manager', '政府采购法实施条例 art. 18']]];
    expect(await ways('2025-03-03')).toEqual(managed);
    const early = await officer.post(`${path}/end`, { lastDay: '2023-12-31' });
    expect([early.status, codes(early)]).toEqual([422, ['relation.ends-before-start']]);
    await officer.does(`${path}/end`, { lastDay: '2025-02-28' });
    expect(await ways('2025-02-28')).toEqual(managed);
    expect(await ways('2025-03-01')).toEqual([]);
    expect(await officer.does(`${path}/void`, { reason: '录入有误' })).toMatchObject({
      voidReason: '录入有误',
    });
    expect(await ways('2025-02-28')).toEqual([]);
    const again = await officer.post(`${path}/void`, { reason: '再次' });
    expect([again.status, codes(again)]).toEqual([409, ['relation.voided']]);
  });

  it('makes two bidders invalid when one person answers for both, from the opening on and no earlier', async () => {
    const district = await world.as('district-supervisor');
    for (const bidder of ['A', 'B'] as const) {
      await district.does(`/organizations/${await unitOf(bidder)}/relations`, { ...POST, person: WANG });
    }
    const tender = await givenTender(world);
    const bids = await givenBids(world, text(tender.id), FIRST_PRICES);
    await openBids(world, tender);
    const stateOf = async (bidder: 'A' | 'B' | 'C'): Promise<Json> =>
      (await leadOf(world, bidder)).reads(`/bids/${bidOf(bids, bidder)}`);
    for (const bidder of ['A', 'B'] as const) {
      const bid = await stateOf(bidder);
      expect(bid.state).toBe('disqualified');
      expect(list(bid.invalidReasons).map(({ code }) => code)).toEqual(['tender.related-bidder']);
    }
    expect((await stateOf('C')).invalidReasons).toEqual([]);
    // Different lots are different contracts.
    const apart = await givenLotBids(world, {
      A1: '190000.00',
      C1: '195000.00',
      D1: '195000.00',
      B2: '140000.00',
      C2: '142000.00',
    });
    await openBids(world, apart.tender);
    for (const [bidder, name] of [
      ['A', 'A1'],
      ['B', 'B2'],
    ] as const) {
      const bid = await (await leadOf(world, bidder)).reads(`/bids/${apart.bids[name] ?? ''}`);
      expect([bid.state, bid.invalidReasons]).toEqual(['opened', []]);
    }
    for (const bidder of ['A', 'B'] as const) {
      const unit = await unitOf(bidder);
      const { items } = await district.reads(`/organizations/${unit}/relations`);
      const [relation] = list(items);
      await district.does(`/organizations/${unit}/relations/${text(relation?.id)}/void`, { reason: '示例' });
    }
  });

  it('keeps an expert whose wife answers for a bidder, and one who worked for another, out of the draw', async () => {
    const district = await world.as('district-supervisor');
    const wife = { name: '李代表（示例）', phone: '13900139000' };
    await district.does(`/organizations/${await unitOf('C')}/relations`, { ...POST, person: wife });
    const husband = await world.as('pool.expert-1');
    const declared = await husband.does('/own-relations', {
      ...{ kind: 'spouse', phone: '13700137000', relative: wife, validFrom: '2010-05-01' },
    });
    expect(declared).toMatchObject({ kind: 'spouse', toPerson: { name: '李******' }, toUnitId: null });
    const former = await world.as('pool.expert-2');
    const past = { kind: 'employee', phone: '13600136000', validFrom: '2015-01-01', validTo: '2023-01-31' };
    await former.does('/own-relations', { ...past, unitId: await unitOf('A') });
    expect(list((await former.reads('/own-relations')).items)).toHaveLength(1);
    const { tenderId } = await givenAward(world);
    const { draw } = await (await world.as('street-lead')).reads(`/tenders/${tenderId}/panel`);
    const excluded = new Map(
      list(draw?.excluded).map(({ expertId, reasons }) => [
        text(expertId),
        list(reasons).map(({ kind }) => kind),
      ]),
    );
    expect(excluded.get((await expertOf('pool.expert-1')).id)).toEqual(['spouse']);
    expect(excluded.get((await expertOf('pool.expert-2')).id)).toEqual(['employee']);
    const { account } = await expertOf('pool.expert-1');
    const way = await district.reads(
      `/relation-paths?fromAccountId=${account}&toUnitId=${await unitOf('C')}`,
    );
    expect(list(way.paths).map(({ steps }) => list(steps).map(({ kind }) => kind))).toEqual([
      ['spouse', 'legal-representative'],
    ]);
  });

  it('is declared by people about themselves, who are nobody else’s relatives by mistake', async () => {
    const expert = await world.as('pool.expert-3');
    const self = { kind: 'spouse', phone: '13500135000', validFrom: '2010-05-01' };
    const none = await expert.post('/own-relations', self);
    expect([none.status, codes(none)]).toEqual([422, ['relation.party-missing']]);
    const { name } = await expert.reads('/me');
    const own = await expert.post('/own-relations', { ...self, relative: { name, phone: self.phone } });
    expect([own.status, codes(own)]).toEqual([422, ['relation.person-itself']]);
    const [theirs] = list((await (await world.as('pool.expert-2')).reads('/own-relations')).items);
    const foreign = await expert.post(`/own-relations/${text(theirs?.id)}/end`, { lastDay: '2025-01-01' });
    expect(foreign.status).toBe(404);
  });

  it('must not answer for the buyer on a panel either', async () => {
    const officer = await world.as('street-officer');
    const past = { kind: 'employee', phone: '13300133000', validFrom: '2015-01-01', validTo: '2024-01-31' };
    await officer.does('/own-relations', { ...past, unitId: await unitOf('D') });
    const tender = await givenTender(world);
    await givenBids(world, text(tender.id), FIRST_PRICES);
    await openBids(world, tender);
    const { accountId } = await officer.reads('/me');
    const answer = await officer.post(`/tenders/${text(tender.id)}/panel`, {
      ...{ size: 5, purchaserRepresentative: accountId },
    });
    expect([answer.status, codes(answer)]).toEqual([422, ['tender.representative-related']]);
  });
});

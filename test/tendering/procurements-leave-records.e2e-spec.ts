import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenAward } from '../support/award.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { bidOf, givenBids, givenTender, leadOf, openBids, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

describe('a procurement leaves records', () => {
  let world: World;
  let officer: Person;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('of what bids have in common, once they are open: a signal, and nothing is decided by it', async () => {
    const tender = await givenTender(world);
    const id = text(tender.id);
    const same = '每周两次上门照料，首月完成全部建档，每月回访一次（示例）';
    const bids: Partial<Record<'A' | 'B' | 'C', string>> = {};
    for (const bidder of ['A', 'B', 'C'] as const) {
      const proposal = bidder === 'C' ? '另一份完全不同的服务方案，含心理慰藉和助浴（示例）' : same;
      const lead = await leadOf(world, bidder);
      bids[bidder] = text(
        (await lead.does(`/tenders/${id}/bids`, { price: yuan('470000.00'), proposal })).id,
      );
    }
    expect(list((await officer.reads(`/tenders/${id}/signals`)).items)).toEqual([]);
    const opened = await openBids(world, tender);
    expect(opened.state).toBe('opened');
    const found = list((await officer.reads(`/tenders/${id}/signals`)).items);
    expect(found).toContainEqual({ kind: 'same-text', bidIds: [bidOf(bids, 'A'), bidOf(bids, 'B')] });
    expect(found.find(({ kind }: Json) => text(kind) === 'same-origin')?.bidIds).toHaveLength(3);
    const bidder = await leadOf(world, 'A');
    expect((await bidder.get(`/tenders/${id}/signals`)).status).toBe(403);
    expect((await (await world.as('xinqi.street-officer')).get(`/tenders/${id}/signals`)).status).toBe(404);
    expect(JSON.stringify(await officer.reads(`/bids/${bidOf(bids, 'A')}`))).not.toMatch(/origin/i);
  });

  it('of everything, in one bundle with hashes that is kept for fifteen years', async () => {
    const running = await givenTender(world);
    const early = await officer.post(`/tenders/${text(running.id)}/archive`);
    expect([early.status, codes(early)]).toEqual([409, ['tender.not-over']]);
    const { tenderId, award } = await givenAward(world);
    const hasty = await officer.post(`/tenders/${tenderId}/archive`);
    expect([hasty.status, codes(hasty)]).toEqual([409, ['tender.still-challengeable']]);
    const from = text(award.contractableFrom);
    await world.at(`${from}T09:00:00+08:00`);
    const both = await Promise.all([1, 2].map(() => officer.post(`/tenders/${tenderId}/archive`)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const archive = await (await world.as('auditor')).reads(`/tenders/${tenderId}/archive`);
    const document = text(archive.document);
    expect(createHash('sha256').update(document).digest('hex')).toBe(archive.sha256);
    expect(archive.keepUntil).toBe(`${Number(from.slice(0, 4)) + 15}${from.slice(4)}`);
    const content = JSON.parse(document) as Json;
    const kinds = new Set(list(content.records).map(({ kind }) => text(kind)));
    expect([...kinds].sort()).toEqual([
      ...['award', 'bid', 'groundwork', 'intention', 'lot', 'need-survey', 'offer', 'offer-round', 'opening'],
      ...['opening-witness', 'panel-draw', 'panel-member', 'procurement-plan', 'report', 'score-sheet'],
    ]);
    expect(document).not.toMatch(/wrappedKey|"sealed"|originHash/);
    expect((await (await leadOf(world, 'A')).get(`/tenders/${tenderId}/archive`)).status).toBe(403);
  });

  it('of who could bid but may not any more: out at the opening, with the reason', async () => {
    const tender = await givenTender(world);
    const id = text(tender.id);
    const bids = await givenBids(world, id);
    const { memberships } = await (await leadOf(world, 'D')).reads('/me');
    const path = `/organizations/${text(list(memberships)[0]?.unitId)}`;
    const district = await world.as('district-supervisor');
    await district.does(`${path}/suspend`, { reason: '核查资料（示例）' });
    await openBids(world, tender);
    const barred = await officer.reads(`/bids/${bidOf(bids, 'D')}`);
    expect(barred.state).toBe('disqualified');
    expect(list(barred.invalidReasons).length).toBeGreaterThan(0);
    expect((await officer.reads(`/bids/${bidOf(bids, 'A')}`)).state).toBe('opened');
    await district.does(`${path}/reinstate`, { reason: '核查完毕（示例）' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DECISION, givenOffers, givenPanel, givenReview, judgesOf, sheetOf } from '../support/award.js';
import { LOTS } from '../support/lots.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { type Bidder, givenTender, leadOf, openBids, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const bid = { price: yuan('468000.00'), proposal: '联合响应方案（示例）' };

describe('consortia bid', () => {
  let world: World;
  let a: Person;
  let b: Person;
  const ids = new Map<Bidder, string>();
  const idOf = (bidder: Bidder) => ids.get(bidder) ?? '';

  beforeAll(async () => {
    world = await World.start();
    for (const bidder of ['A', 'B', 'C', 'D'] as const) {
      const [own] = list((await (await leadOf(world, bidder)).reads('/me')).memberships);
      ids.set(bidder, text(own?.unitId));
    }
    a = await leadOf(world, 'A');
    b = await leadOf(world, 'B');
  });
  afterAll(async () => {
    await world.stop();
  });

  const accepting = () => givenTender(world, { consortium: 'accepted' });
  const agreement = async (tenderId: string, who = a): Promise<string> => {
    const pdf = Buffer.from('%PDF-1.7\n联合体协议（示例）');
    return text((await who.upload(`/tenders/${tenderId}/bid-files`, '联合体协议.pdf', pdf)).body.id);
  };
  const shares = (...parts: [Bidder, string][]) =>
    parts.map(([bidder, share]) => ({ organizationId: idOf(bidder), share }));
  /** A leads, B is named. */
  const formed = async (tenderId: string): Promise<string> => {
    const body = { members: shares(['A', '60'], ['B', '40']), agreement: await agreement(tenderId) };
    return text((await a.does(`/tenders/${tenderId}/consortia`, body)).id);
  };

  it('only where the documents accept one, with shares that make a whole and an agreement', async () => {
    const refusing = text((await givenTender(world)).id);
    const members = shares(['A', '60'], ['B', '40']);
    const refused = await a.post(`/tenders/${refusing}/consortia`, {
      members,
      agreement: await agreement(refusing),
    });
    expect([refused.status, codes(refused)]).toEqual([422, ['bid.consortium-refused']]);
    const tenderId = text((await accepting()).id);
    const wrong = await a.post(`/tenders/${tenderId}/consortia`, {
      ...{ members: shares(['B', '60'], ['B', '30']), agreement: idOf('A') },
    });
    expect(codes(wrong)).toEqual([
      'bid.lead-no-member',
      'bid.shares-not-whole',
      'bid.member-twice',
      'bid.file-unknown',
    ]);
    const unknown = await a.post(`/tenders/${tenderId}/bids`, { ...bid, consortium: idOf('A') });
    expect(codes(unknown)).toEqual(['bid.consortium-unknown']);
  });

  it('once every member has consented from its own account; then nobody leaves before the bid is withdrawn', async () => {
    const tenderId = text((await accepting()).id);
    const consortium = await formed(tenderId);
    const path = `/consortia/${consortium}`;
    const early = await a.post(`/tenders/${tenderId}/bids`, { ...bid, consortium });
    expect([early.status, codes(early)]).toEqual([422, ['bid.consent-missing']]);
    const stranger = await leadOf(world, 'C');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(`${path}/consent`)).status).toBe(404);
    expect((await a.post(`${path}/consent`)).status).toBe(404);
    expect((await (await world.as('street-lead')).get(path)).status).toBe(403);
    const [named] = list((await b.reads(`/tenders/${tenderId}/consortia`)).items);
    expect(named).toMatchObject({ id: consortium, leadId: idOf('A'), isBound: false });
    const consented = await b.does(`${path}/consent`);
    expect(list(consented.members)).toMatchObject([
      { organizationId: idOf('A'), isLead: true, share: '60' },
      { organizationId: idOf('B'), isLead: false, share: '40', consentedAt: expect.any(String) },
    ]);
    expect(codes(await b.post(`${path}/consent`))).toEqual(['bid.consented-already']);
    await b.does(`${path}/revoke-consent`);
    expect(codes(await a.post(`/tenders/${tenderId}/bids`, { ...bid, consortium }))).toEqual([
      'bid.consent-missing',
    ]);
    await b.does(`${path}/consent`);
    const sent = await a.does(`/tenders/${tenderId}/bids`, { ...bid, consortium });
    expect(list(sent.files)).toMatchObject([{ name: '联合体协议.pdf' }]);
    expect((await a.reads(`/bids/${text(sent.id)}/check`)).gaps).toEqual([]);
    for (const left of [await b.post(`${path}/revoke-consent`), await a.delete(path)])
      expect([left.status, codes(left)]).toEqual([409, ['bid.consortium-bound']]);
    await a.does(`/bids/${text(sent.id)}/replace`, { ...bid, consortium });
    await a.does(`/bids/${text(sent.id)}/withdraw`);
    await b.does(`${path}/revoke-consent`);
    expect((await a.delete(path)).status).toBe(204);
  });

  it('an organization takes part once: alone, or in one consortium, and is told of nothing but its own part', async () => {
    const tenderId = text((await accepting()).id);
    const consortium = await formed(tenderId);
    const alone = await b.does(`/tenders/${tenderId}/bids`, bid);
    const twice = await b.post(`/consortia/${consortium}/consent`);
    expect([twice.status, codes(twice)]).toEqual([409, ['bid.seat-taken']]);
    // The lead learns that the consent is missing, and not why.
    expect(codes(await a.post(`/tenders/${tenderId}/bids`, { ...bid, consortium }))).toEqual([
      'bid.consent-missing',
    ]);
    await b.does(`/bids/${text(alone.id)}/withdraw`);
    await b.does(`/consortia/${consortium}/consent`);
    const again = await b.post(`/tenders/${tenderId}/bids`, bid);
    expect([again.status, codes(again)]).toEqual([409, ['bid.seat-taken']]);
    const c = await leadOf(world, 'C');
    const other = await c.does(`/tenders/${tenderId}/consortia`, {
      ...{ members: shares(['C', '50'], ['B', '50']), agreement: await agreement(tenderId, c) },
    });
    expect(codes(await b.post(`/consortia/${text(other.id)}/consent`))).toEqual(['bid.seat-taken']);
  });

  it('takes part lot by lot: with others in one, alone in another', async () => {
    const tenderId = text((await givenTender(world, { consortium: 'accepted', lots: LOTS })).id);
    const members = shares(['A', '60'], ['B', '40']);
    const wish = { members, agreement: await agreement(tenderId) };
    expect(codes(await a.post(`/tenders/${tenderId}/consortia`, wish))).toEqual(['lot.lot-missing']);
    const { id, lotId } = await a.does(`/tenders/${tenderId}/consortia`, { ...wish, lot: 1 });
    await b.does(`/consortia/${text(id)}/consent`);
    const elsewhere = await a.post(`/tenders/${tenderId}/bids`, { ...bid, lot: 2, consortium: id });
    expect(codes(elsewhere)).toEqual(['bid.consortium-unknown']);
    const price = yuan('140000.00');
    const together = await a.does(`/tenders/${tenderId}/bids`, { ...bid, price, lot: 1, consortium: id });
    expect((await a.reads(`/bids/${text(together.id)}`)).lotId).toBe(lotId);
    await b.does(`/tenders/${tenderId}/bids`, { ...bid, price, lot: 2 });
    const again = await b.post(`/tenders/${tenderId}/bids`, { ...bid, price, lot: 1 });
    expect([again.status, codes(again)]).toEqual([409, ['bid.seat-taken']]);
  });

  it('ten times at once: a consent and bids of its own leave one of them', async () => {
    const tenderId = text((await accepting()).id);
    const consortium = await formed(tenderId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        n % 2 === 0 ? b.post(`/consortia/${consortium}/consent`) : b.post(`/tenders/${tenderId}/bids`, bid),
      ),
    );
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    const seats = await rows(
      world,
      'SELECT FROM bid_seat WHERE organization_id = $1 AND lot_id IN (SELECT id FROM lot WHERE tender_id = $2)',
      [idOf('B'), tenderId],
    );
    expect(seats).toHaveLength(1);
  });

  it('a member that may not take part is told why, its lead only that it may not', async () => {
    const tenderId = text(
      (await givenTender(world, { consortium: 'accepted', requiredProofs: ['tax-proof'] })).id,
    );
    const consortium = await formed(tenderId);
    const refused = await b.post(`/consortia/${consortium}/consent`);
    expect([refused.status, codes(refused)]).toEqual([422, ['registry.proof-missing']]);
    const lead = await a.post(`/tenders/${tenderId}/bids`, { ...bid, consortium });
    expect(codes(lead).sort()).toEqual([
      'bid.consent-missing',
      'bid.member-ineligible',
      'registry.proof-missing',
    ]);
  });

  describe('after the opening', () => {
    let tender: Json;
    let sent: string;
    const bids: Partial<Record<Bidder, string>> = {};

    beforeAll(async () => {
      tender = await accepting();
      const tenderId = text(tender.id);
      const consortium = await formed(tenderId);
      await b.does(`/consortia/${consortium}/consent`);
      sent = text((await a.does(`/tenders/${tenderId}/bids`, { ...bid, consortium })).id);
      const district = await world.as('district-supervisor');
      for (const [bidder, grade] of [
        ['A', '5A'],
        ['B', '3A'],
      ] as const)
        await district.does(`/organizations/${idOf(bidder)}/credentials`, {
          ...{
            kind: 'evaluation-grade',
            issuer: '示例机关',
            grade,
            validFrom: '2025-01-01',
            validTo: '2029-12-31',
          },
        });
      for (const bidder of ['C', 'D'] as const)
        bids[bidder] = text(
          (
            await (
              await leadOf(world, bidder)
            ).does(`/tenders/${tenderId}/bids`, { ...bid, proposal: bidder })
          ).id,
        );
      bids.A = sent;
      await openBids(world, tender);
    });

    it('the bid names its members with their shares, and counts by the lower grade', async () => {
      const officer = await world.as('street-officer');
      expect((await officer.reads(`/bids/${sent}`)).consortium).toMatchObject({
        leadId: idOf('A'),
        members: [
          { organizationId: idOf('A'), share: '60' },
          { organizationId: idOf('B'), share: '40' },
        ],
        agreement: { name: '联合体协议.pdf' },
        grade: '3A',
      });
    });

    it('an expert who is tied to a member is not drawn', async () => {
      await rows(world, `UPDATE expert SET recused_for = array_append(recused_for, $1::uuid)`, [idOf('B')]);
      const officer = await world.as('street-officer');
      const { accountId } = await officer.reads('/me');
      const drawn = await officer.post(`/tenders/${text(tender.id)}/panel`, {
        size: 5,
        purchaserRepresentative: accountId,
      });
      expect([drawn.status, codes(drawn)]).toEqual([422, ['tendering.pool-too-small']]);
      await rows(world, `UPDATE expert SET recused_for = array_remove(recused_for, $1::uuid)`, [idOf('B')]);
      await givenPanel(world, text(tender.id));
    });

    it('award, notice and contract name the members beside the lead, who signs for all', async () => {
      const tenderId = text(tender.id);
      const { offersDueAt } = await givenReview(world, tenderId, bids);
      await givenOffers(world, bids, { A: '440000.00', C: '480000.00', D: '485000.00' });
      await world.at(text(offersDueAt));
      for (const { person, seat } of await judgesOf(world, tenderId))
        await person.does(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(seat, bids) });
      const officer = await world.as('street-officer');
      await officer.does(`/tenders/${tenderId}/report`);
      const lead = await world.as('street-lead');
      const award = await lead.does('/awards', { tenderId, bidId: sent, decision: DECISION });
      const [partner] = list(award.partners);
      expect(partner?.organizationId).toBe(idOf('B'));
      await world.drain();
      const [notice] = list((await world.anonymous().reads('/notices?kind=result')).items);
      expect(list(notice?.body?.facts).find(({ code }) => text(code) === 'partners')).toMatchObject({
        value: partner?.name,
      });
      await world.at(`${text(award.contractableFrom)}T09:00:00+08:00`);
      const contract = await officer.does('/contracts', { awardId: award.id });
      const { text: words } = await officer.reads(`/contracts/${text(contract.id)}/document`);
      expect(text(words)).toContain(`（联合体牵头人，成员：${text(partner?.name)}）`);
    });
  });

  it('is out at the opening when a member may not take part any more', async () => {
    const tender = await accepting();
    const tenderId = text(tender.id);
    const consortium = await formed(tenderId);
    await b.does(`/consortia/${consortium}/consent`);
    const sent = text((await a.does(`/tenders/${tenderId}/bids`, { ...bid, consortium })).id);
    for (const bidder of ['C', 'D'] as const)
      await (await leadOf(world, bidder)).does(`/tenders/${tenderId}/bids`, { ...bid, proposal: bidder });
    await rows(
      world,
      `UPDATE credential SET valid_to = '2025-01-31' WHERE organization_id = $1 AND kind = 'registration-certificate'`,
      [idOf('B')],
    );
    await openBids(world, tender);
    const out = await a.reads(`/bids/${sent}`);
    expect(out.state).toBe('disqualified');
    expect(list(out.invalidReasons).map(({ code }) => code)).toEqual([
      'bid.member-barred',
      'registry.certificate-missing',
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DECISION, FINAL_PRICES, givenScoring, sheetOf } from '../support/award.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { type BidIds, bidOf, givenBids, givenTender, openBids } from '../support/tender.js';
import { World } from '../support/world.js';

const WHY = { explanation: '街道急需，按最短期限公告（示例）' };
const CONFIRMED = { reasons: '说明不足，期限应当延长（示例）' };
const ACCEPTED = { reasons: '说明与记录一致，予以采纳（示例）' };

describe('a supervisor asks about a purchase', () => {
  let world: World;
  let street: Person;
  let district: Person;

  beforeAll(async () => {
    // Fourteen days for bids are short here, and 4 % under the ceiling are far.
    world = await World.start(undefined, undefined, {
      redFlagSubmissionDays: '20',
      redFlagUnderEstimatePercent: 4,
    });
    [street, district] = [await world.as('street-lead'), await world.as('district-supervisor')];
  });
  afterAll(async () => {
    await world.stop();
  });

  const flagsOf = async (tenderId: string, who = district) =>
    list((await who.reads(`/red-flags?tenderId=${tenderId}`)).items);
  const codesOf = async (tenderId: string) => (await flagsOf(tenderId)).map(({ code }) => text(code)).sort();
  const flag = async (tenderId: string, code: string) =>
    `/red-flags/${text((await flagsOf(tenderId)).find((each) => text(each.code) === code)?.id)}`;
  const inbox = async (who: string) =>
    list((await (await world.as(who)).reads('/messages?limit=50')).items).map(({ kind }) => text(kind));
  const published = async () => {
    const tender = await givenTender(world);
    await world.drain();
    return text(tender.id);
  };

  it('from the public terms alone while bids are sealed, from bids after the opening, from prices after the result', async () => {
    const tender = await givenTender(world);
    const id = text(tender.id);
    const same = { A: '480000.00', B: '480000.00', C: '480000.00', D: '470000.00' };
    await givenBids(world, id, same);
    await world.drain();
    expect(await codesOf(id)).toEqual(['R003']);
    await openBids(world, tender);
    await world.drain();
    expect(await codesOf(id)).toEqual(['R003']);
    const [row] = await rows<{ prices: string }>(
      world,
      'SELECT count(b.price_fen) AS prices FROM tendering_bid_watched b JOIN lot l ON l.id = b.lot_id WHERE l.tender_id = $1',
      [id],
    );
    expect(row?.prices).toBe('0');
  });

  describe('whose award is confirmed', () => {
    let tenderId: string;
    let bids: BidIds;

    beforeAll(async () => {
      const scoring = await givenScoring(world, { ...FINAL_PRICES, A: '480000.00' });
      ({ tenderId, bids } = scoring);
      for (const { person, seat } of scoring.judges) {
        await person.does(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(seat, bids) });
      }
      await (await world.as('street-officer')).does(`/tenders/${tenderId}/report`);
      const winner = { tenderId, bidId: bidOf(bids, 'C'), decision: DECISION };
      const award = await street.does('/awards', winner);
      await world.drain();
      expect(await codesOf(tenderId)).toEqual(['R003', 'R028']);
      await world.at(`${text(award.contractableFrom)}T09:00:00+08:00`);
    });

    it('and says each figure with its row, in the reader’s language', async () => {
      expect(await codesOf(tenderId)).toEqual(['R003', 'R028', 'far-under-estimate']);
      const path = await flag(tenderId, 'R028');
      const seen = await district.reads(path);
      expect(seen).toMatchObject({
        ...{ state: 'open', indicator: '报价相同', actions: ['confirm', 'dismiss'], contractId: null },
        ...{ buyer: { name: '新华街道办事处' }, provisional: false, ceasedOn: null },
      });
      expect(list(seen.organizations)).toHaveLength(2);
      const [finding] = list(seen.findings);
      const source = (bid: 'A' | 'C') => {
        const bidId = bidOf(bids, bid);
        return { type: 'bid', id: bidId, href: `/api/v1/bids/${bidId}` };
      };
      expect(list(finding?.inputs)).toHaveLength(2);
      expect(list(finding?.inputs)).toEqual(
        expect.arrayContaining(
          (['A', 'C'] as const).map((each) => ({
            ...{ name: 'same-price', label: '相同报价（元）', value: '480000.00', source: source(each) },
          })),
        ),
      );
      expect(list(finding?.against)).toEqual([
        { name: 'threshold', label: '阈值', value: '2', source: null },
      ]);
      const english = await district.get(path, { 'accept-language': 'en' });
      expect(english.body).toMatchObject({
        indicator: 'Identical prices',
        guards: expect.stringContaining('result'),
      });
      for (const { href } of list(finding?.inputs).map((each) => each.source ?? {})) {
        expect((await district.get(text(href).replace('/api/v1', ''))).status).toBe(200);
      }
    });

    it('is answered in the buyer’s words with its papers, and decides once, whoever comes first', async () => {
      const path = await flag(tenderId, 'far-under-estimate');
      const officer = await world.as('street-officer');
      const paper = await officer.upload('/files', '说明.pdf', Buffer.from('%PDF-1.7\n示例'));
      const fileIds = [text(paper.body.id)];
      const foreign = await (
        await world.as('organization-lead')
      ).upload('/files', '他人.pdf', Buffer.from('%PDF-1.7\n示例'));
      const wrong = await officer.post(`${path}/explain`, {
        ...WHY,
        fileIds: [...fileIds, text(foreign.body.id)],
      });
      expect([wrong.status, codes(wrong)]).toEqual([422, ['redflags.file-unknown']]);
      expect((await officer.post(`${path}/explain`, { explanation: ' ' })).status).toBe(422);
      const early = await district.post(`${path}/confirm`, CONFIRMED);
      expect([early.status, codes(early)]).toEqual([409, ['redflags.buyer-unheard']]);
      const twice = await Promise.all([1, 2].map(() => officer.post(`${path}/explain`, { ...WHY, fileIds })));
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
      await world.drain();
      expect(await inbox('district-supervisor')).toContain('red-flag-explained');
      expect((await district.reads(`${path}/files/${fileIds[0] ?? ''}`)).url).toBeDefined();
      expect((await district.get(`${path}/files/${text(foreign.body.id)}`)).status).toBe(404);

      const before = await standing();
      const other = await world.as('procurement-supervisor');
      const race = await Promise.all([
        district.post(`${path}/confirm`, CONFIRMED),
        other.post(`${path}/dismiss`, ACCEPTED),
      ]);
      expect(race.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { state, findings } = await street.reads(path);
      const words = list(list(findings)[0]?.words).map(({ kind }) => text(kind));
      expect([
        ['confirmed', 'explain', 'confirm'],
        ['dismissed', 'explain', 'dismiss'],
      ]).toContainEqual([state, ...words]);
      await world.drain();
      expect(await inbox('street-lead')).toEqual(
        expect.arrayContaining(['red-flag-raised', 'red-flag-decided']),
      );
      // Whatever was decided, the purchase stands as it stood.
      expect(await standing()).toEqual(before);
      expect((await street.post(`${path}/explain`, WHY)).status).toBe(409);
    });

    const standing = () =>
      rows<Json>(
        world,
        `SELECT 'tender' AS what, id, version, state FROM tender WHERE id = $1
          UNION ALL SELECT 'lot', id, version, state FROM lot WHERE tender_id = $1
          UNION ALL SELECT 'bid', b.id, b.version, b.state FROM bid b WHERE b.tender_id = $1
          UNION ALL SELECT 'award', id, version, state FROM award WHERE tender_id = $1
          UNION ALL SELECT 'organization', id, version, state FROM organization
          UNION ALL SELECT 'sanction', id, version, state FROM sanction ORDER BY 1, 2`,
        [tenderId],
      );
  });

  it('and decides after the last day where the buyer keeps silent', async () => {
    const path = await flag(await published(), 'R003');
    const { explainBy } = await district.reads(path);
    await world.at(`${text(explainBy)}T23:59:59+08:00`);
    expect(codes(await district.post(`${path}/dismiss`, ACCEPTED))).toEqual(['redflags.buyer-unheard']);
    world.clock.set(new Date(world.clock.now().getTime() + 1000).toISOString());
    expect(await district.does(`${path}/dismiss`, ACCEPTED)).toMatchObject({
      state: 'dismissed',
      actions: [],
    });
  });

  it('of his streets alone; a street sees its own, auditors all, suppliers and the public none', async () => {
    const id = await published();
    const path = await flag(id, 'R003');
    const other = await world.as('xinqi.street-lead');
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${path}/explain`, WHY)).status).toBe(404);
    expect(await flagsOf(id, other)).toEqual([]);
    expect((await street.reads(path)).actions).toEqual(['explain']);
    expect(await flagsOf(id, await world.as('auditor'))).toHaveLength(1);
    expect((await (await world.as('auditor')).post(`${path}/dismiss`, ACCEPTED)).status).toBe(403);
    expect((await street.post(`${path}/dismiss`, ACCEPTED)).status).toBe(403);
    expect((await (await world.as('organization-lead')).get('/red-flags')).status).toBe(403);
    expect((await world.anonymous().get('/red-flags')).status).toBe(401);
    expect((await district.get('/red-flags?code=R999')).status).toBe(400);
    await rows(
      world,
      `UPDATE unit SET parent_id = NULL WHERE id = (SELECT buyer_id FROM tender WHERE id = $1)`,
      [id],
    );
    expect((await district.get(path)).status).toBe(404);
    expect((await (await world.as('auditor')).get(path)).status).toBe(200);
    await rows(
      world,
      `UPDATE unit SET parent_id = (SELECT id FROM unit WHERE kind = 'district') WHERE id = (SELECT buyer_id FROM tender WHERE id = $1)`,
      [id],
    );
  });

  it('unless he is tied to the buyer or to a supplier', async () => {
    const path = await flag(await published(), 'R003');
    const supervisor = await world.as('procurement-supervisor');
    await street.does(`${path}/explain`, WHY);
    const { memberships } = await street.reads('/me');
    const past = { validFrom: '2020-01-01', validTo: '2024-12-31' };
    await supervisor.does('/own-relations', {
      ...{ kind: 'director', unitId: text(list(memberships)[0]?.unitId), phone: '13900001234', ...past },
    });
    const tied = await supervisor.post(`${path}/dismiss`, ACCEPTED);
    expect([tied.status, codes(tied)]).toEqual([409, ['redflags.decider-tied']]);
    expect(await district.does(`${path}/dismiss`, ACCEPTED)).toMatchObject({ state: 'dismissed' });
  });

  it('lapses when its figures are mended, is asked anew with others, and keeps what was said', async () => {
    world.clock.set('2025-05-12T09:00:00+08:00');
    const id = await published();
    const path = await flag(id, 'R003');
    await street.does(`${path}/explain`, WHY);
    const moved = (days: number) =>
      street.does(`/tenders/${id}/amendments`, {
        ...{ reason: '应供应商要求延期（示例）', deadline: later(days) },
      });
    const [first] = list((await district.reads(path)).findings);
    await moved(16);
    await world.drain();
    expect(await district.reads(path)).toMatchObject({ state: 'open', actions: ['confirm', 'dismiss'] });
    await moved(25);
    await world.drain();
    const lapsed = await district.reads(path);
    expect(lapsed).toMatchObject({ state: 'lapsed', ceasedOn: later(0), actions: [] });
    expect(list(lapsed.findings)).toHaveLength(2);
    expect(list(lapsed.findings)[0]).toEqual(first);
    expect((await district.post(`${path}/dismiss`, ACCEPTED)).status).toBe(409);
    expect(await inbox('street-lead')).toContain('red-flag-lapsed');
  });

  it('by a catalogue that says formula, guards and settings', async () => {
    const items = list((await district.reads('/red-flag-indicators')).items);
    expect(items).toHaveLength(20);
    const short = items.find(({ code }) => text(code) === 'R003');
    expect(short).toMatchObject({ counted: 'event', minPopulation: null });
    expect(list(short?.settings)).toEqual([{ name: 'RED_FLAG_SUBMISSION_DAYS', value: '20' }]);
    expect(items.find(({ code }) => text(code) === 'R024')).toMatchObject({
      counted: 'night',
      minPopulation: 20,
    });
    expect((await (await world.as('organization-lead')).get('/red-flag-indicators')).status).toBe(403);
  });

  const later = (days: number) =>
    new Date(world.clock.now().getTime() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPanel, judgesOf } from '../support/award.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { CRITERIA, givenBids, givenDraft, givenTender, leadOf, openBids, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const REQUIREMENTS = [
  { code: 'staff', title: '配备持证社工六名', kind: 'substantive' },
  { code: 'insured', title: '为服务人员投保', kind: 'substantive' },
  { code: 'night', title: '夜间值守安排', kind: 'scored', factor: 'plan' },
];
const says = (requirement: string, response = 'meets') => ({
  requirement,
  response,
  text: '七名，名单附后（示例）',
});
const bid = (answers: object[]) => ({ price: yuan('468000.00'), proposal: '响应方案（示例）', answers });
const WHOLE = [says('staff'), says('insured'), says('night', 'better')];

describe('bids answer what the documents require', () => {
  let world: World;
  let lead: Person;

  beforeAll(async () => {
    world = await World.start();
    lead = await leadOf(world, 'A');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('and a draft whose requirements contradict themselves is not published', async () => {
    const draft = await givenDraft(world, {
      requirements: [
        { ...REQUIREMENTS[0], factor: 'plan' },
        { ...REQUIREMENTS[0] },
        { ...REQUIREMENTS[2], factor: 'price' },
      ],
    });
    const refused = await (await world.as('street-lead')).post(`/tenders/${text(draft.id)}/publish`);
    expect(codes(refused).sort()).toEqual([
      'bid.requirement-code-twice',
      'bid.requirement-factor-unknown',
      'bid.requirement-not-scored',
    ]);
  });

  it('a substantive one left open is refused, each by name; another one is a warning', async () => {
    const tender = await givenTender(world, { requirements: REQUIREMENTS });
    expect(tender.requirements).toMatchObject(REQUIREMENTS);
    const path = `/tenders/${text(tender.id)}/bids`;
    const simple = { price: yuan('468000.00'), proposal: '响应方案（示例）' };
    const bare = await lead.post(path, simple);
    expect([bare.status, codes(bare)]).toEqual([422, ['bid.answer-missing', 'bid.answer-missing']]);
    const strange = await lead.post(path, bid([...WHOLE, says('staff'), says('other')]));
    expect(codes(strange)).toEqual(['bid.answer-twice', 'bid.answer-unasked']);
    const sent = await lead.does(path, bid([says('staff', 'deviates'), says('insured')]));
    expect(list(sent.warnings).map(({ code }) => code)).toEqual([
      'bid.answer-missing',
      'bid.substantive-missed',
    ]);
    const emptied = await lead.post(`/bids/${text(sent.id)}/replace`, simple);
    expect([emptied.status, codes(emptied)]).toEqual([422, ['bid.answer-missing', 'bid.answer-missing']]);
    const whole = await lead.does(`/bids/${text(sent.id)}/replace`, bid(WHOLE));
    expect(whole.warnings).toEqual([]);
    const content = JSON.stringify({ ...bid(WHOLE), price: '468000.00', salt: text(whole.salt) });
    expect(whole.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect((await lead.reads(`/bids/${text(sent.id)}`)).answers).toEqual([]);
  });

  it('an amendment that asks for more is answered by replacing: confirming is not enough', async () => {
    const tender = await givenTender(world, { requirements: REQUIREMENTS.slice(0, 1) });
    const { id } = await lead.does(`/tenders/${text(tender.id)}/bids`, bid([says('staff')]));
    const amended = await (
      await world.as('street-lead')
    ).does(`/tenders/${text(tender.id)}/amendments`, {
      ...{ reason: '应供应商询问，补充要求（示例）', requirements: REQUIREMENTS },
    });
    expect(list(amended.requirements)).toHaveLength(3);
    const confirmed = await lead.post(`/bids/${text(id)}/confirm`);
    expect([confirmed.status, codes(confirmed)]).toEqual([422, ['bid.answer-missing']]);
    expect((await lead.does(`/bids/${text(id)}/replace`, bid(WHOLE))).state).toBe('submitted');
    const broken = await (
      await world.as('street-lead')
    ).post(`/tenders/${text(tender.id)}/amendments`, {
      ...{
        reason: '更正（示例）',
        criteria: CRITERIA,
        requirements: [{ ...REQUIREMENTS[2], factor: 'none' }],
      },
    });
    expect(codes(broken)).toEqual(['bid.requirement-factor-unknown']);
  });

  describe('after the opening', () => {
    let tender: Json;
    let bids: Record<'A' | 'B' | 'C', string>;

    beforeAll(async () => {
      tender = await givenTender(world, { requirements: REQUIREMENTS });
      const sent = async (bidder: 'A' | 'B' | 'C') => {
        const body = { ...bid(WHOLE), proposal: `响应方案${bidder}（示例）` };
        return text((await (await leadOf(world, bidder)).does(`/tenders/${text(tender.id)}/bids`, body)).id);
      };
      bids = { A: await sent('A'), B: await sent('B'), C: await sent('C') };
      await openBids(world, tender);
    });

    it('judges read every answer beside what was asked and the factor that it counts under', async () => {
      await givenPanel(world, text(tender.id));
      const judge = (await judgesOf(world, text(tender.id))).find(({ login }) => login.startsWith('pool.'));
      const seen = await judge?.person.reads(`/bids/${bids.B}`);
      expect(list(seen?.answers)).toMatchObject([
        { requirement: 'staff', title: '配备持证社工六名', kind: 'substantive', response: 'meets' },
        { requirement: 'insured' },
        { requirement: 'night', kind: 'scored', factor: 'plan', response: 'better' },
      ]);
    });

    it('the review rejects a bid for the requirements that it names, and for no others', async () => {
      const officer = await world.as('street-officer');
      const results = (missed: string[], passes = false) => ({
        results: [
          { bidId: bids.A, conforms: passes, missed, reason: '名单中仅五名持证（示例）' },
          { bidId: bids.B, conforms: true },
          { bidId: bids.C, conforms: true },
        ],
        offersDueAt: '2025-03-20T15:00:00+08:00',
      });
      const path = `/tenders/${text(tender.id)}/review`;
      const scored = await officer.post(path, results(['staff', 'night']));
      expect(codes(scored)).toEqual(['bid.review-requirement-unknown']);
      const passed = await officer.post(path, results(['staff'], true));
      expect(codes(passed)).toEqual(['bid.review-requirement-passed']);
      await officer.does(path, results(['staff']));
      const out = await lead.reads(`/bids/${bids.A}`);
      expect([out.state, out.reviewNote]).toEqual(['disqualified', '名单中仅五名持证（示例）']);
      expect(list(out.invalidReasons)).toMatchObject([
        { code: 'bid.requirement-missed', rule: '87号令 art. 63', params: { requirement: 'staff' } },
      ]);
    });
  });

  it('where the documents require nothing, a bid is as simple as ever', async () => {
    const tender = await givenTender(world);
    expect(Object.keys(await givenBids(world, text(tender.id)))).toHaveLength(4);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DECISION, givenAward, givenReport } from '../support/award.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import {
  type Bidder,
  bidOf,
  givenDraft,
  givenTender,
  leadOf,
  proposalOf,
  terms,
  yuan,
} from '../support/tender.js';
import { Settings } from '../../src/platform/index.js';
import { World } from '../support/world.js';

const MATTERS = {
  matters: '成交供应商不具备采购文件要求的资质（示例）',
  claims: '重新确定成交供应商（示例）',
  basis: '政府采购法第五十二条',
};

describe('suppliers challenge and complain', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let supervisor: Person;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    supervisor = await world.as('procurement-supervisor');
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(() => {
    world.clock.set('2025-03-03T09:00:00+08:00');
  });

  const challenge = async (who: Person, tenderId: string, stage = 'result') =>
    who.post('/challenges', { tenderId, stage, ...MATTERS });
  const challenged = async () => {
    const given = await givenAward(world);
    const bidder = await leadOf(world, 'A');
    const made = await challenge(bidder, given.tenderId);
    expect(made.status).toBe(201);
    return { ...given, awardId: text(given.award.id), bidder, id: text(made.body.id), made: made.body };
  };
  /** Somebody of the buyer who neither judged nor confirmed. */
  const replier = async () => signedIn(world, await givenAccount(world, 'street-officer', '新华街道办事处'));
  const titles = async (who: Person) =>
    list((await who.reads('/messages')).items).map((message: Json) => text(message.title));

  it('the result within seven working days after its notice period, once, and only who took part', async () => {
    const { bidder, made, tenderId, award } = await challenged();
    expect(made).toMatchObject({
      state: 'submitted',
      actions: ['withdraw'],
      receivedOn: '2025-03-18',
      replyBy: '2025-03-27',
    });
    const again = await challenge(bidder, tenderId);
    expect([again.status, codes(again)]).toEqual([422, ['dispute.challenged-before']]);
    expect((await challenge(await world.as('organization-member'), tenderId)).status).toBe(403);
    for (const who of ['B', 'C'] as const) {
      const other = await leadOf(world, who);
      expect((await other.get(`/challenges/${text(made.id)}`)).status).toBe(404);
    }
    await world.at(`${text(award.contractableFrom)}T09:00:00+08:00`);
    const late = await challenge(await leadOf(world, 'B'), tenderId);
    expect([late.status, codes(late)]).toEqual([422, ['dispute.challenge-too-late']]);
    await world.drain();
    expect(await titles(officer)).toContain('收到质疑：长安社区居家养老服务采购（示例）');
  });

  it('the document as anybody who could bid; a step or the result not before it has come', async () => {
    const { id } = await givenTender(world);
    const bidder = await leadOf(world, 'A');
    const early = await challenge(bidder, text(id));
    expect(codes(early)).toEqual(['dispute.not-participant', 'dispute.stage-not-come']);
    const document = await challenge(bidder, text(id), 'document');
    expect(document.status).toBe(201);
    const path = `/challenges/${text(document.body.id)}`;
    expect((await bidder.does(`${path}/withdraw`)).state).toBe('withdrawn');
    expect((await bidder.post(`${path}/withdraw`)).status).toBe(409);
    expect((await challenge(bidder, text(id), 'document')).status).toBe(201);
    world.clock.set('2025-03-18T09:00:00+08:00');
    const late = await challenge(await leadOf(world, 'B'), text(id), 'document');
    expect(codes(late)).toEqual(['dispute.challenge-too-late']);
  });

  it('a document that is found wrong ends the tender while bids are still taken', async () => {
    const { id: tenderId } = await givenTender(world);
    const { id } = (await challenge(await leadOf(world, 'A'), text(tenderId), 'document')).body;
    await officer.does(`/challenges/${text(id)}/assess`, { mayAffectResult: true });
    const path = `/tenders/${text(tenderId)}`;
    await supervisor.does(`${path}/suspend`, { reason: '调查（示例）', until: '2025-03-07' });
    const off = await lead.post(`${path}/cancel`, { reason: '不再采购（示例）' });
    expect([off.status, codes(off)]).toEqual([409, ['tender.suspended']]);
    await officer.does(`/challenges/${text(id)}/reply`, {
      outcome: 'upheld',
      text: '采购文件须修改（示例）',
      effect: 'redo',
    });
    const ended = await world.anonymous().reads(`/tenders/${text(tenderId)}`);
    expect([ended.state, ended.endReason, ended.suspendedUntil]).toEqual([
      'failed',
      '采购文件须修改（示例）',
      null,
    ]);
    await world.at('2025-03-08T00:00:00+08:00');
    await world.drain();
    const about = list((await world.anonymous().reads('/notices')).items).filter(
      ({ subjectId }) => subjectId === tenderId,
    );
    expect(about.map(({ kind }) => kind)).toContain('suspension');
    expect(about.map(({ kind }) => kind)).not.toContain('resumption');
  });

  it('the buyer assesses first, and who judged or confirmed does not reply', async () => {
    const { id, awardId } = await challenged();
    const verdict = { outcome: 'dismissed', text: '质疑事项不成立（示例）', effect: 'none' };
    const judged = await officer.post(`/challenges/${id}/reply`, verdict);
    expect([judged.status, codes(judged)]).toEqual([403, ['dispute.preparer-decides']]);
    const confirmed = await lead.post(`/challenges/${id}/reply`, verdict);
    expect([confirmed.status, codes(confirmed)]).toEqual([403, ['dispute.preparer-decides']]);
    const second = await replier();
    const early = await second.post(`/challenges/${id}/reply`, verdict);
    expect(codes(early)).toEqual(['dispute.assessment-missing']);
    await second.does(`/challenges/${id}/assess`, { mayAffectResult: false });
    const answered = await second.does(`/challenges/${id}/reply`, verdict);
    expect(answered).toMatchObject({ state: 'replied', repliedOn: '2025-03-18', complaintBy: '2025-04-09' });
    expect((await world.anonymous().reads(`/awards/${awardId}`)).state).toBe('pending');
  });

  it('without a reply the supplier complains after its last day, and the finance department decides', async () => {
    const { id, bidder, awardId, tenderId, bids } = await challenged();
    const wish = { challengeId: id, matters: MATTERS.matters, claims: MATTERS.claims };
    const early = await bidder.post('/complaints', wish);
    expect([early.status, codes(early)]).toEqual([422, ['dispute.complaint-too-early']]);
    await world.at('2025-03-28T09:00:00+08:00');
    expect((await (await leadOf(world, 'B')).post('/complaints', wish)).status).toBe(404);
    const both = await Promise.all([1, 2].map(() => bidder.post('/complaints', wish)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const complaint = both.find(({ status }) => status === 201)?.body;
    const path = `/complaints/${text(complaint?.id)}`;
    expect(complaint).toMatchObject({
      ...{ receivedOn: '2025-03-28', reviewBy: '2025-04-07', copiesBy: '2025-04-10', decideBy: '2025-05-14' },
    });
    await world.drain();
    expect(await titles(supervisor)).toContain('收到投诉：长安社区居家养老服务采购（示例）');
    expect((await officer.post(`${path}/accept`, { mayAffectResult: true })).status).toBe(403);
    await supervisor.does(`${path}/return`, { note: '请补充证明材料（示例）' });
    await bidder.does(`${path}/correct`, { matters: MATTERS.matters, claims: MATTERS.claims });
    const twice = await supervisor.post(`${path}/return`, { note: '再补' });
    expect([twice.status, codes(twice)]).toEqual([409, ['dispute.returned-once']]);
    await supervisor.does(`${path}/accept`, { mayAffectResult: true });
    const wrong = await supervisor.post(`${path}/decide`, {
      ...{ outcome: 'dismissed', text: '驳回（示例）', effect: 'redo', badFaith: false },
    });
    expect(codes(wrong)).toEqual(['dispute.dismissed-with-effect']);
    await supervisor.does(`${path}/decide`, {
      ...{ outcome: 'upheld', text: '成交结果无效（示例）', effect: 'next-candidate', badFaith: false },
    });
    const anybody = world.anonymous();
    expect(await anybody.reads(`/awards/${awardId}`)).toMatchObject({
      state: 'cancelled',
      cancelGround: 'complaint',
    });
    expect((await anybody.reads(`/tenders/${tenderId}`)).state).toBe('reported');
    const gone = await lead.post('/awards', { tenderId, bidId: bidOf(bids, 'C'), decision: DECISION });
    expect([gone.status, codes(gone)]).toEqual([422, ['tender.bid-not-candidate']]);
    const next = await lead.does('/awards', { tenderId, bidId: bidOf(bids, 'A'), decision: DECISION });
    expect(next).toMatchObject({ state: 'pending', rank: 2 });
    await world.drain();
    const kinds = list((await anybody.reads('/notices')).items).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['complaint-decision', 'result-withdrawn']));
    expect(await titles(bidder)).toContain('投诉处理决定：长安社区居家养老服务采购（示例）');
  });

  it('holds off signing while the result may be affected, or the finance department has suspended', async () => {
    const { id, award, tenderId, awardId } = await challenged();
    await officer.does(`/challenges/${id}/assess`, { mayAffectResult: true });
    await world.at(`${text(award.contractableFrom)}T09:00:00+08:00`);
    const drawn = await officer.does('/contracts', { awardId });
    const held = await lead.post(`/contracts/${text(drawn.id)}/sign`, {
      documentSha256: drawn.documentSha256,
    });
    expect([held.status, codes(held)]).toEqual([409, ['contracting.signing-suspended']]);
    await officer.does(`/challenges/${id}/assess`, { mayAffectResult: false });
    await supervisor.does(`/tenders/${tenderId}/suspend`, {
      reason: '调查投诉（示例）',
      until: '2025-04-05',
    });
    expect(
      (await lead.post(`/contracts/${text(drawn.id)}/sign`, { documentSha256: drawn.documentSha256 })).status,
    ).toBe(409);
    await supervisor.does(`/tenders/${tenderId}/resume`);
    expect(
      (await lead.post(`/contracts/${text(drawn.id)}/sign`, { documentSha256: drawn.documentSha256 })).status,
    ).toBe(200);
    const over = await lead.post(`/awards/${awardId}/cancel`, {
      ground: 'other',
      reason: '撤销（示例）',
      then: 'redo',
    });
    expect([over.status, codes(over)]).toEqual([409, ['dispute.award-contracted']]);
  });

  it('where the funder has to agree, nothing is published or signed before its letters', async () => {
    const settings = world.app.get(Settings);
    settings.requireFunderConsent = true;
    try {
      const draft = await givenDraft(world);
      const path = `/tenders/${text(draft.id)}`;
      expect(list(draft.obstacles).map(({ code }) => code)).toEqual(['tender.funder-silent']);
      const finance = await world.as('finance-officer');
      const letter = { granted: true, documentNumber: '示函〔2025〕1号' };
      await finance.does(`${path}/approvals`, { kind: 'funder-publish', ...letter });
      expect((await lead.does(`${path}/publish`)).state).toBe('open');
      settings.requireFunderConsent = false;
      const { award, tenderId } = await givenAward(world);
      settings.requireFunderConsent = true;
      await world.at(`${text(award.contractableFrom)}T09:00:00+08:00`);
      const drawn = await officer.does('/contracts', { awardId: award.id });
      const sign = () =>
        lead.post(`/contracts/${text(drawn.id)}/sign`, { documentSha256: drawn.documentSha256 });
      const silent = await sign();
      expect(codes(silent)).toEqual(['contracting.funder-silent']);
      await finance.does(`/tenders/${tenderId}/approvals`, { kind: 'funder-sign', ...letter });
      expect((await sign()).status).toBe(200);
    } finally {
      settings.requireFunderConsent = false;
    }
  });

  it('who refuses the award makes room for the next, or the purchase is made anew', async () => {
    const { tenderId, bids } = await givenReport(world);
    const award = await lead.does('/awards', { tenderId, bidId: bidOf(bids, 'C'), decision: DECISION });
    expect((await lead.reads(`/awards/${text(award.id)}`)).actions).toEqual(['cancel']);
    const refusal = {
      ground: 'supplier-refused',
      reason: '书面放弃成交资格（示例）',
      then: 'next-candidate',
    };
    const both = await Promise.all([1, 2].map(() => lead.post(`/awards/${text(award.id)}/cancel`, refusal)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const own = await (await leadOf(world, 'B')).reads(`/tenders/${tenderId}/report`);
    expect(list(own.bids).map(({ bidId }) => bidId)).toEqual([bidOf(bids, 'B')]);
    const { seats } = await officer.reads(`/tenders/${tenderId}/panel`);
    expect(list(seats).map(({ name }) => typeof name)).toEqual(Array.from({ length: 5 }, () => 'string'));
    const second = await lead.does('/awards', { tenderId, bidId: bidOf(bids, 'A'), decision: DECISION });
    await lead.does(`/awards/${text(second.id)}/cancel`, { ...refusal, then: 'redo' });
    const ended = await world.anonymous().reads(`/tenders/${tenderId}`);
    expect(ended).toMatchObject({ state: 'failed', endReason: '书面放弃成交资格（示例）' });
    expect((await officer.reads(`/service-items/${text(ended.itemId)}`)).state).toBe('published');
    // Both are called to account, by others and after a defence: the organizations hear of it only then.
    const cases = list((await lead.reads('/sanctions')).items).filter(({ grounds }) =>
      text(grounds).includes('书面放弃成交资格'),
    );
    expect(cases.map(({ state, kind, basis }) => [state, kind, basis])).toEqual([
      ['proposed', 'warning', '政府采购法 art. 77; 政府采购法实施条例 art. 72'],
      ['proposed', 'warning', '政府采购法 art. 77; 政府采购法实施条例 art. 72'],
    ]);
    expect(list((await (await leadOf(world, 'A')).reads('/sanctions')).items)).toEqual([]);
    await world.at('2025-03-20T00:00:00+08:00');
    await world.drain();
    expect((await world.anonymous().reads(`/awards/${text(award.id)}`)).state).toBe('cancelled');
    await refusersStayOut(text(ended.itemId), tenderId);
  });

  /** Whoever refused takes no part in the new start, nor in one that starts that one again. */
  const refusersStayOut = async (itemId: string, tenderId: string) => {
    let before = tenderId;
    for (const round of [1, 2]) {
      const draft = await officer.does('/tenders', { ...terms(world, itemId), retenderOf: before });
      const path = `/tenders/${text(draft.id)}`;
      await lead.does(`${path}/publish`);
      const bid = async (who: Bidder) =>
        (await leadOf(world, who)).post(`${path}/bids`, {
          price: yuan('460000.00'),
          proposal: proposalOf(who),
        });
      for (const who of ['A', 'C'] as const) {
        const barred = await bid(who);
        expect([round, barred.status, codes(barred)]).toEqual([round, 422, ['tender.refuser-barred']]);
      }
      expect((await bid('B')).status).toBe(201);
      await lead.does(`${path}/cancel`, { reason: '采购任务取消（示例）' });
      before = text(draft.id);
    }
  };
});

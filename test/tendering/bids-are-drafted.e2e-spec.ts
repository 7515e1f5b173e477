import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepBidFiles } from '../../src/tendering/actions/sweep-bid-files.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenTender, leadOf, openBids, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const REQUIREMENTS = [
  { code: 'staff', title: '配备持证社工六名', kind: 'substantive', evidence: 'required' },
  { code: 'night', title: '夜间值守安排', kind: 'other' },
];
const START = '2025-03-03T08:00:00+08:00';
const says = (json: Json | undefined) =>
  list(json).map(({ code, pointer }) => `${text(code)} ${pointer ? text(pointer) : '-'}`);

describe('bids are drafted', () => {
  let world: World;
  let lead: Person;
  let member: Person;

  beforeAll(async () => {
    world = await World.start();
    lead = await leadOf(world, 'A');
    member = await world.as('organization-member');
  });
  afterAll(async () => {
    await world.stop();
  });

  const evidence = async (tenderId: string): Promise<string> =>
    text(
      (await member.upload(`/tenders/${tenderId}/bid-files`, '名单.pdf', Buffer.from('%PDF-1.7\n示例'))).body
        .id,
    );

  it('piece by piece, every gap told at once, and sent by the lead when none is left', async () => {
    const demands = { requirements: REQUIREMENTS, requiredProofs: ['tax-proof'] };
    const tenderId = text((await givenTender(world, demands)).id);
    const made = await member.post(`/tenders/${tenderId}/bid-drafts`, {});
    const path = `/bid-drafts/${text(made.body.id)}`;
    expect([made.status, made.headers.location]).toEqual([201, `/api/v1${path}`]);
    const bare = await member.reads(`${path}/check`);
    expect([says(bare.gaps), says(bare.warnings)]).toEqual([
      [
        'registry.proof-missing -',
        'bid.price-missing /price',
        'bid.proposal-missing /proposal',
        'bid.answer-missing /answers',
      ],
      ['bid.answer-missing /answers'],
    ]);
    const early = await lead.post(`${path}/submit`);
    expect([early.status, codes(early)]).toEqual([422, list(bare.gaps).map(({ code }) => text(code))]);
    const answers = [{ requirement: 'staff', response: 'meets', text: '见附件' }];
    await member.patch(path, { price: yuan('500000.01'), answers });
    const half = await member.reads(`${path}/check`);
    expect([says(half.gaps), says(half.warnings)]).toEqual([
      [
        'registry.proof-missing -',
        'bid.proposal-missing /proposal',
        'bid.evidence-missing /answers/0/evidence',
      ],
      ['tendering.price-will-be-invalid /price', 'bid.answer-missing /answers'],
    ]);
    const file = await evidence(tenderId);
    await member.patch(path, {
      ...{ price: yuan('468000.00'), proposal: '响应方案（示例）' },
      answers: [
        { ...answers[0], evidence: [file] },
        { requirement: 'night', response: 'better', text: '两人值守' },
      ],
    });
    const [own] = list((await lead.reads(`/me`)).memberships);
    await (
      await world.as('district-supervisor')
    ).does(`/organizations/${text(own?.unitId)}/credentials`, {
      ...{ kind: 'tax-proof', issuer: '示例机关', validFrom: '2025-01-01', validTo: '2025-03-10' },
    });
    const whole = await member.reads(`${path}/check`);
    expect([says(whole.gaps), list(whole.warnings)]).toMatchObject([
      [],
      [{ code: 'registry.proof-missing', params: { kind: 'tax-proof', on: '2025-03-17' } }],
    ]);
    expect((await member.post(`${path}/submit`)).status).toBe(403);
    const sent = await lead.does(`${path}/submit`);
    expect(sent).toMatchObject({ state: 'submitted', files: [{ id: file, name: '名单.pdf' }] });
    expect((await member.get(path)).status).toBe(404);
    expect(list((await lead.reads(`/tenders/${tenderId}/bids`)).items)).toHaveLength(1);
    expect((await lead.reads(`/bids/${text(sent.id)}/check`)).gaps).toEqual([]);
  });

  it('and keep what was said, changed with If-Match, one for a tender, dropped at will', async () => {
    const tenderId = text((await givenTender(world)).id);
    const made = await member.does(`/tenders/${tenderId}/bid-drafts`, { proposal: '初稿（示例）' });
    const path = `/bid-drafts/${text(made.id)}`;
    const second = await member.post(`/tenders/${tenderId}/bid-drafts`, {});
    expect([second.status, codes(second)]).toEqual([409, ['bid.already-drafted']]);
    const seen = await member.get(path);
    expect(seen.body).toMatchObject({
      price: null,
      proposal: '初稿（示例）',
      answers: [],
      files: [],
      isOutdated: false,
    });
    expect((await member.patch(path, {}, { 'if-match': '' })).status).toBe(428);
    const changed = await member.patch(
      path,
      { price: yuan('1.00') },
      { 'if-match': String(seen.headers.etag) },
    );
    expect(changed.body).toMatchObject({ price: yuan('1.00'), proposal: '初稿（示例）' });
    const stale = await member.patch(
      path,
      { price: yuan('2.00') },
      { 'if-match': String(seen.headers.etag) },
    );
    expect(stale.status).toBe(412);
    expect(list((await lead.reads(`/tenders/${tenderId}/bid-drafts`)).items)).toHaveLength(1);
    expect((await lead.delete(path)).status).toBe(204);
    expect((await lead.get(path)).status).toBe(404);
  });

  it('twenty times at once: one draft is kept', async () => {
    const tenderId = text((await givenTender(world)).id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => member.post(`/tenders/${tenderId}/bid-drafts`, { proposal: '示例' })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  it('a draft beside a bid that was sent takes its place', async () => {
    const tenderId = text((await givenTender(world)).id);
    const bid = await lead.does(`/tenders/${tenderId}/bids`, {
      price: yuan('468000.00'),
      proposal: '原方案',
    });
    const draft = await member.does(`/tenders/${tenderId}/bid-drafts`, {
      price: yuan('460000.00'),
      proposal: '新方案',
    });
    const sent = await lead.does(`/bid-drafts/${text(draft.id)}/submit`);
    expect([sent.id, sent.sha256 === bid.sha256]).toEqual([bid.id, false]);
  });

  it('amendments are told to drafters without a list of them, and a draft and a bid tell that they stand under old terms', async () => {
    const tenderId = text((await givenTender(world)).id);
    const draft = await member.does(`/tenders/${tenderId}/bid-drafts`, {
      price: yuan('1.00'),
      proposal: '示例',
    });
    const rival = await leadOf(world, 'B');
    const bid = await rival.does(`/tenders/${tenderId}/bids`, { price: yuan('2.00'), proposal: '示例' });
    const reason = '应询问修改名称（示例）';
    await (
      await world.as('street-lead')
    ).does(`/tenders/${tenderId}/amendments`, { reason, title: '新名称（示例）' });
    await world.drain();
    const [told] = list((await member.reads('/messages')).items);
    expect(told).toMatchObject({ kind: 'tender-amended', subject: { id: tenderId } });
    expect((await member.reads(`/bid-drafts/${text(draft.id)}`)).isOutdated).toBe(true);
    const { warnings } = await member.reads(`/bid-drafts/${text(draft.id)}/check`);
    expect(says(warnings)).toEqual(['bid.draft-outdated -']);
    expect(says((await rival.reads(`/bids/${text(bid.id)}/check`)).gaps)).toEqual([
      'tender.bid-unconfirmed -',
    ]);
  });

  it('nobody else finds them, the database holds no word of them, and after the deadline they are gone', async () => {
    const tender = await givenTender(world);
    const tenderId = text(tender.id);
    const secret = '绝密草稿甲';
    const draft = await member.does(`/tenders/${tenderId}/bid-drafts`, {
      price: yuan('463217.89'),
      proposal: secret,
    });
    const path = `/bid-drafts/${text(draft.id)}`;
    const rival = await leadOf(world, 'B');
    for (const url of [path, `${path}/check`]) expect((await rival.get(url)).status).toBe(404);
    expect((await rival.patch(path, { proposal: 'x' })).status).toBe(404);
    expect((await rival.post(`${path}/submit`)).status).toBe(404);
    expect((await rival.delete(path)).status).toBe(404);
    expect((await rival.reads(`/tenders/${tenderId}/bid-drafts`)).items).toEqual([]);
    expect((await (await world.as('street-lead')).get(path)).status).toBe(403);
    const kept = await rows<{ row: string }>(world, 'SELECT d::text AS row FROM bid_draft d');
    const all = kept.map(({ row }) => row).join('\n');
    for (const told of ['463217.89', secret, Buffer.from(secret).toString('hex')])
      expect([told, all.includes(told)]).toEqual([told, false]);
    for (const bidder of ['B', 'C', 'D'] as const)
      await (
        await leadOf(world, bidder)
      ).does(`/tenders/${tenderId}/bids`, { price: yuan('2.00'), proposal: bidder });
    await openBids(world, tender);
    const late = await lead.post(`${path}/submit`);
    expect([late.status, codes(late)]).toEqual([409, ['tendering.deadline-passed']]);
    expect((await member.patch(path, { proposal: 'x' })).status).toBe(409);
    world.clock.set(text(tender.deadlineAt).replace('09:30', '10:31'));
    await world.app.get(SweepBidFiles).run();
    expect((await member.get(path)).status).toBe(404);
    expect(await rows(world, 'SELECT FROM bid_draft WHERE tender_id = $1', [tenderId])).toEqual([]);
    world.clock.set(START);
  });

  it('an organization of another field may follow, is told then, and stays unknown', async () => {
    const other = await leadOf(world, 'D');
    const [own] = list((await other.reads('/me')).memberships);
    await rows(world, `UPDATE organization SET categories = '{LAW}' WHERE id = $1`, [text(own?.unitId)]);
    const tenderId = text((await givenTender(world)).id);
    const path = `/tenders/${tenderId}/follow`;
    const amend = async (title: string) => {
      const body = { reason: '更正名称（示例）', title };
      await (await world.as('street-lead')).does(`/tenders/${tenderId}/amendments`, body);
      await world.drain();
      const { items } = await other.reads('/messages?limit=200');
      return list(items).filter(
        ({ kind, subject }) => text(kind) === 'tender-amended' && text(subject?.id) === tenderId,
      );
    };
    expect(await amend('名称一')).toHaveLength(0);
    expect((await other.does(path)).following).toBe(true);
    expect((await other.does(path)).following).toBe(true);
    expect(await amend('名称二')).toHaveLength(1);
    expect((await lead.reads(path)).following).toBe(false);
    for (const who of ['street-lead', 'auditor', 'account-admin'])
      expect((await (await world.as(who)).get(path)).status).toBe(403);
    expect((await other.delete(path)).status).toBe(204);
    expect((await other.delete(path)).status).toBe(204);
    expect(await amend('名称三')).toHaveLength(1);
  });
});

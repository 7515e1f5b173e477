import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RouteCheck } from '../../src/identity/index.js';
import { Database, type Permission, type Role, grants } from '../../src/platform/index.js';
import { addDays, dayOf } from '../../src/shared/days.js';
import { givenOffers, givenPanel, givenReview, judgesOf, sheetOf } from '../support/award.js';
import { type Answer, text } from '../support/person.js';
import {
  APART_PRICES,
  ASKED_BOND,
  type BidIds,
  type Bidder,
  FIRST_PRICES,
  bidOf,
  givenBond,
  givenBids,
  givenTender,
  givenTwoEnvelopes,
  leadOf,
  openBids,
  proposalOf,
  yuan,
} from '../support/tender.js';
import { World } from '../support/world.js';

/** Everybody but the bidders: every role of the sample district, and an organization that doesn't bid. */
const OTHERS = [
  'community-clerk',
  'community-lead',
  'street-officer',
  'street-lead',
  'finance-officer',
  'xinqi.street-officer',
  'xinqi.street-lead',
  'linli.organization-lead',
  'linli.organization-member',
  'expert',
  'evaluator',
  'evaluation-lead',
  'district-supervisor',
  'procurement-supervisor',
  'auditor',
  'account-admin',
  'settings-admin',
];
const BIDDING: readonly Bidder[] = ['A', 'B', 'C'];

/** What an answer says, pictures included. */
function wordsOf({ body, text: words }: Answer): string {
  const bytes: unknown = body;
  return Buffer.isBuffer(bytes) ? bytes.toString() : words;
}

describe('sealed bids and offers', () => {
  let world: World;
  const prices = Object.fromEntries(BIDDING.map((bidder) => [bidder, FIRST_PRICES[bidder]]));
  const finals = { A: '463121.21', B: '451232.32', C: '474343.43' };

  beforeAll(async () => {
    world = await World.start();
    for (const who of OTHERS) await world.as(who);
    for (const bidder of BIDDING) await leadOf(world, bidder);
  });
  afterAll(async () => {
    await world.stop();
  });

  /** A place to look at, and the permission that it asks for; none where it is public. */
  interface Place {
    readonly url: string;
    readonly permission: Permission | null;
  }

  /** Every GET route of the program, with the ids at hand in its path. */
  function paths(tenderId: string, bids: BidIds, others: Readonly<Record<string, string>> = {}): Place[] {
    const routes = world.app.get(RouteCheck).routes();
    const reads = routes.filter(({ method, path }) => method === 'GET' && !path.includes('metrics'));
    const found = reads.flatMap(({ path, permission }) => {
      const bare = path.startsWith('/api/v1') ? path.replace('/api/v1', '') : `/${path}`;
      // A workbook says when it was packed; a text says nothing but what is in it.
      const url = /\/(export|template)$/.test(bare) ? `${bare}?format=csv` : bare;
      const ids = path.includes('tenders/:id')
        ? [tenderId]
        : path.includes('/bids/:id')
          ? Object.values(bids)
          : Object.entries(others).flatMap(([name, id]) => (path.includes(`/${name}/:id`) ? [id] : []));
      const [first = '', ...rest] = ids.length > 0 ? ids : [randomUUID()];
      return [first, ...rest].map((id) => ({
        permission,
        url: url
          .replace(':id', id)
          .replace(':year', '2025')
          .replace(':ocid', others.ocid ?? 'ocds-213czf-none')
          .replace(/:\w+/g, '00000000-0000-7000-8000-000000000000'),
      }));
    });
    return [...found, { url: '//openapi.json', permission: null }, { url: '//docs', permission: null }];
  }

  /**
   * What everybody sees wherever he may look: status, ETag and body, without what names the request itself. Whom the
   * guard turns away learns nothing: it decides by the role alone, before anything is read (test/sweeps/permissions).
   */
  async function everything(places: readonly Place[]): Promise<Map<string, string>> {
    const seen = new Map<string, string>();
    for (const who of [...OTHERS, 'nobody']) {
      const person = who === 'nobody' ? world.anonymous() : await world.as(who);
      const role = who.split('.').at(-1) as Role;
      const open = places.filter(
        ({ permission }) => permission === null || (who !== 'nobody' && grants(role, permission)),
      );
      await Promise.all(
        open.map(async ({ url }) => {
          const answer = await person.get(url);
          const [{ status, headers }, body] = [answer, wordsOf(answer)];
          const shown = body.replace(/"(requestId|form|lastUsedAt)":"[^"]*"/g, '');
          // A fresh form and the time of a session's last use are new at every look.
          const etag = shown === body || status >= 400 ? String(headers.etag) : 'of its own';
          seen.set(`${who} ${url}`, `${status} ${etag} ${shown}`);
        }),
      );
    }
    return seen;
  }

  /** Counts of writing calls, as the metrics page tells them. */
  async function writes(): Promise<string[]> {
    const { text: page } = await world.anonymous().get('//metrics');
    expect(page).toContain('sanshe_http_request_seconds_count');
    return page.split('\n').filter((line) => /_count\{.*method="POST"/.test(line));
  }

  /** Where the public finds a tender: its notice and its process. */
  async function published(tenderId: string): Promise<Record<string, string>> {
    const { dataSource } = world.app.get(Database);
    const [found]: { notices: string; ocid: string }[] = await dataSource.query(
      `SELECT n.id AS notices, 'ocds-213czf-' || p.key AS ocid FROM public_notice n JOIN ocds_process p ON p.tender_id = n.subject_id
        WHERE n.subject_id = $1`,
      [tenderId],
    );
    if (!found) throw new Error('the tender is not published');
    const [page, record] = await Promise.all(
      [`//notices/${found.notices}`, `//ocds/records/${found.ocid}`].map((url) => world.anonymous().get(url)),
    );
    expect([page?.status, record?.status]).toEqual([200, 200]);
    return { ...found };
  }

  const outbox = async (): Promise<unknown> =>
    world.app.get(Database).dataSource.query('SELECT id, message, due_at FROM outbox ORDER BY id');

  it('are as if they weren’t there: a tender with bids, replaced and withdrawn ones too, looks like one without', async () => {
    const tender = await givenTender(world, { bidBond: yuan(ASKED_BOND) });
    const tenderId = text(tender.id);
    await world.drain();
    const urls = paths(tenderId, { A: randomUUID() }, await published(tenderId));
    expect(urls.length).toBeGreaterThan(35);
    const before = { count: await writes(), messages: await outbox() };
    const without = await everything(urls);
    expect(without.size).toBeGreaterThan(600);
    const bids = await givenBids(world, tenderId, prices, true);
    const lead = await leadOf(world, 'A');
    const pdf = Buffer.from('%PDF-1.7 绝密附件内容');
    const uploaded = await lead.upload(`/tenders/${tenderId}/bid-files`, '绝密附件.pdf', pdf);
    const files = [text(uploaded.body.id)];
    const bond = { ...(await givenBond(world, 'A', tenderId)), reference: '绝密本票' };
    const replacement = { price: yuan('433333.33'), proposal: '另一方案', files, bond };
    await lead.does(`/bids/${bidOf(bids, 'A')}/replace`, replacement);
    const written = { price: { amount: '444444.44', currency: 'CNY' }, proposal: '绝密草稿' };
    const draft = await (await leadOf(world, 'C')).does(`/tenders/${tenderId}/bid-drafts`, written);
    await (await leadOf(world, 'C')).does(`/tenders/${tenderId}/follow`);
    await (await leadOf(world, 'B')).does(`/bids/${bidOf(bids, 'B')}/withdraw`);
    const withBids = await everything(urls);
    for (const [what, seen] of without) expect([what, withBids.get(what)]).toEqual([what, seen]);
    expect({ count: await writes(), messages: await outbox() }).toEqual(before);
    const others = { 'bid-files': text(uploaded.body.id), 'bid-drafts': text(draft.id) };
    const byBid = paths(tenderId, bids, others).filter(({ url }) =>
      /^\/(bids|bid-files|bid-drafts)\//.test(url),
    );
    expect(byBid.length).toBeGreaterThan(6);
    const found = await everything(byBid);
    for (const [what, seen] of found) expect([what, /^(401|403|404) /.test(seen)]).toEqual([what, true]);
    const all = [...withBids.values(), ...found.values()].join('\n');
    const secrets = BIDDING.flatMap((bidder) => [proposalOf(bidder), String(prices[bidder])]);
    const further = [
      '另一方案',
      '433333.33',
      '绝密草稿',
      '444444.44',
      '绝密附件',
      '示例保函',
      '投标保函.pdf',
      '绝密本票',
    ];
    expect([...secrets, ...further].filter((secret) => all.includes(secret))).toEqual([]);
  }, 300_000);

  it('the same holds for final offers, until their own deadline', async () => {
    const tender = await givenTender(world);
    const tenderId = text(tender.id);
    const bids = await givenBids(world, tenderId, prices);
    await openBids(world, tender);
    await givenPanel(world, tenderId);
    await givenReview(world, tenderId, bids);
    const urls = paths(tenderId, bids, await published(tenderId));
    const before = { count: await writes(), messages: await outbox() };
    const without = await everything(urls);
    await givenOffers(world, bids, finals);
    await givenOffers(world, bids, { A: '411111.11' });
    const withOffers = await everything(urls);
    for (const [what, seen] of without) expect([what, withOffers.get(what)]).toEqual([what, seen]);
    expect({ count: await writes(), messages: await outbox() }).toEqual(before);
    expect([...without.values()].join('\n')).toContain('476000.00');
    const all = [...withOffers.values()].join('\n');
    const secrets = [...Object.values(finals), '411111.11'];
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  }, 300_000);

  it('and for every round: what an opened one tells, the next does not', async () => {
    const tender = await givenTender(world);
    const tenderId = text(tender.id);
    const bids = await givenBids(world, tenderId, prices);
    await openBids(world, tender);
    const results = Object.values(bids).map((bidId) => ({ bidId, conforms: true }));
    const officer = await world.as('street-officer');
    const dueAt = `${addDays(dayOf(world.clock.now()), 1)}T15:00:00+08:00`;
    await officer.does(`/tenders/${tenderId}/review`, { results, offersDueAt: dueAt, final: false });
    const firsts = { A: '473131.31', B: '460242.42' };
    await givenOffers(world, bids, firsts);
    await world.at(dueAt);
    const later = `${addDays(dayOf(world.clock.now()), 1)}T15:00:00+08:00`;
    await officer.does(`/tenders/${tenderId}/offer-rounds`, { final: false, dueAt: later });
    await world.drain();
    const urls = paths(tenderId, bids, await published(tenderId));
    const before = { count: await writes(), messages: await outbox() };
    const without = await everything(urls);
    await givenOffers(world, bids, finals);
    await givenOffers(world, bids, { A: '411111.11' });
    const withOffers = await everything(urls);
    for (const [what, seen] of without) expect([what, withOffers.get(what)]).toEqual([what, seen]);
    expect({ count: await writes(), messages: await outbox() }).toEqual(before);
    const all = [...withOffers.values()].join('\n');
    expect(Object.values(firsts).filter((price) => !all.includes(price))).toEqual([]);
    const rival = await leadOf(world, 'C');
    const rivals = await Promise.all(urls.map(async ({ url }) => wordsOf(await rival.get(url))));
    const secrets = [...Object.values(finals), '411111.11'];
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    const ofOthers = [...Object.values(firsts), '411111.11', finals.A, finals.B];
    expect(ofOthers.filter((price) => rivals.join('\n').includes(price))).toEqual([]);
  }, 300_000);

  it('and for prices in an envelope of their own, while quality is judged', async () => {
    const tender = await givenTwoEnvelopes(world);
    const tenderId = text(tender.id);
    const bids = await givenBids(world, tenderId, APART_PRICES);
    await openBids(world, tender);
    await givenPanel(world, tenderId);
    const results = Object.values(bids).map((bidId) => ({ bidId, conforms: true }));
    const officer = await world.as('street-officer');
    await officer.does(`/tenders/${tenderId}/review`, { results });
    for (const { person, seat } of await judgesOf(world, tenderId))
      await person.does(`/tenders/${tenderId}/score-sheets`, { scores: sheetOf(seat, bids) });
    await world.drain();
    const refused = await officer.post(`/tenders/${tenderId}/open-prices`);
    const seen = await everything(paths(tenderId, bids));
    const all = [refused.text, ...seen.values()].join('\n');
    const secrets = Object.values(APART_PRICES);
    expect(secrets.filter((price) => all.includes(price))).toEqual([]);
    expect(all).toContain(proposalOf('A'));
    await (await world.as('street-lead')).does(`/tenders/${tenderId}/attend-opening`);
    await officer.does(`/tenders/${tenderId}/open-prices`);
    expect(JSON.stringify(await officer.reads(`/tenders/${tenderId}/bids`))).toContain(APART_PRICES.A);
  }, 300_000);
});

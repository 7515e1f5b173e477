import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RouteCheck } from '../../src/identity/index.js';
import { Database, type Permission, type Role, grants } from '../../src/platform/index.js';
import { givenOffers, givenPanel, givenReview } from '../support/award.js';
import { text } from '../support/person.js';
import {
  type BidIds,
  type Bidder,
  FIRST_PRICES,
  bidOf,
  givenBids,
  givenTender,
  leadOf,
  openBids,
  proposalOf,
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
          const { status, headers, text: body } = await person.get(url);
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

  const outbox = async (): Promise<unknown> =>
    world.app.get(Database).dataSource.query('SELECT id, message, due_at FROM outbox ORDER BY id');

  it('are as if they weren’t there: a tender with bids, replaced and withdrawn ones too, looks like one without', async () => {
    const tender = await givenTender(world);
    const tenderId = text(tender.id);
    const urls = paths(tenderId, { A: randomUUID() });
    expect(urls.length).toBeGreaterThan(35);
    const before = { count: await writes(), messages: await outbox() };
    const without = await everything(urls);
    expect(without.size).toBeGreaterThan(600);
    const bids = await givenBids(world, tenderId, prices);
    const lead = await leadOf(world, 'A');
    const pdf = Buffer.from('%PDF-1.7 绝密附件内容');
    const uploaded = await lead.upload(`/tenders/${tenderId}/bid-files`, '绝密附件.pdf', pdf);
    const files = [text(uploaded.body.id)];
    const replacement = { price: { amount: '433333.33', currency: 'CNY' }, proposal: '另一方案', files };
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
    const further = ['另一方案', '433333.33', '绝密草稿', '444444.44', '绝密附件'];
    expect([...secrets, ...further].filter((secret) => all.includes(secret))).toEqual([]);
  }, 300_000);

  it('the same holds for final offers, until their own deadline', async () => {
    const tender = await givenTender(world);
    const tenderId = text(tender.id);
    const bids = await givenBids(world, tenderId, prices);
    await openBids(world, tender);
    await givenPanel(world, tenderId);
    await givenReview(world, tenderId, bids);
    const urls = paths(tenderId, bids);
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
});

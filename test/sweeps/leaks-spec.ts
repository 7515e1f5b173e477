import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DeclaredRoute, RouteCheck } from '../../src/identity/index.js';
import { addDays, dayOf } from '../../src/shared/days.js';
import { RECIPIENT, acceptedContract, approvedRequest } from '../support/given-contract.js';
import { secondBody, visitsOf } from '../support/given-project.js';
import { list } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

/** Everybody of the sample district who has nothing to do with the purchase: other streets, communities, suppliers. */
const OUTSIDERS = [
  'xinqi.street-officer',
  'xinqi.street-lead',
  'xinqi.finance-officer',
  'taiping.community-clerk',
  'taiping.community-lead',
  'linli.organization-lead',
  'linli.organization-member',
  'second.evaluator',
  'second.evaluation-lead',
  'pool.expert-1',
  'operator.account-admin',
  'operator.settings-admin',
];

/** Those who have, and those who oversee: nobody of them reads residents' data in the clear either. */
const INSIDERS = [
  'changan.community-clerk',
  'changan.community-lead',
  'xinhua.street-officer',
  'xinhua.street-lead',
  'xinhua.finance-officer',
  'qinglan.organization-lead',
  'qinglan.organization-member',
  'gongheng.evaluation-lead',
  'district.district-supervisor',
  'district.procurement-supervisor',
  'district.auditor',
];

/** Rows of one street, community and supplier that are nobody else's business, by the resource that they stand under. */
const PRIVATE: Readonly<Record<string, string>> = {
  'service-lists': `SELECT id FROM service_list WHERE published_at IS NULL`,
  'service-items': `SELECT id FROM service_item WHERE published_at IS NULL`,
  funds: `SELECT id FROM fund`,
  'payment-requests': `SELECT id FROM payment_request`,
  payments: `SELECT id FROM payment`,
  messages: `SELECT id FROM inbox_message`,
  'api-keys': `SELECT id FROM api_key`,
  files: `SELECT id FROM stored_file WHERE visibility <> 'public'`,
  visits: `SELECT id FROM visit`,
};

describe('what is not one’s own', () => {
  let world: World;
  let routes: DeclaredRoute[];
  const secrets = new Map<string, string[]>();

  beforeAll(async () => {
    world = await World.start();
    const { contractId } = await acceptedContract(world);
    await approvedRequest(world, contractId, 'mid-term');
    const clerk = await world.as('changan.community-clerk');
    const draft = await clerk.does('/service-lists', { title: '未发布清单（示例）', year: 2026 });
    await clerk.does('/service-items', { listId: draft.id, title: '未发布项目（示例）' });
    const lead = await world.as('qinglan.organization-lead');
    const expiresOn = addDays(dayOf(new Date()), 90);
    const key = { name: '对账程序', permissions: ['contract.read'], expiresOn };
    await lead.does('/api-keys', key);
    await lead.upload('/files', '资料.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
    await world.at('2025-12-29T10:00:00+08:00');
    expect((await visitsOf(world, contractId)).map(({ state }) => state)).toContain('assigned');
    await secondBody(world, 'second');
    routes = world.app
      .get(RouteCheck)
      .routes()
      .filter(({ method, path }) => method === 'GET' && path !== '/metrics');
    for (const [resource, sql] of Object.entries(PRIVATE)) {
      secrets.set(
        resource,
        (await rows<{ id: string }>(world, sql)).map(({ id }) => id),
      );
    }
  });
  afterAll(async () => {
    await world.stop();
  });

  /** A route with the private ids in its path, where it is about such a thing; with an unknown id elsewhere. */
  function urlsOf({ path }: DeclaredRoute): string[] {
    const url = path.startsWith('/api/v1') ? path.replace('/api/v1', '') : `/${path}`;
    const resource = url.split('/')[1] ?? '';
    const ids = url.includes(':') ? (secrets.get(resource) ?? [randomUUID()]) : [''];
    const filled = (id: string) =>
      url.replace(':year', '2025').replace(':id', id).replace(/:\w+/g, randomUUID());
    return ids.map((id) => (url.includes(':') ? filled(id) : `${url}?limit=200`)).map(withoutLimit);
  }

  /** Not every list is paged: an unknown parameter would be refused, and nothing seen. */
  function withoutLimit(url: string): string {
    return url.startsWith('//') || url.startsWith('/me') ? url.replace('?limit=200', '') : url;
  }

  /** What somebody gets to see anywhere, answer by answer. */
  async function everythingFor(who: string): Promise<{ url: string; status: number; body: string }[]> {
    const person = await world.as(who);
    const urls = routes.flatMap(urlsOf);
    return Promise.all(
      urls.map(async (url) => {
        let answer = await person.get(url);
        if (answer.status === 400) answer = await person.get(url.replace('?limit=200', ''));
        // What is no text comes as bytes.
        const bytes: unknown = answer.body;
        const body = Buffer.isBuffer(bytes) ? bytes.toString() : answer.text;
        return { url, status: answer.status, body };
      }),
    );
  }

  /** Every evaluation body sees the plan of an evaluation that nobody has taken yet, with the days of its visits. */
  function isOffered(who: string, leak: string): boolean {
    return who.startsWith('second.') && leak.startsWith('/evaluation-plans');
  }

  function inTheClear(answers: readonly { url: string; body: string }[]): string[] {
    const seen = answers.filter(
      ({ body }) => body.includes(RECIPIENT.name) || body.includes(RECIPIENT.phone),
    );
    return seen.map(({ url }) => url);
  }

  it('is there to be found', () => {
    const missing = [...secrets].filter(([, ids]) => ids.length === 0).map(([resource]) => resource);
    expect(missing).toEqual(['payments']);
    expect(routes.length).toBeGreaterThan(70);
  });

  it.each(OUTSIDERS)('stays hidden from %s, on every route', async (who) => {
    const own = new Set(await messagesOf(who));
    const ids = [...secrets.values()].flat().filter((id) => !own.has(id));
    const answers = await everythingFor(who);
    expect(answers.length).toBeGreaterThan(90);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const leaks = answers.flatMap(({ url, body }) => {
      // A refusal names the path that was asked for.
      const shown = body.replace(/"instance":"[^"]*"/, '');
      return ids.filter((id) => shown.includes(id)).map((id) => `${url} shows ${id}`);
    });
    expect(leaks.filter((leak) => !isOffered(who, leak))).toEqual([]);
    expect(inTheClear(answers)).toEqual([]);
  });

  it.each(INSIDERS)('shows %s no resident’s name or phone in the clear', async (who) => {
    const answers = await everythingFor(who);
    expect(inTheClear(answers)).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(20);
  });

  it('shows the assigned evaluator, and nobody else, whom to call', async () => {
    const [visit] = await rows<{ id: string; login: string }>(
      world,
      `SELECT v.id, a.login FROM visit v JOIN account a ON a.id = v.evaluator_id WHERE v.state = 'assigned'`,
    );
    const path = `/visits/${String(visit?.id)}/sample`;
    const sample = await (await world.as(String(visit?.login))).reads(path);
    expect(list(sample.items).map(({ phone }) => phone)).toContain(RECIPIENT.phone);
    for (const who of [...OUTSIDERS, ...INSIDERS]) {
      if (who === visit?.login) continue;
      const { status } = await (await world.as(who)).get(path);
      expect([who, [403, 404].includes(status)]).toEqual([who, true]);
    }
  });

  async function messagesOf(who: string): Promise<string[]> {
    const own = await rows<{ id: string }>(
      world,
      'SELECT m.id FROM inbox_message m JOIN account a ON a.id = m.account_id WHERE a.login = $1',
      [who],
    );
    return own.map(({ id }) => id);
  }
});

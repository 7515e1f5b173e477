import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/index.js';
import { type Person, codes, list, text } from '../support/person.js';
import { givenDraft, givenTender, leadOf, terms, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const PROPOSAL = '配备持证社工六名，首月完成全部建档（示例）';
const bid = (amount: string, proposal = PROPOSAL) => ({ price: yuan(amount), proposal });

describe('an organization bids', () => {
  let world: World;
  let lead: Person;
  let tenderId: string;

  beforeAll(async () => {
    world = await World.start();
    lead = await leadOf(world, 'A');
  });
  beforeEach(async () => {
    tenderId = text((await givenTender(world)).id);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('and gets a receipt with the time and a hash that its own words and salt prove', async () => {
    world.clock.set('2025-03-03T10:11:12.345+08:00');
    const { status, body, headers } = await lead.post(`/tenders/${tenderId}/bids`, bid('468000.00'));
    expect([status, headers.location]).toEqual([201, `/api/v1/bids/${text(body.id)}`]);
    const content = { price: '468000.00', proposal: PROPOSAL, salt: text(body.salt) };
    expect(body).toMatchObject({
      state: 'submitted',
      actions: ['replace', 'withdraw'],
      receivedAt: '2025-03-03T10:11:12.345+08:00',
      sha256: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
      warnings: [],
    });
    expect(headers['cache-control']).toBe('no-store');
    const seen = await lead.reads(`/bids/${text(body.id)}`);
    expect(seen).toMatchObject({ sha256: body.sha256, price: null, proposal: null });
  });

  it('twice is refused, but it may replace and withdraw, and then bid again', async () => {
    const first = await lead.does(`/tenders/${tenderId}/bids`, bid('468000.00'));
    const second = await lead.post(`/tenders/${tenderId}/bids`, bid('467000.00'));
    expect([second.status, codes(second)]).toEqual([409, ['tender.already-bid']]);
    const id = text(first.id);
    const replaced = await lead.does(`/bids/${id}/replace`, bid('466000.00'));
    expect(replaced.sha256).not.toBe(first.sha256);
    const withdrawn = await lead.does(`/bids/${id}/withdraw`);
    expect([withdrawn.state, withdrawn.actions]).toEqual(['withdrawn', []]);
    const after = await lead.post(`/bids/${id}/replace`, bid('465000.00'));
    expect([after.status, codes(after)]).toEqual([409, ['platform.step-not-allowed']]);
    const again = await lead.does(`/tenders/${tenderId}/bids`, bid('465000.00'));
    expect(again.id).not.toBe(id);
    const own = list((await lead.reads(`/tenders/${tenderId}/bids`)).items);
    expect(own.map(({ state }) => state)).toEqual(['submitted', 'withdrawn']);
  });

  it('twenty times at once: one bid is stored', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => lead.post(`/tenders/${tenderId}/bids`, bid(`4${n + 10}000.00`))),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    expect(list((await lead.reads(`/tenders/${tenderId}/bids`)).items)).toHaveLength(1);
  });

  it('only with the papers that the documents demand, valid on that day', async () => {
    const wrong = await (
      await world.as('street-officer')
    ).post('/tenders', { ...terms(world, tenderId), requiredProofs: ['evaluation-grade'] });
    expect(wrong.status).toBe(422);
    const tender = await givenTender(world, { requiredProofs: ['tax-proof', 'insurance'] });
    expect(tender.requiredProofs).toEqual(['tax-proof', 'insurance']);
    const path = `/tenders/${text(tender.id)}/bids`;
    const bare = await lead.post(path, bid('468000.00'));
    expect([bare.status, codes(bare)]).toEqual([422, ['registry.proof-missing', 'registry.proof-missing']]);
    const district = await world.as('district-supervisor');
    const [membership] = list((await lead.reads('/me')).memberships);
    for (const kind of ['tax-proof', 'insurance'])
      await district.does(`/organizations/${text(membership?.unitId)}/credentials`, {
        ...{ kind, issuer: '示例机关', validFrom: '2025-01-01', validTo: '2025-03-04' },
      });
    expect((await lead.post(path, bid('468000.00'))).status).toBe(201);
    const rival = await (await leadOf(world, 'B')).post(path, bid('467000.00'));
    expect(codes(rival)).toHaveLength(2);
  });

  it('above the ceiling, and is warned that it will be invalid', async () => {
    const { status, body } = await lead.post(`/tenders/${tenderId}/bids`, bid('500000.01'));
    expect(status).toBe(201);
    expect(list(body.warnings)).toMatchObject([
      { code: 'tendering.price-will-be-invalid', pointer: '/price', rule: '87号令 art. 63' },
    ]);
    const atIt = await lead.does(`/bids/${text(body.id)}/replace`, bid('500000.00'));
    expect(atIt.warnings).toEqual([]);
  });

  it('with an Idempotency-Key: none is 400, the same again gets the same answer, another payload 422', async () => {
    const path = `/tenders/${tenderId}/bids`;
    const missing = await lead.post(path, bid('468000.00'), { 'idempotency-key': '' });
    expect([missing.status, codes(missing)]).toEqual([400, ['platform.idempotency-key-missing']]);
    const key = { 'idempotency-key': randomUUID() };
    const first = await lead.post(path, bid('468000.00'), key);
    const replay = await lead.post(path, bid('468000.00'), key);
    expect([first.status, replay.status]).toEqual([201, 201]);
    expect(replay.body).toEqual(first.body);
    const other = await lead.post(path, bid('460000.00'), key);
    expect([other.status, codes(other)]).toEqual([422, ['platform.idempotency-key-reused']]);
  });

  it('with its fields as they must be', async () => {
    const wrong = { price: { amount: 468000, currency: 'USD' }, proposal: '', organizationId: randomUUID() };
    const { status, body } = await lead.post(`/tenders/${tenderId}/bids`, wrong);
    expect(status).toBe(422);
    const pointers = new Set(list(body.violations).map(({ pointer }) => pointer));
    expect(pointers).toEqual(new Set(['/price/amount', '/price/currency', '/proposal', '/organizationId']));
  });

  it('only by its lead, only for a published tender, only in its field', async () => {
    const path = `/tenders/${tenderId}/bids`;
    const member = await world.as('organization-member');
    expect((await member.post(path, bid('468000.00'))).status).toBe(403);
    const officer = await world.as('street-officer');
    expect((await officer.post(path, bid('468000.00'))).status).toBe(403);
    const { id } = await givenDraft(world);
    expect((await lead.post(`/tenders/${text(id)}/bids`, bid('468000.00'))).status).toBe(404);
    const category = `UPDATE organization SET categories = '{LAW}' WHERE uscc = '52990000MK0020012J'`;
    await world.app.get(Database).dataSource.query(category);
    const outside = await (await leadOf(world, 'B')).post(path, bid('468000.00'));
    expect([outside.status, codes(outside)]).toEqual([422, ['registry.category-not-covered']]);
  });

  it('not with an expired certificate, and again once a renewed one is recorded', async () => {
    const path = `/tenders/${tenderId}/bids`;
    const { dataSource } = world.app.get(Database);
    const [row]: { id: string }[] = await dataSource.query(
      `SELECT id FROM organization WHERE uscc = '52990000MK0030018W'`,
    );
    await dataSource.query(
      `UPDATE credential SET valid_to = '2024-12-31' WHERE organization_id = '${row?.id ?? ''}'`,
    );
    const bidder = await leadOf(world, 'C');
    const refused = await bidder.post(path, bid('468000.00'));
    expect([refused.status, codes(refused)]).toEqual([422, ['registry.certificate-missing']]);
    const district = await world.as('district-supervisor');
    await district.does(`/organizations/${row?.id ?? ''}/credentials`, {
      ...{ kind: 'registration-certificate', number: '示例字第9号', issuer: '示例登记机关' },
      ...{ validFrom: '2025-01-01', validTo: '2028-12-31' },
    });
    expect((await bidder.post(path, bid('468000.00'))).status).toBe(201);
  });

  it('and nobody else learns of it', async () => {
    const { id } = await lead.does(`/tenders/${tenderId}/bids`, bid('468000.00'));
    const rival = await leadOf(world, 'C');
    expect((await rival.get(`/bids/${text(id)}`)).status).toBe(404);
    expect((await rival.post(`/bids/${text(id)}/replace`, bid('1.00'))).status).toBe(404);
    expect((await rival.post(`/bids/${text(id)}/withdraw`)).status).toBe(404);
    expect((await rival.post(`/bids/${text(id)}/offer`, { price: yuan('1.00') })).status).toBe(404);
    expect(list((await rival.reads(`/tenders/${tenderId}/bids`)).items)).toEqual([]);
  });

  it('into ciphertext: no column of the database holds price or proposal', async () => {
    const body = bid('463217.89', '绝密方案甲');
    await lead.does(`/tenders/${tenderId}/bids`, body);
    const guess = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    const { dataSource } = world.app.get(Database);
    const tables: { name: string }[] = await dataSource.query(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const rows: { row: string }[] = await dataSource.query(`SELECT ${name}::text AS row FROM ${name}`);
      const all = rows.map(({ row }) => row).join('\n');
      for (const secret of [
        '463217.89',
        '46321789',
        '绝密方案甲',
        hexOf('463217.89'),
        hexOf('绝密方案甲'),
        guess,
      ]) {
        expect({ name, secret, told: all.includes(secret) }).toEqual({ name, secret, told: false });
      }
    }
  });

  describe('at the deadline', () => {
    // Every tender here is published on 3 March and closes on the 17th at 09:30.
    it.each([
      ['2025-03-17T09:29:59.999+08:00', 201],
      ['2025-03-17T09:30:00.000+08:00', 409],
      ['2025-03-17T09:30:00.001+08:00', 409],
    ])('%s: %i, though no job has run', async (at, expected) => {
      world.clock.set('2025-03-03T08:00:00+08:00');
      const fresh = await givenTender(world);
      expect(fresh.deadlineAt).toBe('2025-03-17T09:30:00+08:00');
      tenderId = text(fresh.id);
      world.clock.set(at);
      expect((await lead.post(`/tenders/${tenderId}/bids`, bid('468000.00'))).status).toBe(expected);
      expect((await world.anonymous().reads(`/tenders/${tenderId}`)).state).toBe('open');
      world.clock.set('2025-03-03T08:00:00+08:00');
    });

    it('replacing and withdrawing end as well', async () => {
      const { id } = await lead.does(`/tenders/${tenderId}/bids`, bid('468000.00'));
      world.clock.set('2025-03-17T09:30:00+08:00');
      const replaced = await lead.post(`/bids/${text(id)}/replace`, bid('460000.00'));
      expect([replaced.status, codes(replaced)]).toEqual([409, ['tendering.deadline-passed']]);
      const withdrawn = await lead.post(`/bids/${text(id)}/withdraw`);
      expect([withdrawn.status, codes(withdrawn)]).toEqual([409, ['tendering.deadline-passed']]);
      expect((await lead.reads(`/bids/${text(id)}`)).actions).toEqual([]);
      world.clock.set('2025-03-03T08:00:00+08:00');
    });
  });
});

function hexOf(plain: string): string {
  return Buffer.from(plain).toString('hex');
}

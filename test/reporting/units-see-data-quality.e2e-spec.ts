import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawnUpContract, signBoth } from '../support/given-contract.js';
import { acceptedProject, runningProject } from '../support/given-project.js';
import { type Json, type Person, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const FIGURES = {
  ...{ asOf: '2025-05-01', households: 1200, residents: 3100, grids: 4, gridWorkers: 6, staff: 7 },
  source: '社区台账（示例）',
};

describe('units see what their records lack', () => {
  let world: World;
  let street: Person;
  let district: Person;
  let contractId: string;
  let streetId: string;
  let changan: string;

  beforeAll(async () => {
    world = await World.start();
    [street, district] = [await world.as('street-lead'), await world.as('district-supervisor')];
    contractId = await runningProject(world, '2025-05-06', 150);
    const [contract] = await rows<{ buyer: string; community: string }>(
      world,
      'SELECT buyer_id AS buyer, community_id AS community FROM contract WHERE id = $1',
      [contractId],
    );
    [streetId, changan] = [contract?.buyer ?? '', contract?.community ?? ''];
  });
  afterAll(async () => {
    await world.stop();
  });

  const report = (who: Person) => who.reads('/data-quality');
  const figure = async (code: string, unitId: string, who = district): Promise<Json | undefined> => {
    const unit = list((await report(who)).units).find((each) => text(each.unitId) === unitId);
    return unit && list(unit.figures).find((each) => text(each.code) === code);
  };
  const behind = async (code: string, unitId: string) => {
    const { href } = (await figure(code, unitId)) ?? {};
    return list((await district.reads(text(href).replace('/api/v1', ''))).items);
  };

  it('a ledger is silent from the sixty-first day on, and speaks again with its next line', async () => {
    await world.at('2025-07-05T12:00:00+08:00');
    expect(await figure('ledger-silent', streetId)).toBeUndefined();
    await world.at('2025-07-06T12:00:00+08:00');
    expect(await figure('ledger-silent', streetId)).toMatchObject({ count: 1 });
    const [row] = await behind('ledger-silent', streetId);
    expect(row).toMatchObject({
      ...{ id: contractId, since: '2025-05-06', href: `/api/v1/contracts/${contractId}/service-records` },
    });
    await rows(
      world,
      `INSERT INTO milestone (id, version, created_at, state, contract_id, number, kind, stage, title, withheld_fen, due_on)
       SELECT gen_random_uuid(), 1, now(), s.state, $1, s.number, s.kind, 'mid-term', '示例节点', 0, s.due::date
         FROM (VALUES ('planned', 91, 'report', '2025-07-05'), ('planned', 92, 'report', '2025-07-06'),
                      ('submitted', 93, 'report', '2025-07-01')) s (state, number, kind, due)`,
      [contractId],
    );
    expect(await figure('milestone-overdue', streetId)).toMatchObject({ count: 1 });
    const [milestone] = await behind('milestone-overdue', streetId);
    expect(milestone).toMatchObject({ title: '示例节点', since: '2025-07-05' });
  });

  it('a visit whose day is over, a paper of the provider that expired, and a contract without its text', async () => {
    await acceptedProject(world, { acceptedOn: '2025-07-07' });
    await world.at('2025-08-07T23:00:00+08:00');
    expect(await figure('visit-overdue', streetId)).toBeUndefined();
    await world.at('2025-08-08T00:00:00+08:00');
    expect(await figure('visit-overdue', streetId)).toMatchObject({ count: 1 });
    const [visit] = await behind('visit-overdue', streetId);
    expect(visit).toMatchObject({ since: '2025-08-07' });
    expect((await district.get(text(visit?.href).replace('/api/v1', ''))).status).toBe(200);
    await rows(
      world,
      `UPDATE credential SET valid_from = '2020-01-31', valid_to = '2025-01-31' WHERE kind = 'registration-certificate'`,
    );
    const papers = await behind('credential-expired', streetId);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ since: '2025-01-31' });
    expect((await district.get(text(papers[0]?.href).replace('/api/v1', ''))).status).toBe(200);
    expect(await figure('contract-text', streetId)).toBeUndefined();
    // The program itself never loses one: the table refuses it.
    await rows(world, 'ALTER TABLE contract_document DISABLE TRIGGER USER');
    await rows(world, 'DELETE FROM contract_document WHERE contract_id = $1', [contractId]);
    await rows(world, 'ALTER TABLE contract_document ENABLE TRIGGER USER');
    expect(await behind('contract-text', streetId)).toMatchObject([{ id: contractId }]);
  });

  it('a community enters its figures, and a year later they are old', async () => {
    expect(await figure('figures-missing', changan)).toMatchObject({ count: 1 });
    await (await world.as('community-clerk')).does(`/communities/${changan}/figures`, FIGURES);
    expect(await figure('figures-missing', changan)).toBeUndefined();
    world.clock.set('2026-05-01T12:00:00+08:00');
    expect(await figure('figures-stale', changan)).toBeUndefined();
    world.clock.set('2026-05-02T12:00:00+08:00');
    expect(await behind('figures-stale', changan)).toMatchObject([{ id: changan, since: '2025-05-01' }]);
    expect(await figure('list-missing', changan)).toMatchObject({ count: 1 });
    world.clock.set('2025-07-10T12:00:00+08:00');
    // The project's item stands in a list of that year.
    expect(await figure('list-missing', changan)).toBeUndefined();
  });

  it('a contract that is not public on the day after its last one, until it is', async () => {
    const { contractId: signed } = await drawnUpContract(world);
    await signBoth(world, signed);
    expect((await street.reads(`/contracts/${signed}`)).publishBy).toBe('2025-04-16');
    world.clock.set('2025-04-16T23:00:00+08:00');
    expect(await figure('contract-unpublished', streetId)).toBeUndefined();
    world.clock.set('2025-04-17T00:00:00+08:00');
    expect(await figure('contract-unpublished', streetId)).toMatchObject({ count: 1 });
    expect(await behind('contract-unpublished', streetId)).toMatchObject([
      { id: signed, since: '2025-04-16', href: `/api/v1/contracts/${signed}` },
    ]);
    // The board was late.
    await world.drain();
    expect(await figure('contract-unpublished', streetId)).toBeUndefined();
    world.clock.set('2025-07-10T12:00:00+08:00');
  });

  it('each its own and what is below it; every total is the sum of its units, and every figure has its rows', async () => {
    const whole = await report(district);
    for (const check of list(whole.checks)) {
      const own = list(whole.units).flatMap(({ figures }) =>
        list(figures).filter(({ code }) => code === check.code),
      );
      expect(own.reduce((sum, { count }) => sum + Number(count), 0)).toBe(Number(check.count));
    }
    const units = async (who: string) =>
      list((await report(await world.as(who))).units).map(({ unitId }) => text(unitId));
    const [own, other] = [await units('street-lead'), await units('xinqi.street-lead')];
    expect([own.includes(streetId), other.includes(streetId)]).toEqual([true, false]);
    expect(own.filter((id) => other.includes(id))).toEqual([]);
    expect(await units('community-lead')).not.toContain(streetId);
    expect((await units('auditor')).length).toBeGreaterThanOrEqual(list(whole.units).length);
    const foreign = `/data-quality/rows?code=ledger-silent&unitId=${streetId}`;
    expect((await (await world.as('xinqi.street-lead')).get(foreign)).status).toBe(404);
    expect((await street.get(foreign)).status).toBe(200);
    expect((await street.get('/data-quality/rows?code=weather')).status).toBe(400);
    expect((await (await world.as('organization-lead')).get('/data-quality')).status).toBe(403);
    const pages: string[] = [];
    let next = '';
    do {
      const missing = list(whole.units).find(({ figures }) =>
        list(figures).some(({ code }) => text(code) === 'figures-missing'),
      );
      const path = `/data-quality/rows?code=figures-missing&unitId=${text(missing?.unitId)}&limit=1${next}`;
      const page = await district.reads(path);
      pages.push(...list(page.items).map(({ id }) => text(id)));
      next = page.next ? `&cursor=${text(page.next)}` : '';
    } while (next);
    expect(pages).toHaveLength(1);
    const english = await district.get('/data-quality', { 'accept-language': 'en' });
    expect(list(english.body.checks)[0]).toMatchObject({ label: 'Contracts without text' });
  });
});

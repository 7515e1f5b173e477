import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { JsonObject } from '../../src/opendata/domain/json.js';
import { mergeReleases } from '../../src/opendata/domain/merge.js';
import { ReleaseProcess } from '../../src/opendata/data/release-process.js';
import { Database } from '../../src/platform/index.js';
import { toCursor } from '../../src/shared/page.js';
import { DECISION, givenOffers, givenPanel, givenReview, judgesOf, sheetOf } from '../support/award.js';
import { followPackages, recordOf, tagsOf } from '../support/open-data.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { type BidIds, bidOf, givenBids, givenTender, openBids } from '../support/tender.js';
import { World } from '../support/world.js';

/** What nobody may read before a result: bidders, their codes and prices. */
const SEALED = ['暖阳', '青蓝', '52990000MK0030018W', '489000', '458000', '476000', '480000', 'tenderers'];

describe('a program follows a purchase in OCDS', () => {
  let world: World;
  let tender: Json;
  let bids: BidIds;
  let ocid: string;
  let seen: Json[] = [];
  let end: string;

  /** What came since the program asked last. */
  async function news(): Promise<Json[]> {
    await world.drain();
    const { releases, end: now } = await followPackages(world, end);
    seen = [...seen, ...releases];
    end = now;
    return releases;
  }
  const officer = () => world.as('street-officer');
  const lead = () => world.as('street-lead');

  beforeAll(async () => {
    world = await World.start();
    end = (await followPackages(world)).end;
  });
  afterAll(async () => {
    await world.stop();
  });

  it('first the plan and the tender under one ocid, with the sandbox’s prefix', async () => {
    tender = await givenTender(world);
    const found = await news();
    const [last] = found.slice(-1);
    ocid = text(last?.ocid);
    expect(ocid).toMatch(/^ocds-213czf-[0-9a-f-]{36}$/);
    const own = found.filter((each) => text(each.ocid) === ocid);
    expect(tagsOf(own).at(-1)).toBe('tender');
    expect(text(last?.id)).toMatch(/-\d\d-tender$/);
    const { compiledRelease } = await recordOf(world, ocid);
    expect(compiledRelease?.tender).toMatchObject({
      ...{ status: 'active', procurementMethod: 'open', procurementMethodDetails: '竞争性磋商' },
      value: { amount: 500000, currency: 'CNY' },
      tenderPeriod: { endDate: '2025-03-17T09:30:00+08:00' },
      awardCriteria: 'ratedCriteria',
    });
  });

  it('nothing of sealed bids, however many there are', async () => {
    bids = await givenBids(world, text(tender.id));
    expect(await news()).toEqual([]);
  });

  it('an amendment as one, with the releases that it stands between', async () => {
    await (
      await lead()
    ).does(`/tenders/${text(tender.id)}/amendments`, {
      reason: '应供应商要求延期（示例）',
      deadline: '2025-03-20',
    });
    const [release] = await news();
    expect(release).toMatchObject({
      tag: ['tenderAmendment'],
      tender: {
        tenderPeriod: { endDate: '2025-03-20T09:30:00+08:00' },
        amendments: [{ id: '1', rationale: '应供应商要求延期（示例）', releaseID: release?.id }],
      },
    });
    expect(Object.keys(release ?? {}).toSorted()).toEqual([
      'date',
      'id',
      'initiationType',
      'ocid',
      'tag',
      'tender',
    ]);
  });

  it('the opening, and still nobody who takes part', async () => {
    await openBids(world, await (await officer()).reads(`/tenders/${text(tender.id)}`));
    const [release] = await news();
    expect(release).toMatchObject({
      tag: ['tenderUpdate'],
      tender: { bidOpening: { date: expect.any(String) as unknown } },
    });
    const told = JSON.stringify(seen);
    for (const secret of SEALED) expect(told).not.toContain(secret);
    for (const bidId of Object.values(bids)) expect(told).not.toContain(bidId);
  });

  it('the award with who took part; losers’ prices stay theirs', async () => {
    const id = text(tender.id);
    await givenPanel(world, id);
    const { offersDueAt } = await givenReview(world, id, bids);
    await givenOffers(world, bids);
    await world.at(text(offersDueAt));
    for (const { person, seat } of await judgesOf(world, id)) {
      await person.does(`/tenders/${id}/score-sheets`, { scores: sheetOf(seat, bids) });
    }
    await (await officer()).does(`/tenders/${id}/report`);
    expect(await news()).toEqual([]);
    await (await lead()).does('/awards', { tenderId: id, bidId: bidOf(bids, 'C'), decision: DECISION });
    const [release] = await news();
    expect(release).toMatchObject({
      tag: ['award'],
      tender: { status: 'complete', numberOfTenderers: 4 },
      awards: [
        { status: 'pending', value: { amount: 480000 }, suppliers: [{ id: 'CN-USCI-52990000MK0030018W' }] },
      ],
    });
    const prices = list(release?.bids?.details).map(({ value }) => value?.amount);
    expect(prices.filter(Boolean)).toEqual([480000]);
    expect(JSON.stringify(release)).not.toContain('449500');
  });

  it('and the award once it is active', async () => {
    await world.at('2025-04-14T09:00:00+08:00');
    const found = await news();
    expect(tagsOf(found)).toEqual(['awardUpdate']);
    expect(found[0]).toMatchObject({ awards: [{ status: 'active' }] });
  });

  it('by one record that is what all releases come to, dates one after the other', async () => {
    const own = seen.filter((each) => text(each.ocid) === ocid);
    const record = await recordOf(world, ocid);
    expect(record.releases).toEqual(own);
    const dates = own.map(({ date }) => text(date));
    expect(dates).toEqual([...new Set(dates)].toSorted());
    const { id, date, tag, ...compiled } = record.compiledRelease as unknown as JsonObject;
    expect([id, date, tag]).toEqual([`${ocid}-${dates.at(-1) ?? ''}`, dates.at(-1), ['compiled']]);
    expect(compiled).toEqual(mergeReleases(own));
    expect(record.versionedRelease).toMatchObject({
      ocid,
      tender: { status: expect.arrayContaining([expect.objectContaining({ value: 'complete' })]) as unknown },
    });
  });

  it('and hears nothing of an event that comes again, or changes nothing', async () => {
    const [event] = await rows<{ messageId: string; tenderId: string }>(
      world,
      `SELECT r.event_id AS "messageId", p.tender_id AS "tenderId" FROM ocds_release r
         JOIN ocds_process p ON p.key = r.process_key WHERE p.tender_id IS NOT NULL LIMIT 1`,
    );
    const { tenderId = '', messageId = '' } = event ?? {};
    for (const id of [messageId, uuid()]) {
      await world.app
        .get(Database)
        .transaction((tx) =>
          world.app.get(ReleaseProcess).ofTender(tx, tenderId, { messageId: id, occurredAt: new Date() }),
        );
    }
    expect(await news()).toEqual([]);
  });

  it('out of a table in which nobody can change or remove what was said', async () => {
    for (const sql of [
      "UPDATE ocds_release SET body = '{}'",
      'DELETE FROM ocds_release',
      'TRUNCATE ocds_release',
    ]) {
      await expect(rows(world, sql)).rejects.toThrow(/append-only|refuse|change/i);
    }
    const again = `INSERT INTO ocds_release (id, process_key, event_id, number, date, tags, body, sha256)
      SELECT gen_random_uuid(), process_key, gen_random_uuid(), number + 1, date, tags, body, sha256
        FROM ocds_release ORDER BY position DESC LIMIT 1`;
    await expect(rows(world, again)).rejects.toThrow(/does not follow/);
  });

  it('and holds what readers check, as a supervisor sees; what needs the outside world or schemas says so', async () => {
    const { items } = await (await world.as('district-supervisor')).reads('/open-data/checks');
    expect(list(items)).toHaveLength(48);
    expect(list(items).filter(({ result }) => text(result) === 'failed')).toEqual([]);
    const open = list(items).filter(({ result }) => text(result) === 'not-checked');
    expect(open.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 13, 45, 46]);
  });

  it('is there as files of a year too: a record a line, or a process a line', async () => {
    const anybody = world.anonymous();
    const lines = (await anybody.download('//ocds/bulk?year=2025')).body.toString().trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Json).ocid)).toContain(ocid);
    const csv = (await anybody.download('//ocds/bulk?year=2025&format=csv')).body.toString();
    expect(csv).toMatch(/^\uFEFFocid,/);
    expect(csv).toContain(`\r\n${ocid},`);
    expect(csv).toContain('暖阳居家照护中心（示例）');
    const xlsx = await anybody.download('//ocds/bulk?year=2025&format=xlsx');
    expect(xlsx.body.subarray(0, 2).toString()).toBe('PK');
    const { headers } = await anybody.get('//ocds/bulk?year=2025');
    expect(headers['cache-control']).toContain('public');
    expect(new Date(String(headers['last-modified'])).getUTCFullYear()).toBe(2025);
    const known = { 'if-none-match': String(headers.etag) };
    expect((await anybody.get('//ocds/bulk?year=2025', known)).status).toBe(304);
    expect((await anybody.get('//ocds/bulk?year=2025&format=csv', known)).status).toBe(200);
    const { bulk } = await anybody.reads('//ocds');
    expect(list(bulk)).toMatchObject([{ year: 2025 }]);
  });

  it('and is told why when it asks for nonsense', async () => {
    const anybody = world.anonymous();
    const forged = await anybody.get(`//ocds/release-packages?cursor=${toCursor(uuid())}`);
    expect([forged.status, codes(forged)]).toEqual([422, ['opendata.cursor-unknown']]);
    for (const path of [
      'release-packages?cursor=x',
      'bulk?year=99999',
      'bulk?year=abc',
      'bulk',
      'bulk?year=2025&format=exe',
    ]) {
      const answer = await anybody.get(`//ocds/${path}`);
      expect([path, answer.status, codes(answer).length > 0]).toEqual([path, 400, true]);
    }
    for (const unknown of ['nonsense', `ocds-213czf-${uuid()}`, ocid.toUpperCase()]) {
      expect((await anybody.get(`//ocds/records/${unknown}`)).status).toBe(404);
    }
  });
});

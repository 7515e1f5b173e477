import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RECIPIENT, signedContract } from '../support/given-contract.js';
import { type Answer, type Json, type Person, codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

const LINE = {
  ...{ clientId: 'a-1', method: 'casework', on: '2025-05-20', place: '长安社区', quantity: '2' },
  recipients: [RECIPIENT],
};
const OTHER = { name: '李示例', phone: '13900139000', consented: true };

describe('a service ledger is corrected, proved and stated', () => {
  let world: World;
  let lead: Person;
  let officer: Person;
  let contractId: string;
  let path: string;

  beforeAll(async () => {
    world = await World.start();
    lead = await world.as('organization-lead');
    officer = await world.as('street-officer');
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId } = await signedContract(world));
    path = `/contracts/${contractId}`;
    world.clock.set('2025-06-02T10:00:00+08:00');
  });

  const upload = (...records: object[]): Promise<Answer> => lead.post(`${path}/service-records`, { records });
  const correction = (corrects: string) => ({ corrects, reason: '服务次数误填（示例）' });
  const contentOf = (statement: Json) => JSON.parse(text(statement.document)) as Json;

  it('by another line in its place: both stay to be read, one counts, and each is corrected once', async () => {
    await upload(LINE);
    const better = { ...LINE, clientId: 'a-2', quantity: '1.5', correction: correction('a-1') };
    expect((await upload(better)).body).toEqual({ recorded: 1, known: 0 });
    expect((await upload(better)).body).toEqual({ recorded: 0, known: 1 });
    const again = await upload({ ...better, clientId: 'a-3' });
    expect([again.status, codes(again)]).toEqual([422, ['contracting.corrected-already']]);
    const nothing = await upload({ ...better, clientId: 'a-4', correction: correction('x-9') });
    expect([nothing.status, codes(nothing)]).toEqual([422, ['contracting.nothing-to-correct']]);
    const mute = await upload({ ...LINE, clientId: 'a-5', quantity: '0', recipients: [] });
    expect([mute.status, codes(mute)]).toEqual([422, ['contracting.nothing-served']]);
    const lines = list((await officer.reads(`${path}/service-records`)).items);
    expect(lines.map(({ clientId, corrects, correctedBy }) => [clientId, corrects, correctedBy])).toEqual([
      ['a-2', 'a-1', null],
      ['a-1', null, 'a-2'],
    ]);
    const sums = await officer.reads(`${path}/service-indicators`);
    expect(sums).toMatchObject({ services: 1, quantity: '1.50', recipients: 1, contacts: 1 });
    const back = { ...LINE, clientId: 'a-6', quantity: '0', recipients: [], correction: correction('a-2') };
    await upload(back);
    expect(await officer.reads(`${path}/service-indicators`)).toMatchObject({
      services: 0,
      quantity: '0.00',
    });
  });

  it('with who gave it and what shows it; buyers open the sheet, rivals see nothing', async () => {
    const [membership] = list((await lead.reads('/me')).memberships);
    const worker = await lead.does('/social-workers', {
      ...{ name: '李示例', phone: '13700137000', organizationId: text(membership?.unitId), post: '社工' },
      ...{ validFrom: '2024-03-01', level: 'intermediate', certificateNumber: '示例社工字101号' },
      ...{ certificateFrom: '2023-06-01', certificateTo: '2026-05-31' },
    });
    const photo = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const fileId = text((await lead.upload('/files', 'sheet.pdf', photo)).body.id);
    const foreign = text((await officer.upload('/files', 'other.pdf', photo)).body.id);
    const shown = { workerIds: [worker.id], volunteerHours: '3.5', proof: 'sign-in-sheet' };
    const early = await upload({ ...LINE, ...shown, fileIds: [foreign] });
    expect([early.status, codes(early)]).toEqual([
      422,
      ['contracting.worker-not-certified', 'contracting.proof-file-unknown'],
    ]);
    await officer.does(`/social-workers/${text(worker.id)}/verify`);
    await upload({ ...LINE, ...shown, fileIds: [fileId] });
    const [line] = list((await officer.reads(`${path}/service-records`)).items);
    expect(line).toMatchObject({ ...shown, volunteerHours: '3.50', fileIds: [fileId] });
    const open = `${path}/service-records/${text(line?.id)}/files`;
    expect(text((await officer.reads(`${open}/${fileId}`)).url)).toContain(fileId);
    expect((await officer.get(`${open}/${foreign}`)).status).toBe(404);
    const rival = await world.as('hemu.organization-lead');
    for (const url of [`${open}/${fileId}`, `${path}/service-indicators`, `${path}/service-statements`])
      expect((await rival.get(url)).status).toBe(404);
  });

  it('month by month at its word: what comes later, also a correction, is in the next; the hash is of the text', async () => {
    await upload(LINE, { ...LINE, clientId: 'a-2', quantity: '3', recipients: [RECIPIENT, OTHER] });
    const state = (month: string) => lead.post(`${path}/service-statements`, { month });
    const running = await state('2025-06');
    expect([running.status, codes(running)]).toEqual([422, ['contracting.month-runs']]);
    const both = await Promise.all([state('2025-05'), state('2025-05')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const [first] = list((await officer.reads(`${path}/service-statements`)).items);
    if (!first) throw new Error('one is there');
    const { document, sha256 } = first;
    expect(createHash('sha256').update(text(document)).digest('hex')).toBe(sha256);
    expect(contentOf(first)).toMatchObject({
      ...{ number: 1, month: '2025-05', totals: { services: 2, quantity: '5.00', recipients: 2 } },
    });
    for (const personal of [RECIPIENT.name, RECIPIENT.phone]) expect(document).not.toContain(personal);
    await world.drain();
    expect(list((await officer.reads('/messages')).items).map(({ kind }) => kind)).toContain(
      'services-stated',
    );

    await upload(
      { ...LINE, clientId: 'a-3', quantity: '1', correction: correction('a-2') },
      { ...LINE, clientId: 'a-4', on: '2025-06-02', quantity: '4', method: 'group-work' },
    );
    await world.at('2025-07-01T08:00:00+08:00');
    const second = await lead.does(`${path}/service-statements`, { month: '2025-06' });
    expect(contentOf(second).totals).toMatchObject({ services: 1, quantity: '2.00' });
    expect(await officer.reads(`${path}/service-statements/1`)).toEqual(first);
    const sums = await officer.reads(`${path}/service-indicators`);
    expect(sums).toMatchObject({ services: 3, quantity: '7.00', completion: '0.15', reach: '1.00' });
  });

  it('by itself on the fifth, passing over what was stated, and after the term only for lines that came late', async () => {
    await upload(LINE);
    await lead.does(`${path}/service-statements`, { month: '2025-05' });
    await world.at('2025-07-04T23:59:59+08:00');
    const months = async () =>
      list((await officer.reads(`${path}/service-statements`)).items).map(({ month, frozenBy }) => [
        month,
        frozenBy === (null as unknown),
      ]);
    expect(await months()).toEqual([['2025-05', false]]);
    await world.at('2025-07-05T00:00:00+08:00');
    expect(await months()).toEqual([
      ['2025-06', true],
      ['2025-05', false],
    ]);
    await world.at('2026-01-20T08:00:00+08:00');
    const stated = (await months()).map(([month]) => month);
    expect(stated).toEqual(['2025-11', '2025-10', '2025-09', '2025-08', '2025-07', '2025-06', '2025-05']);
    await upload({ ...LINE, clientId: 'late', on: '2025-11-27' });
    await world.at('2026-02-05T08:00:00+08:00');
    expect((await months())[0]).toEqual(['2026-01', true]);
  });
});

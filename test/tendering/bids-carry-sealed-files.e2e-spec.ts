import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '../../src/platform/index.js';
import { VirusScan } from '../../src/platform/files/virus-scan.js';
import { SweepBidFiles } from '../../src/tendering/actions/sweep-bid-files.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { type Bidder, givenTender, leadOf, openBids, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const pdf = (content: string) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(content.repeat(9_000))]);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const REQUIREMENTS = [
  { code: 'staff', title: '配备持证社工六名', kind: 'substantive', evidence: 'required' },
  { code: 'plan', title: '服务计划', kind: 'other', evidence: 'none' },
];

describe('bids carry sealed files', () => {
  let world: World;
  let lead: Person;
  let rival: Person;
  const scanned: number[] = [];

  beforeAll(async () => {
    world = await World.start();
    lead = await leadOf(world, 'A');
    rival = await leadOf(world, 'B');
    world.app.get(VirusScan).use(async (read) => {
      const bytes = Buffer.concat((await read().toArray()) as Buffer[]);
      scanned.push(bytes.indexOf('%PDF'));
    });
  });
  afterAll(async () => {
    await world.stop();
  });

  const uploaded = async (who: Person, tenderId: string, name: string, bytes: Buffer): Promise<string> => {
    const { status, body } = await who.upload(`/tenders/${tenderId}/bid-files`, name, bytes);
    expect([status, body]).toMatchObject([201, { name, size: bytes.length, sha256: sha256(bytes) }]);
    return text(body.id);
  };
  const bid = (staff: string[], files: string[] = [], answers: object[] = []) => ({
    ...{ price: yuan('468000.00'), proposal: '响应方案（示例）', files },
    answers: [{ requirement: 'staff', response: 'meets', text: '见附件', evidence: staff }, ...answers],
  });
  const onDisk = (id: string) =>
    readFile(`${world.app.get(Settings).dataDir}/files/${id.slice(-2)}/${id}`).then(
      (bytes) => bytes,
      () => undefined,
    );

  it('which nobody else can read, find by the routes of files, or understand on the disk', async () => {
    const tenderId = text((await givenTender(world, { requirements: REQUIREMENTS })).id);
    const bytes = pdf('绝密人员名单');
    const id = await uploaded(lead, tenderId, '人员名单468000.pdf', bytes);
    const sent = await lead.does(`/tenders/${tenderId}/bids`, bid([id]));
    const attached = { id, name: '人员名单468000.pdf', size: bytes.length, sha256: sha256(bytes) };
    expect(sent.files).toEqual([attached]);
    const answers = [{ requirement: 'staff', response: 'meets', text: '见附件', evidence: [id] }];
    const said = { price: '468000.00', proposal: '响应方案（示例）', answers, files: [attached] };
    expect(sent.sha256).toBe(sha256(Buffer.from(JSON.stringify({ ...said, salt: text(sent.salt) }))));
    expect((await lead.get(`/bid-files/${id}`)).body).toMatchObject({ mediaType: 'application/pdf' });
    expect((await lead.download(`/bid-files/${id}/content`)).body.equals(bytes)).toBe(true);
    expect(scanned.at(-1)).toBe(0);
    for (const who of ['street-officer', 'street-lead', 'auditor', 'hemu.organization-lead']) {
      const person = await world.as(who);
      const found = await Promise.all(
        [`/bid-files/${id}`, `/bid-files/${id}/content`].map(async (path) => (await person.get(path)).status),
      );
      expect([who, found]).toEqual([who, [404, 404]]);
    }
    for (const path of [`/files/${id}`, `/files/${id}/content`])
      expect((await lead.get(path)).status).toBe(404);
    const stored = await onDisk(id);
    expect(stored?.length).toBe(bytes.length + 16 * Math.ceil(bytes.length / 65_536));
    expect(stored?.includes('绝密人员名单') || stored?.includes('%PDF')).toBe(false);
    const [row] = await rows<{ row: string }>(world, `SELECT f::text AS row FROM bid_file f WHERE id = $1`, [
      id,
    ]);
    for (const secret of ['人员名单', Buffer.from('人员名单').toString('hex'), sha256(bytes)])
      expect([secret, row?.row.includes(secret)]).toEqual([secret, false]);
  });

  it('only its own, where they are asked for, and each place that names another one is told', async () => {
    const tenderId = text((await givenTender(world, { requirements: REQUIREMENTS })).id);
    const path = `/tenders/${tenderId}/bids`;
    const foreign = await uploaded(rival, tenderId, 'b.pdf', pdf('b'));
    const own = await uploaded(lead, tenderId, 'a.pdf', pdf('a'));
    const bare = await lead.post(path, bid([]));
    expect([bare.status, codes(bare)]).toEqual([422, ['bid.evidence-missing']]);
    const mixed = await lead.post(path, bid([own, foreign], [foreign]));
    expect(list(mixed.body.violations).map(({ code, pointer }) => `${text(code)} ${text(pointer)}`)).toEqual([
      'bid.file-unknown /files/0',
      'bid.file-unknown /answers/0/evidence/1',
    ]);
    const unasked = { requirement: 'plan', response: 'meets', text: '按周执行', evidence: [own] };
    expect(codes(await lead.post(path, bid([own], [], [unasked])))).toEqual(['bid.evidence-unasked']);
    const elsewhere = text((await givenTender(world)).id);
    const simple = { price: yuan('468000.00'), proposal: '响应方案（示例）', files: [own] };
    expect(codes(await lead.post(`/tenders/${elsewhere}/bids`, simple))).toEqual(['bid.file-unknown']);
  });

  it('as many as the installation allows, of the kinds that files have, and before the deadline', async () => {
    const tender = await givenTender(world);
    const path = `/tenders/${text(tender.id)}/bid-files`;
    const program = Buffer.from('\x7fELF\x02\x01\x01'.padEnd(300, '\0'), 'latin1');
    expect((await lead.upload(path, 'tool.pdf', program)).status).toBe(415);
    expect(
      (await lead.upload(path, 'big.pdf', Buffer.concat([pdf('x'), Buffer.alloc(2_200_000)]))).status,
    ).toBe(413);
    expect((await lead.upload(`${path}?sha256=${'0'.repeat(64)}`, 'a.pdf', pdf('x'))).status).toBe(422);
    expect((await lead.post(path, {})).status).toBe(415);
    expect((await (await world.as('street-officer')).upload(path, 'a.pdf', pdf('x'))).status).toBe(403);
    const settings = world.app.get(Settings);
    const before = settings.bidFilesMax;
    settings.bidFilesMax = 1;
    await uploaded(lead, text(tender.id), 'a.pdf', pdf('x'));
    const second = await lead.upload(path, 'b.pdf', pdf('y'));
    settings.bidFilesMax = before;
    expect([second.status, codes(second)]).toEqual([422, ['bid.too-many-files']]);
    world.clock.set(text(tender.deadlineAt));
    const late = await lead.upload(path, 'b.pdf', pdf('y'));
    expect([late.status, codes(late)]).toEqual([409, ['tendering.deadline-passed']]);
    world.clock.set('2025-03-03T08:00:00+08:00');
  });

  describe('after the opening', () => {
    let tender: Json;
    let files: { kept: string; replaced: string; unused: string; withdrawn: string; rivals: string };
    let bidId: string;
    const bytes = pdf('服务方案');

    beforeAll(async () => {
      world.clock.set('2025-03-03T08:00:00+08:00');
      tender = await givenTender(world);
      const tenderId = text(tender.id);
      const simple = (ids: string[]) => ({
        price: yuan('468000.00'),
        proposal: '响应方案（示例）',
        files: ids,
      });
      const by = (bidder: Bidder) => leadOf(world, bidder);
      files = {
        kept: await uploaded(lead, tenderId, '方案.pdf', bytes),
        replaced: await uploaded(lead, tenderId, '旧方案.pdf', pdf('旧')),
        unused: await uploaded(lead, tenderId, '未用.pdf', pdf('未')),
        withdrawn: await uploaded(await by('D'), tenderId, '撤回.pdf', pdf('撤')),
        rivals: await uploaded(rival, tenderId, '另名.pdf', bytes),
      };
      bidId = text((await lead.does(`/tenders/${tenderId}/bids`, simple([files.replaced]))).id);
      await lead.does(`/bids/${bidId}/replace`, simple([files.kept]));
      await rival.does(`/tenders/${tenderId}/bids`, simple([files.rivals]));
      await (await by('C')).does(`/tenders/${tenderId}/bids`, simple([]));
      const gone = await (await by('D')).does(`/tenders/${tenderId}/bids`, simple([files.withdrawn]));
      await (await by('D')).does(`/bids/${text(gone.id)}/withdraw`);
      await openBids(world, tender);
    });

    it('those who may read the bid read its files, also in part', async () => {
      const officer = await world.as('street-officer');
      expect(list((await officer.reads(`/bids/${bidId}`)).files)).toMatchObject([
        { id: files.kept, name: '方案.pdf' },
      ]);
      const path = `/bid-files/${files.kept}/content`;
      expect((await officer.download(path)).body.equals(bytes)).toBe(true);
      const part = await officer.get(path, { range: `bytes=65530-65545` });
      expect([part.status, part.headers['content-range'], part.headers['cache-control']]).toEqual([
        206,
        `bytes 65530-65545/${bytes.length}`,
        'no-store',
      ]);
      expect((part.body as unknown as Buffer).equals(bytes.subarray(65_530, 65_546))).toBe(true);
      expect((await officer.get(path, { range: `bytes=${bytes.length}-` })).status).toBe(416);
      expect((await rival.get(path)).status).toBe(404);
      expect((await world.anonymous().get(path)).status).toBe(401);
      for (const hidden of [files.replaced, files.unused, files.withdrawn])
        expect((await officer.get(`/bid-files/${hidden}`)).status).toBe(404);
    });

    it('files that two bids share byte for byte are a signal', async () => {
      const { items } = await (await world.as('street-officer')).reads(`/tenders/${text(tender.id)}/signals`);
      expect(list(items).filter(({ kind }) => text(kind) === 'same-file')).toMatchObject([
        { bidIds: [bidId, expect.any(String)] },
      ]);
    });

    it('an hour after the deadline what no live bid refers to is gone, bytes and all', async () => {
      const sweep = world.app.get(SweepBidFiles);
      expect(await sweep.run()).toBe(0);
      world.clock.set(text(tender.deadlineAt).replace('09:30', '10:31'));
      await sweep.run();
      const there = async (id: string) => [
        (await rows(world, 'SELECT FROM bid_file WHERE id = $1', [id])).length,
        (await onDisk(id)) !== undefined,
      ];
      for (const id of [files.kept, files.rivals]) expect(await there(id)).toEqual([1, true]);
      for (const id of [files.replaced, files.unused, files.withdrawn])
        expect(await there(id)).toEqual([0, false]);
      expect((await lead.get(`/bid-files/${files.replaced}`)).status).toBe(404);
    });
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 'x')]);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('files', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('are kept with their hash, name and real kind, and come back byte by byte', async () => {
    const lead = await world.as('organization-lead');
    const made = await lead.upload('/files', '服务方案.pdf', PDF);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: '服务方案.pdf',
      mediaType: 'application/pdf',
      sha256: sha256(PDF),
    });
    expect(made.headers.location).toBe(`/api/v1/files/${text(made.body.id)}`);
    const content = await lead.get(`/files/${text(made.body.id)}/content`);
    expect(content.status).toBe(200);
    expect(sha256(content.body as unknown as Buffer)).toBe(sha256(PDF));
    expect(content.headers['content-disposition']).toContain(encodeURIComponent('服务方案.pdf'));
  });

  it('are given in part, and refuse a range outside', async () => {
    const lead = await world.as('organization-lead');
    const { body } = await lead.upload('/files', 'a.pdf', PDF);
    const part = await lead.get(`/files/${text(body.id)}/content`, { range: 'bytes=0-3' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 0-3/${PDF.length}`]);
    expect((part.body as unknown as Buffer).toString()).toBe('%PDF');
    const outside = await lead.get(`/files/${text(body.id)}/content`, { range: `bytes=${PDF.length}-` });
    expect([outside.status, outside.headers['content-range']]).toEqual([416, `bytes */${PDF.length}`]);
  });

  it('stay their unit’s own, unless they are public', async () => {
    const owner = await world.as('organization-lead');
    const rival = await world.as('hemu.organization-lead');
    const own = text((await owner.upload('/files', 'own.pdf', PDF)).body.id);
    expect((await rival.get(`/files/${own}`)).status).toBe(404);
    expect((await rival.get(`/files/${own}/content`)).status).toBe(404);
    expect((await world.anonymous().get(`/files/${own}/content`)).status).toBe(404);
    const open = text((await owner.upload('/files?visibility=public', 'open.pdf', PDF)).body.id);
    expect((await world.anonymous().get(`/files/${open}/content`)).status).toBe(200);
  });

  it('open by a signed link, and not by a forged one', async () => {
    const owner = await world.as('organization-lead');
    const id = text((await owner.upload('/files', 'linked.pdf', PDF)).body.id);
    const link = await owner.does(`/files/${id}/link`);
    expect(text(link.expiresAt)).toMatch(/\+08:00$/);
    const path = `/${text(link.url).replace(/^https?:\/\/[^/]+/, '')}`;
    expect(text(link.expiresAt)).toMatch(/\+08:00$/);
    expect((await world.anonymous().get(path)).status).toBe(200);
    expect((await world.anonymous().get(`${path}x`)).status).toBe(404);
    const later = path.replace(/expires=(\d+)/, (_, at: string) => `expires=${Number(at) + 60}`);
    expect((await world.anonymous().get(later)).status).toBe(404);
  });

  it('are refused when they are not what they claim, of a kind nobody needs, or not there', async () => {
    const lead = await world.as('organization-lead');
    const program = await lead.upload(
      '/files',
      'tool.pdf',
      Buffer.from('\x7fELF\x02\x01\x01'.padEnd(300, '\0'), 'latin1'),
    );
    expect([program.status, codes(program)]).toEqual([415, ['platform.file-type-refused']]);
    const other = await lead.upload(`/files?sha256=${'0'.repeat(64)}`, 'a.pdf', PDF);
    expect([other.status, codes(other)]).toEqual([422, ['platform.file-hash-differs']]);
    const json = await lead.post('/files', { file: 'x' });
    expect(json.status).toBe(415);
    const anonymous = await world.anonymous().upload('/files', 'a.pdf', PDF);
    expect(anonymous.status).toBe(401);
  });

  it('are refused above the limit, and leave nothing behind', async () => {
    const lead = await world.as('organization-lead');
    const big = await lead.upload('/files', 'big.pdf', Buffer.concat([PDF, Buffer.alloc(2_200_000)]));
    expect([big.status, codes(big)]).toEqual([413, ['platform.file-too-large']]);
  });
});

describe('evidence of fifty megabytes', () => {
  const LIMIT = 50 * 1024 * 1024;
  const video = Buffer.concat([PDF, Buffer.alloc(LIMIT - PDF.length, 'y')]);
  let world: World;

  beforeAll(async () => {
    world = await World.start(undefined, undefined, { fileLimitMib: 50 });
  });
  afterAll(async () => {
    await world.stop();
  });

  it('is kept whole, and comes back byte by byte', async () => {
    const lead = await world.as('organization-lead');
    const made = await lead.upload(`/files?sha256=${sha256(video)}`, '活动影像.pdf', video);
    expect([made.status, made.body.sha256]).toEqual([201, sha256(video)]);
    const content = await lead.get(`/files/${text(made.body.id)}/content`);
    expect(sha256(content.body as unknown as Buffer)).toBe(sha256(video));
  });

  it('with one byte more, or another hash than was said, is refused and nothing of it is kept', async () => {
    const lead = await world.as('organization-lead');
    const kept = async () => rows(world, 'SELECT id FROM stored_file ORDER BY id');
    const before = await kept();
    const over = await lead.upload('/files', '活动影像.pdf', Buffer.concat([video, Buffer.from('y')]));
    expect([over.status, codes(over)]).toEqual([413, ['platform.file-too-large']]);
    const other = await lead.upload(`/files?sha256=${'0'.repeat(64)}`, '活动影像.pdf', video);
    expect([other.status, codes(other)]).toEqual([422, ['platform.file-hash-differs']]);
    expect(await kept()).toEqual(before);
  });
});

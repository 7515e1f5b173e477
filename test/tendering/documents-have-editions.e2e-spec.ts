import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenDraft } from '../support/tender.js';
import { World } from '../support/world.js';

describe('the documents of a tender', () => {
  let world: World;
  let officer: Person;
  let lead: Person;

  beforeAll(async () => {
    world = await World.start();
    [officer, lead] = [await world.as('street-officer'), await world.as('street-lead')];
  });
  afterAll(async () => {
    await world.stop();
  });

  const uploaded = async (person: Person, content: string): Promise<string> =>
    text((await person.upload('/files', `${content}.txt`, Buffer.from(content))).body.id);
  const editionsOf = async (id: string, person = world.anonymous()): Promise<Json[]> =>
    list((await person.reads(`/tenders/${id}/documents`)).items);
  const fetched = async (id: string, edition: number, fileId: string): Promise<string> => {
    const { url } = await world.anonymous().reads(`/tenders/${id}/documents/${edition}/files/${fileId}`);
    const { pathname, search } = new URL(text(url));
    return (await world.anonymous().download(`${pathname}${search}`.replace('/api/v1', ''))).body.toString();
  };

  it('are replaced in a draft, frozen with the publication, and followed by an edition for each amendment', async () => {
    const id = text((await givenDraft(world)).id);
    const path = `/tenders/${id}/documents`;
    const [wrong, first, second] = [
      await uploaded(officer, 'wrong draft'),
      await uploaded(officer, 'first edition'),
      await uploaded(lead, 'second edition'),
    ];
    const strange = await uploaded(await world.as('xinqi.street-officer'), 'of another street');
    const foreign = await officer.post(path, { fileIds: [first, strange] });
    expect([foreign.status, list(foreign.body.violations)]).toMatchObject([
      422,
      [{ code: 'tender.file-unknown', pointer: '/fileIds/1' }],
    ]);
    expect((await (await world.as('xinqi.street-officer')).post(path, { fileIds: [strange] })).status).toBe(
      404,
    );
    await officer.does(path, { fileIds: [wrong] });
    await officer.does(path, { fileIds: [first] });
    expect((await world.anonymous().get(path)).status).toBe(404);
    expect(await editionsOf(id, officer)).toMatchObject([
      { edition: 1, issuedOn: null, files: [{ fileId: first }] },
    ]);

    await lead.does(`/tenders/${id}/publish`);
    const frozen = await officer.post(path, { fileIds: [wrong] });
    expect([frozen.status, codes(frozen)]).toEqual([409, ['tender.published-frozen']]);
    await expect(rows(world, 'DELETE FROM tender_document WHERE tender_id = $1', [id])).rejects.toThrow(
      'append-only',
    );
    const [published] = await editionsOf(id);
    expect(published).toMatchObject({ edition: 1, issuedOn: '2025-03-03', amendmentId: null, reason: null });

    const kept = { reason: '没有变化（示例）', documentFileIds: [await uploaded(lead, 'first edition')] };
    const same = await lead.post(`/tenders/${id}/amendments`, kept);
    expect([same.status, codes(same)]).toEqual([422, ['tender.nothing-amended']]);
    const reason = '明确服务频次（示例）';
    await lead.does(`/tenders/${id}/amendments`, { reason, documentFileIds: [second] });
    const [next, before] = await editionsOf(id);
    expect(before).toEqual(published);
    expect(next).toMatchObject({ edition: 2, reason, files: [{ name: 'second edition.txt' }] });
    expect(next?.sha256).not.toBe(before?.sha256);
    const [amendment] = list((await world.anonymous().reads(`/tenders/${id}/amendments`)).items);
    expect(amendment).toMatchObject({ id: next?.amendmentId, changes: [{ field: 'documents' }] });
    expect([await fetched(id, 1, first), await fetched(id, 2, second)]).toEqual([
      'first edition',
      'second edition',
    ]);
    expect((await world.anonymous().get(`${path}/1/files/${second}`)).status).toBe(404);
    expect((await world.anonymous().get(`${path}/3/files/${second}`)).status).toBe(404);
  });

  it('stand with their hashes in the archive', async () => {
    const id = text((await givenDraft(world)).id);
    await officer.does(`/tenders/${id}/documents`, { fileIds: [await uploaded(officer, 'archived')] });
    await lead.does(`/tenders/${id}/publish`);
    await lead.does(`/tenders/${id}/cancel`, { reason: '采购任务取消' });
    const { document } = await lead.does(`/tenders/${id}/archive`);
    const [edition] = await editionsOf(id);
    expect(text(document)).toContain(text(edition?.sha256));
    for (const kind of ['groundwork', 'intention', 'need-survey', 'procurement-plan'])
      expect(text(document)).toContain(`"kind":"${kind}"`);
  });
});

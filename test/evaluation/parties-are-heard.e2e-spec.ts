import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heardEvaluation, sheetOf } from '../support/given-evaluation.js';
import { acceptedProject } from '../support/given-project.js';
import { codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const REPORT = { text: '服务按计划完成（示例）' };
const opinion = (kind: string, score: string, heard = 1) => ({
  ...{ kind, score, heard, comment: '总体认可（示例）' },
});

describe('everybody is heard before an evaluation is scored', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  async function drafted(): Promise<string> {
    const contractId = await acceptedProject(world);
    const { items } = await (await world.as('evaluator')).reads(`/evaluations?contractId=${contractId}`);
    return `/evaluations/${text(list(items)[0]?.id)}`;
  }

  it('the provider reports on itself first; scores wait for it', async () => {
    const path = await drafted();
    const evaluator = await world.as('evaluator');
    const early = await evaluator.post(`${path}/submit`, sheetOf());
    expect([early.status, codes(early)]).toEqual([409, ['evaluation.self-report-awaited']]);
    const lead = await world.as('organization-lead');
    expect(await lead.reads(path)).toMatchObject({ selfReportBy: '2025-12-05', selfReport: null });
    const kinds = list((await lead.reads('/messages')).items).map(({ kind }) => text(kind));
    expect(kinds).toContain('evaluation-drafted');
    const tried = await Promise.all([1, 2].map(() => lead.post(`${path}/self-report`, REPORT)));
    expect(tried.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await evaluator.post(`${path}/submit`, sheetOf())).status).toBe(200);
    expect(await evaluator.reads(path)).toMatchObject({ selfReport: REPORT, selfReportMissing: false });
  });

  it('a missing report is marked and stops nothing once its day is past; then it comes too late', async () => {
    const path = await drafted();
    const evaluator = await world.as('evaluator');
    world.clock.set('2025-12-05T23:00:00+08:00');
    expect((await evaluator.post(`${path}/submit`, sheetOf())).status).toBe(409);
    world.clock.set('2025-12-06T00:00:00+08:00');
    expect(await evaluator.does(`${path}/submit`, sheetOf())).toMatchObject({ selfReportMissing: true });
    const lead = await world.as('organization-lead');
    const late = await lead.post(`${path}/self-report`, REPORT);
    expect([late.status, codes(late)]).toEqual([409, ['evaluation.scoring-begun']]);
    expect((await (await world.as('street-lead')).post(`${path}/self-report`, REPORT)).status).toBe(403);
    const stranger = await world.as('hemu.organization-lead');
    expect((await stranger.post(`${path}/self-report`, REPORT)).status).toBe(404);
  });

  it('recipients speak through the visits that count: who was asked after a complaint is not among them', async () => {
    const contractId = await acceptedProject(world);
    const officer = await world.as('street-officer');
    const complaint = { contractId, kind: 'complaint', on: '2025-12-29', reason: '居民投诉（示例）' };
    await officer.does('/visits', complaint);
    await world.at('2025-12-29T09:00:00+08:00');
    for (const [code, score, valid] of [
      ['month-1', '90.00', 7],
      ['complaint-1', '40.00', 5],
    ] as const) {
      await rows(
        world,
        `UPDATE visit SET state = 'concluded', concluded_on = '2025-12-30', score = $3, result = jsonb_build_object('valid', $4::int)
          WHERE contract_id = $1 AND code = $2`,
        [contractId, code, score, valid],
      );
    }
    const path = await heardEvaluation(world, { contractId });
    const { parties } = await (await world.as('evaluator')).does(`${path}/submit`, sheetOf());
    const recipients = list(parties).find(({ name }) => text(name) === '服务对象');
    expect(recipients?.kinds).toMatchObject([{ kind: 'recipients', score: '90.0000', heard: 7 }]);
  });

  it('street, community and notable people weigh as announced; who is missing is renormalised and marked', async () => {
    const path = await heardEvaluation(world);
    await (await world.as('street-officer')).does(`${path}/opinions`, opinion('purchaser', '80'));
    const community = await world.as('community-lead');
    await community.does(`${path}/opinions`, opinion('community-representative', '70', 6));
    await community.does(`${path}/opinions`, opinion('community-team', '95', 12));
    await (await world.as('district-supervisor')).does(`${path}/opinions`, opinion('notable', '60', 2));
    const twice = await community.post(`${path}/opinions`, opinion('community-team', '1'));
    expect([twice.status, codes(twice)]).toEqual([409, ['evaluation.opinion-twice']]);
    const submitted = await (await world.as('evaluator')).does(`${path}/submit`, sheetOf());
    // thirdParty .8·89.955 + .2·60 = 83.964; community .6·70 + .4·95 = 80; (50·83.964 + 20·80 + 15·80)/85
    expect(submitted).toMatchObject({ score: '82.33', grade: 'good', missing: ['recipients'] });
    const parts = list(submitted.parties).map(({ name, weight, score, points }) =>
      [name, weight, score, points].map(String).join(' '),
    );
    expect(parts).toEqual([
      '第三方 50 83.9640 49.3906',
      '购买主体 20 80.0000 18.8235',
      '社区 15 80.0000 14.1176',
      '服务对象 15 null null',
    ]);
    expect(list(list(submitted.parties)[2]?.kinds)).toMatchObject([
      { name: '社区代表', weight: '60', score: '70.0000', heard: 6 },
      { name: '社区团队', weight: '40', score: '95.0000', heard: 12 },
    ]);
    const own = await community.reads(path);
    expect(list(own.opinions)).toHaveLength(2);
    expect([own.score, list(own.parties)]).toEqual([null, []]);
    const late = await (await world.as('street-lead')).post(`${path}/opinions`, opinion('purchaser', '1'));
    expect([late.status, codes(late)]).toEqual([409, ['evaluation.scoring-begun']]);
  });

  it('each kind by its own unit alone', async () => {
    const path = await heardEvaluation(world);
    const foreign = await (
      await world.as('community-lead')
    ).post(`${path}/opinions`, opinion('purchaser', '1'));
    expect([foreign.status, codes(foreign)]).toEqual([403, ['evaluation.opinion-not-yours']]);
    const street = await world.as('street-lead');
    expect((await street.post(`${path}/opinions`, opinion('community-team', '1'))).status).toBe(403);
    expect((await street.post(`${path}/opinions`, opinion('recipients', '1'))).status).toBe(422);
    expect((await street.post(`${path}/opinions`, opinion('purchaser', '100.5'))).status).toBe(422);
    const other = await world.as('xinqi.street-lead');
    expect((await other.post(`${path}/opinions`, opinion('purchaser', '1'))).status).toBe(404);
    const lead = await world.as('organization-lead');
    expect((await lead.post(`${path}/opinions`, opinion('purchaser', '100'))).status).toBe(403);
  });

  it('a sheet is sent back with reasons, handed in again, and both editions stay', async () => {
    const path = await heardEvaluation(world);
    const evaluator = await world.as('evaluator');
    const lead = await world.as('evaluation-lead');
    expect((await lead.post(`${path}/return`, { reasons: '示例' })).status).toBe(409);
    await evaluator.does(`${path}/submit`, sheetOf());
    expect((await evaluator.post(`${path}/return`, { reasons: '示例' })).status).toBe(403);
    expect((await lead.post(`${path}/return`, { reasons: ' ' })).status).toBe(422);
    const returned = await lead.does(`${path}/return`, { reasons: '产出评分与台账不符（示例）' });
    expect(returned).toMatchObject({ state: 'returned', returns: [{ edition: 1 }] });
    await world.drain();
    const kinds = list((await evaluator.reads('/messages')).items).map(({ kind }) => text(kind));
    expect(kinds).toContain('evaluation-returned');
    const again = { ...sheetOf(), scores: sheetOf().scores.map((line) => ({ ...line, score: '80' })) };
    await evaluator.does(`${path}/submit`, again);
    const seen = await lead.reads(path);
    expect(list(seen.editions).map(({ score }) => text(score))).toEqual(['89.96', '80.00']);
    expect(seen).toMatchObject({ state: 'submitted', score: '80.00', actions: ['return', 'approve'] });
    const provider = await (await world.as('organization-lead')).reads(path);
    expect([provider.editions, provider.returns]).toEqual([[], []]);
  });

  it('evidence is read through its evaluation, by who may see what it bears out', async () => {
    const path = await drafted();
    const lead = await world.as('organization-lead');
    const uploaded = await lead.upload('/files', '自评.pdf', Buffer.from('%PDF-1.4 示例'));
    const fileId = text(uploaded.body.id);
    await lead.does(`${path}/self-report`, { ...REPORT, fileIds: [fileId] });
    const link = await (await world.as('evaluator')).reads(`${path}/files/${fileId}`);
    expect(text(link.url)).toContain(fileId);
    expect((await (await world.as('hemu.organization-lead')).get(`${path}/files/${fileId}`)).status).toBe(
      404,
    );
    const stranger = '01890000-0000-7000-8000-000000000000';
    expect((await lead.get(`${path}/files/${stranger}`)).status).toBe(404);
  });
});

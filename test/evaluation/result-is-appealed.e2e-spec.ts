import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '../../src/identity/data/membership.entity.js';
import { Database, create } from '../../src/platform/index.js';
import { day } from '../../src/shared/days.js';
import { deliveredEvaluation, evenly } from '../support/given-evaluation.js';
import { secondBody } from '../support/given-project.js';
import { codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const REASONS = { reasons: '经核对签到表（示例）' };
const OUTPUT = { indicator: 'output', score: '100', evidence: '补充签到表（示例）' };

describe('an organization appeals against its result', () => {
  let world: World;
  let other: { evaluator: string; lead: string };

  beforeAll(async () => {
    world = await World.start();
    other = await secondBody(world, 'second');
  });
  afterAll(async () => {
    await world.stop();
  });

  const organization = () => world.as('organization-lead');
  const grounds = (path: string) => ({
    ...{ evaluationId: path.split('/')[2], grounds: '服务产出少计（示例）' },
  });
  const lodged = async (scores = evenly('79')): Promise<{ path: string; appeal: string }> => {
    const path = await deliveredEvaluation(world, { scores });
    const made = await (await organization()).does('/appeals', grounds(path));
    return { path, appeal: `/appeals/${text(made.id)}` };
  };
  const inbox = async (who: string) =>
    list((await (await world.as(who)).reads('/messages?limit=200')).items).map(({ kind }) => text(kind));

  it('within its window, and another body corrects the scores by a new edition that changes the grade', async () => {
    const { path, appeal } = await lodged();
    await world.drain();
    expect(await inbox('district-supervisor')).toContain('appeal-lodged');
    expect(await inbox('organization-lead')).toContain('evaluation-delivered');
    const reviewer = await world.as(other.lead);
    expect(await reviewer.reads(appeal)).toMatchObject({
      ...{ state: 'lodged', lodgedOn: '2025-11-28', decideBy: '2025-12-19', actions: ['uphold', 'refuse'] },
    });
    expect(await reviewer.reads(path)).toMatchObject({ state: 'appealed', score: '79.00' });
    const empty = await reviewer.post(`${appeal}/uphold`, REASONS);
    expect([empty.status, codes(empty)]).toEqual([422, ['evaluation.appeal-changes-nothing']]);
    const worse = await reviewer.post(`${appeal}/uphold`, {
      ...REASONS,
      scores: [{ ...OUTPUT, score: '10' }],
    });
    expect([worse.status, codes(worse)]).toEqual([422, ['evaluation.appeal-worsens']]);
    const upheld = await reviewer.does(`${appeal}/uphold`, { ...REASONS, scores: [OUTPUT] });
    expect(upheld).toMatchObject({ state: 'upheld', reasons: REASONS.reasons, decidedOn: '2025-11-28' });
    await world.drain();
    const seen = await (await organization()).reads(path);
    expect(seen).toMatchObject({ state: 'published', score: '83.20', grade: 'good', total: '83.2' });
    expect(list(seen.editions).map(({ edition, cause, score }) => [edition, cause, score])).toEqual([
      [1, 'sheet', '79.00'],
      [2, 'appeal', '83.20'],
    ]);
    expect(list(seen.lines).find(({ indicator }) => text(indicator) === 'output')).toMatchObject({
      ...{ score: '100.00', points: '20', evidence: OUTPUT.evidence },
    });
    expect(await inbox('organization-lead')).toEqual(
      expect.arrayContaining(['appeal-ended', 'evaluation-concluded']),
    );
    const told = await rows<{ grade: string }>(
      world,
      `SELECT payload ->> 'grade' AS grade FROM outbox WHERE message = 'contracting.grade-concluded'
        AND payload ->> 'contractId' = $1`,
      [text(seen.contractId)],
    );
    expect(told).toEqual([{ grade: 'good' }]);
  });

  it('and is refused: the result stays and binds', async () => {
    const { path, appeal } = await lodged();
    await (await world.as('district-supervisor')).does(`${appeal}/refuse`, REASONS);
    expect(await (await organization()).reads(path)).toMatchObject({
      ...{ state: 'concluded', score: '79.00', grade: 'qualified' },
    });
    const again = await (await organization()).post('/appeals', grounds(path));
    expect([again.status, codes(again)]).toEqual([409, ['evaluation.appeal-twice']]);
    const change = { ...REASONS, scores: [OUTPUT] };
    const late = await (await world.as('district-supervisor')).post(`${appeal}/uphold`, change);
    expect((await (await world.as(other.lead)).get(appeal)).status).toBe(404);
    expect(late.status).toBe(409);
  });

  it('and takes it back', async () => {
    const { path, appeal } = await lodged();
    const stranger = await world.as('hemu.organization-lead');
    expect((await stranger.post(`${appeal}/withdraw`)).status).toBe(404);
    await (await organization()).does(`${appeal}/withdraw`);
    expect((await (await organization()).reads(path)).state).toBe('concluded');
    expect((await (await organization()).post(`${appeal}/withdraw`)).status).toBe(409);
  });

  it('never decided by who took part: every reason at once', async () => {
    const { appeal } = await lodged();
    const lead = await world.as('evaluation-lead');
    const own = await lead.post(`${appeal}/refuse`, REASONS);
    expect([own.status, codes(own)]).toEqual([
      403,
      ['evaluation.reviewer-judged', 'evaluation.reviewer-of-body'],
    ]);
    const { accountId } = await (await world.as(other.lead)).reads('/me');
    const provider = await (await organization()).reads('/me');
    const membership = await world.app.get(Database).transaction((tx) =>
      create(tx, Membership, {
        ...{ accountId: text(accountId), unitId: text(list(provider.memberships)[0]?.unitId) },
        ...{ role: 'organization-member', validFrom: day('2025-01-01'), validTo: null },
      }),
    );
    const party = await (await world.as(other.lead)).post(`${appeal}/refuse`, REASONS);
    expect([party.status, codes(party)]).toEqual([
      403,
      ['evaluation.reviewer-of-party', 'evaluation.reviewer-related'],
    ]);
    await rows(world, 'DELETE FROM membership WHERE id = $1', [membership.id]);
    expect((await (await world.as('street-lead')).post(`${appeal}/refuse`, REASONS)).status).toBe(403);
    expect((await (await organization()).post(`${appeal}/refuse`, REASONS)).status).toBe(403);
  });

  it('not before the delivery, not after the window, and nobody else does', async () => {
    const path = await deliveredEvaluation(world);
    const stranger = await world.as('hemu.organization-lead');
    expect((await stranger.post('/appeals', grounds(path))).status).toBe(404);
    expect((await (await world.as('street-lead')).post('/appeals', grounds(path))).status).toBe(403);
    const file = { ...grounds(path), fileIds: ['01890000-0000-7000-8000-000000000000'] };
    const foreign = await (await organization()).post('/appeals', file);
    expect([foreign.status, codes(foreign)]).toEqual([422, ['evaluation.file-unknown']]);
    world.clock.set('2025-12-06T00:00:00+08:00');
    const late = await (await organization()).post('/appeals', grounds(path));
    expect([late.status, codes(late)]).toEqual([409, ['evaluation.appeal-too-late']]);
    await world.drain();
    expect((await (await organization()).reads(path)).state).toBe('published');
  });

  it('or doesn’t: the result binds by itself when the window is over, once', async () => {
    const path = await deliveredEvaluation(world);
    await world.at('2025-12-05T23:59:59+08:00');
    expect((await (await organization()).reads(path)).state).toBe('delivered');
    await world.at('2025-12-06T00:00:00+08:00');
    const seen = await (await organization()).reads(path);
    expect(seen).toMatchObject({ state: 'published', concludedOn: '2025-12-06', actions: [] });
    const steps = await rows<{ step: string }>(
      world,
      `SELECT action || ' ' || role AS step FROM state_change WHERE machine = 'evaluation' AND subject_id = $1 ORDER BY id`,
      [path.split('/')[2]],
    );
    expect(steps.map(({ step }) => step).slice(-2)).toEqual(['conclude system', 'publish system']);
  });

  it('two at once are one, and so are two decisions', async () => {
    const path = await deliveredEvaluation(world, { scores: evenly('70') });
    const lead = await organization();
    const tried = await Promise.all([1, 2, 3].map(() => lead.post('/appeals', grounds(path))));
    expect(tried.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const appeal = `/appeals/${text(tried.find(({ status }) => status === 201)?.body.id)}`;
    const reviewer = await world.as(other.lead);
    const district = await world.as('district-supervisor');
    const decided = await Promise.all([
      reviewer.post(`${appeal}/uphold`, { ...REASONS, scores: [OUTPUT] }),
      district.post(`${appeal}/refuse`, REASONS),
      lead.post(`${appeal}/withdraw`),
    ]);
    // A body that comes late finds the appeal closed, or does not see it any more.
    expect(decided.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(decided.filter(({ status }) => [404, 409].includes(status))).toHaveLength(2);
  });

  it('and when nobody decides in time, the district hears of it', async () => {
    const { appeal } = await lodged();
    await world.at('2025-12-20T09:00:00+08:00');
    expect((await (await organization()).reads(appeal)).state).toBe('lodged');
    expect(await inbox('district-supervisor')).toContain('appeal-overdue');
  });
});

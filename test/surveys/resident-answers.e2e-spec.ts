import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BusinessClock, Database, Settings } from '../../src/platform/index.js';
import { RETURN_VISIT_CODE, SurveyDefinitions, SurveyLinks } from '../../src/surveys/index.js';
import { filled } from '../support/given-project.js';
import { codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('a resident answers through a link', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start('2025-12-29T09:00:00+08:00');
  });
  afterAll(async () => {
    await world.stop();
  });

  /** Links to the return-visit questionnaire, as a later context would ask for them. */
  async function links(count = 1): Promise<{ groupId: string; tokens: string[] }> {
    const groupId = randomUUID();
    const subjectIds = Array.from({ length: count }, () => randomUUID());
    const { id: questionnaireId } = await world.app.get(SurveyDefinitions).byCode(RETURN_VISIT_CODE);
    const surveyLinks = world.app.get(SurveyLinks);
    await world.app
      .get(Database)
      .transaction((tx) =>
        surveyLinks.issueLinks(tx, { questionnaireId, topic: 'visit', groupId, subjectIds }),
      );
    const live = await surveyLinks.liveTokens(groupId, world.app.get(BusinessClock).now());
    return { groupId, tokens: subjectIds.map((id) => live.get(id) ?? '') };
  }
  const oneToken = async () => (await links()).tokens[0] ?? '';

  it('sees the questions in both languages, when the link ends, and nothing about anybody', async () => {
    const seen = await world.anonymous().get(`/surveys/${await oneToken()}`);
    expect(seen.status).toBe(200);
    expect(seen.headers['cache-control']).toBe('no-store');
    expect(seen.headers['ratelimit-policy']).toContain('"strict"');
    expect(Object.keys(seen.body)).toEqual(['questionnaire', 'expiresAt']);
    expect(seen.body.expiresAt).toBe('2026-01-13T00:00:00+08:00');
    const questions = list(seen.body.questionnaire?.questions);
    expect(questions).toHaveLength(15);
    expect(questions[0]).toEqual({
      ...{ id: 'attitude', kind: 'likert5', core: true },
      text: { zh: '您如何评价服务人员的态度？', en: 'How do you rate the attitude of the staff?' },
      askIf: null,
    });
  });

  it('answers once: afterwards the link is used, for reading and for answering', async () => {
    const token = await oneToken();
    const first = await world.anonymous().post(`/surveys/${token}`, { answers: filled(5) });
    expect([first.status, first.body]).toEqual([200, { answeredAt: '2025-12-29T09:00:00+08:00' }]);
    for (const again of [
      await world.anonymous().post(`/surveys/${token}`, { answers: filled(1) }),
      await world.anonymous().get(`/surveys/${token}`),
    ]) {
      expect([again.status, codes(again)]).toEqual([409, ['surveys.link-used']]);
    }
  });

  it('answers once also when two phones send at the same moment', async () => {
    const { groupId, tokens } = await links();
    const send = () => world.anonymous().post(`/surveys/${tokens[0] ?? ''}`, { answers: filled(3) });
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
    const kept = await rows(world, 'SELECT 1 FROM survey_response WHERE group_id = $1', [groupId]);
    expect(kept).toHaveLength(1);
  });

  it('hears every wrong answer with its place, and the link stays good', async () => {
    const token = await oneToken();
    const wrong = await world.anonymous().post(`/surveys/${token}`, {
      answers: { attitude: 6, received: 'yes', times: -1, complaint: 'x'.repeat(1001), charm: 5 },
    });
    expect(wrong.status).toBe(422);
    expect(list(wrong.body.violations).map((each) => `${text(each.code)} ${text(each.pointer)}`)).toEqual([
      'surveys.answer-not-likert /answers/attitude',
      'surveys.answer-not-yes-no /answers/received',
      'surveys.question-not-asked /answers/times',
      'surveys.answer-not-text /answers/complaint',
      'surveys.question-unknown /answers/charm',
    ]);
    const shapeless = await world.anonymous().post(`/surveys/${token}`, { answers: [5, 5], name: '王' });
    const pointers = list(shapeless.body.violations).map(({ pointer }) => text(pointer));
    expect([shapeless.status, new Set(pointers)]).toEqual([422, new Set(['/answers', '/name'])]);
    const right = await world.anonymous().post(`/surveys/${token}`, { answers: { effect: 4 } });
    expect(right.status).toBe(200);
  });

  it('gets nowhere with a forged token', async () => {
    const token = await oneToken();
    const forged = [`${token.slice(0, -2)}zz`, token.slice(1), 'x'.repeat(99), '回访', "' OR 1=1"];
    for (const each of forged) {
      const path = `/surveys/${encodeURIComponent(each)}`;
      expect((await world.anonymous().get(path)).status).toBe(404);
      expect((await world.anonymous().post(path, { answers: filled(5) })).status).toBe(404);
    }
  });

  it('leaves the token nowhere, not even beside an answer that is kept for repeating', async () => {
    const token = await oneToken();
    const key = { 'idempotency-key': 'survey-1' };
    const first = await world.anonymous().post(`/surveys/${token}`, { answers: filled(4) }, key);
    const repeated = await world.anonymous().post(`/surveys/${token}`, { answers: filled(4) }, key);
    expect([first.status, repeated.status, repeated.body]).toEqual([200, 200, first.body]);
    const tables = await rows<{ name: string }>(
      world,
      'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const found = await rows(world, `SELECT 1 FROM ${name} t WHERE t::text LIKE $1`, [`%${token}%`]);
      expect([name, found]).toEqual([name, []]);
    }
    const hash = createHash('sha256').update(token).digest('hex');
    expect(await rows(world, 'SELECT 1 FROM survey_link WHERE token_hash = $1', [hash])).toHaveLength(1);
  });

  it('comes too late when the link has expired by the business clock', async () => {
    const token = await oneToken();
    world.clock.set('2026-01-12T23:59:59+08:00');
    expect((await world.anonymous().get(`/surveys/${token}`)).status).toBe(200);
    world.clock.set('2026-01-13T00:00:00+08:00');
    const late = await world.anonymous().post(`/surveys/${token}`, { answers: filled(5) });
    expect([late.status, codes(late)]).toEqual([409, ['surveys.link-expired']]);
    world.clock.set('2025-12-29T09:00:00+08:00');
  });

  it('reads the questionnaire without a link too: what people are asked is public', async () => {
    const all = await world.anonymous().reads('/questionnaires');
    expect(list(all.items).map(({ code, version }) => [code, version])).toEqual([
      ['claim-opinion', 1],
      ['return-visit', 2],
      ['return-visit', 1],
    ]);
    const one = await world.anonymous().get('/questionnaires/return-visit?version=1');
    expect(one.body).toMatchObject({
      code: 'return-visit',
      version: 1,
      title: { zh: '社区服务回访问卷' },
    });
    expect(one.headers['cache-control']).toContain('public');
    expect((await world.anonymous().get('/questionnaires/return-visit?version=3')).status).toBe(404);
    expect((await world.anonymous().get('/questionnaires/other')).status).toBe(404);
    expect((await world.anonymous().get('/questionnaires/return-visit?version=none')).status).toBe(400);
  });

  it('finds that a published questionnaire can’t be changed any more', async () => {
    const change = rows(world, "UPDATE questionnaire_version SET title = '{}'");
    await expect(change).rejects.toThrow('append-only');
  });

  it('is slowed down after too many tries', async () => {
    const settings = world.app.get(Settings);
    const usual = settings.signInLimitPerMinute;
    settings.signInLimitPerMinute = 1;
    const token = await oneToken();
    await world.anonymous().get(`/surveys/${token}`);
    const refused = await world.anonymous().get(`/surveys/${token}`);
    settings.signInLimitPerMinute = usual;
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  describe('a questionnaire', () => {
    const question = (id: string, zh: string, en = 'How do you rate it?') => ({
      ...{ id, kind: 'likert5', core: true, text: { zh, en } },
    });
    const own = (questions: object[], code = 'canteen') => ({
      ...{ code, title: { zh: '助餐点意见问卷（示例）', en: 'About the canteen' }, questions },
    });

    it('of the district’s own is published in neutral words, and followed by versions', async () => {
      const district = await world.as('district-supervisor');
      const leading = own([question('taste', '您对我们优质的服务满意吗？', "It is good, isn't it?")]);
      const refused = await district.post('/questionnaires', leading);
      expect([refused.status, codes(refused)]).toEqual([
        ...[422, ['surveys.wording-leads', 'surveys.wording-leads']],
      ]);
      const first = await district.does('/questionnaires', own([question('taste', '您如何评价饭菜口味？')]));
      expect(first).toMatchObject({ code: 'canteen', version: 1 });
      const dropped = await district.post('/questionnaires', own([question('price', '您如何评价价格？')]));
      expect(codes(dropped)).toEqual(['surveys.core-question-dropped']);
      const both = [question('taste', '您如何评价饭菜口味？'), question('price', '您如何评价价格？')];
      const twice = await Promise.all([1, 2].map(() => district.post('/questionnaires', own(both))));
      expect(twice.map(({ body }) => Number(body.version)).sort()).toEqual([2, 3]);
      expect((await world.anonymous().reads('/questionnaires/canteen?version=1')).version).toBe(1);
      expect((await (await world.as('street-lead')).post('/questionnaires', own(both))).status).toBe(403);
    });

    it('of return visits gets a new version, while links that are out keep theirs', async () => {
      const out = await oneToken();
      const { title, questions } = await world.anonymous().reads('/questionnaires/return-visit');
      const more = {
        id: 'heard-by',
        kind: 'yes-no',
        core: false,
        text: { zh: '是否有人向您介绍过该项目？', en: 'Did anybody tell you of it?' },
      };
      const plain = list(questions).map(({ id, kind, core, text: words }) => ({
        id,
        kind,
        core,
        text: words,
      }));
      const next = { code: 'return-visit', title, questions: [...plain, more] };
      const published = await (await world.as('district-supervisor')).does('/questionnaires', next);
      expect(published.version).toBe(3);
      const seen = async (token: string) =>
        list((await world.anonymous().reads(`/surveys/${token}`)).questionnaire?.questions).length;
      expect([await seen(out), await seen(await oneToken())]).toEqual([15, 16]);
    });
  });
});

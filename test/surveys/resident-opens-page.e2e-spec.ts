import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { BusinessClock, Database, Settings } from '../../src/platform/index.js';
import { RETURN_VISIT_CODE, SurveyDefinitions, SurveyLinks } from '../../src/surveys/index.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('a resident opens the link on a phone', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start('2025-12-29T09:00:00+08:00');
  });
  afterAll(async () => {
    await world.stop();
  });

  async function oneToken(): Promise<string> {
    const { app } = world;
    const [groupId, subjectId] = [randomUUID(), randomUUID()];
    const { id: questionnaireId } = await app.get(SurveyDefinitions).byCode(RETURN_VISIT_CODE);
    const order = { questionnaireId, topic: 'lab', groupId, subjectIds: [subjectId] };
    await app.get(Database).transaction((tx) => app.get(SurveyLinks).issueLinks(tx, order));
    return (
      (await app.get(SurveyLinks).liveTokens(groupId, app.get(BusinessClock).now())).get(subjectId) ?? ''
    );
  }
  const http = () => request(world.app.getHttpServer());
  const open = (token: string, language = 'zh') =>
    http().get(`/surveys/${token}`).set('accept-language', language);
  const send = (token: string, fields: object) => http().post(`/surveys/${token}`).type('form').send(fields);

  it('and sees a page without scripts, in the phone’s language, with the notice and nothing about anybody', async () => {
    const token = await oneToken();
    const page = await open(token);
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      ...[200, 'text/html; charset=utf-8', 'no-store'],
    ]);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*'; form-action 'self'/);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.text).not.toMatch(/<script|https?:|onclick/);
    expect(page.text).not.toContain(token);
    expect(page.text).toContain('<html lang="zh-CN">');
    expect(page.text).toContain('作答自愿');
    expect(page.text.match(/<fieldset>/g)).toHaveLength(15);
    expect(page.text).toContain('根据您对“您是否接受过该项服务？”的回答填写');
    const english = await open(token, 'en');
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('How do you rate the effect of the service?');
  });

  it('answers once with the form; whoever comes later is told so', async () => {
    const token = await oneToken();
    const sent = {
      attitude: '5',
      effect: '4',
      received: 'no',
      times: '8',
      charged: 'no',
      complaint: '<b>慢</b>',
    };
    const [one, two] = await Promise.all([send(token, sent), send(token, sent)]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    const thanks = one.status === 200 ? one : two;
    expect(thanks.text).toContain('已收到您的回答');
    const [kept] = await rows<{ answers: object }>(world, 'SELECT answers FROM survey_response');
    expect(kept?.answers).toEqual({
      attitude: 5,
      effect: 4,
      received: false,
      charged: false,
      complaint: '<b>慢</b>',
    });
    const later = await open(token);
    expect([later.status, later.headers['content-type']]).toEqual([409, 'text/html; charset=utf-8']);
    expect(later.text).toContain('链接只能使用一次');
  });

  it('hears what is wrong beside the question, finds everything else as it was, and sends again', async () => {
    const token = await oneToken();
    const wrong = await send(token, {
      attitude: '9',
      received: 'yes',
      times: 'often',
      complaint: '"><script>',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('role="alert"');
    expect(wrong.text).toContain('请选择 1 至 5。');
    expect(wrong.text).toContain('请填写 0 至 9999 的整数。');
    expect(wrong.text).toContain('value="yes" checked');
    expect(wrong.text).toContain('&quot;&gt;&lt;script&gt;');
    expect(wrong.text).not.toContain('<script>');
    const empty = await send(token, {});
    expect([empty.status, empty.text.includes('尚未回答任何问题')]).toEqual([422, true]);
    expect((await send(token, { attitude: '3' })).status).toBe(200);
  });

  it('gets nowhere with a forged or an old link, or with anything but the form', async () => {
    const token = await oneToken();
    expect((await open('x'.repeat(43))).text).toContain('没有找到这份问卷');
    expect((await send('x'.repeat(43), { attitude: '3' })).status).toBe(404);
    const other = await http().post(`/surveys/${token}`).type('text/plain').send('attitude=3');
    expect(other.status).toBe(415);
    const elsewhere = await http().post(`/api/v1/surveys/${token}`).type('form').send({ attitude: '3' });
    expect(elsewhere.status).toBe(415);
    world.clock.set('2026-01-13T00:00:00+08:00');
    const late = await send(token, { attitude: '3' });
    expect([late.status, late.text.includes('该问卷链接已过期')]).toEqual([409, true]);
    world.clock.set('2025-12-29T09:00:00+08:00');
  });

  it('is slowed down after too many tries', async () => {
    const settings = world.app.get(Settings);
    const usual = settings.signInLimitPerMinute;
    settings.signInLimitPerMinute = 1;
    await open('a');
    const refused = await open('a');
    settings.signInLimitPerMinute = usual;
    expect([refused.status, refused.text.includes('请稍后再试')]).toEqual([429, true]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SurveyAnswered } from '../../src/surveys/index.js';
import { Database, Outbox } from '../../src/platform/index.js';
import { acceptedProject, evaluatorOf, filled, visitOf } from '../support/given-project.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('what residents say on a visit is followed', () => {
  let world: World;
  let street: Person;

  beforeAll(async () => {
    world = await World.start();
    street = await world.as('street-officer');
  });
  afterAll(async () => {
    await world.stop();
  });

  async function underWay(): Promise<{ path: string; evaluator: Person; sample: Json[]; tokens: string[] }> {
    const contractId = await acceptedProject(world);
    await world.at('2025-12-29T09:00:00+08:00');
    const visit = await visitOf(world, contractId, 'month-1');
    const evaluator = await evaluatorOf(world, visit);
    const path = `/visits/${text(visit.id)}`;
    const sample = list((await evaluator.reads(`${path}/sample`)).items);
    return { path, evaluator, sample, tokens: sample.map(({ surveyToken }) => text(surveyToken)) };
  }
  const say = (token: string | undefined, change: object) =>
    world.anonymous().post(`/surveys/${token ?? ''}`, { answers: { ...filled(4), ...change } });
  const flagsOf = async (path: string) => list((await street.reads(path)).flags);
  const ticketOf = async (flag: Json | undefined) => {
    const { items } = await street.reads(`/tickets?sourceId=${text(flag?.id)}`);
    expect(list(items)).toHaveLength(1);
    return list(items)[0] ?? {};
  };

  it('a charge opens a ticket to the street, which names nobody and is due within one working day', async () => {
    const { path, tokens, sample } = await underWay();
    expect((await say(tokens[0], { charged: true })).status).toBe(200);
    await world.drain();
    const [flag, ...others] = await flagsOf(path);
    expect(others).toEqual([]);
    expect(flag).toMatchObject({ kind: 'charged', dueAt: '2025-12-30T09:00:00+08:00', ticketState: 'open' });
    const ticket = await ticketOf(flag);
    expect(ticket).toMatchObject({ state: 'open', source: 'survey-red-flag', responseMinutes: 1440 });
    expect(list(ticket.calls)).toMatchObject([{ state: 'called', dueAt: '2025-12-30T09:00:00+08:00' }]);
    const said = JSON.stringify(ticket);
    for (const { id, name, phone } of sample) {
      for (const personal of [id, name, phone]) expect(said).not.toContain(text(personal));
    }
    const inbox = list((await street.reads('/messages?unread=true&limit=5')).items);
    expect(inbox.map(({ title }) => text(title))).toContainEqual(
      expect.stringContaining('回访反映向居民收费'),
    );
    const provider = await world.as('organization-lead');
    expect((await provider.get(`/tickets/${text(ticket.id)}`)).status).toBe(403);
    expect((await provider.get(path)).status).toBe(403);
  });

  it('the street is reminded at half of its time, then the district hears; whoever has reported is left alone', async () => {
    const { path, tokens } = await underWay();
    await say(tokens[0], { received: false, times: null });
    await say(tokens[1], { charged: true });
    await world.drain();
    const [silent, heard] = await flagsOf(path);
    expect([text(silent?.kind), text(heard?.kind)]).toEqual(['not-received', 'charged']);
    const taken = text((await ticketOf(heard)).id);
    const [call] = list((await ticketOf(heard)).calls);
    expect(list(call?.actions).map(text)).toEqual(['report']);
    await street.does(`/tickets/${taken}/report`);
    const late = async (flag: Json | undefined) => {
      const [each] = list((await ticketOf(flag)).calls);
      return [each?.remindedAt, each?.escalatedAt].map((at) => at && text(at));
    };
    await world.at('2025-12-29T20:59:59+08:00');
    expect(await late(silent)).toEqual([null, null]);
    await world.at('2025-12-29T21:00:00+08:00');
    expect(await late(silent)).toEqual(['2025-12-29T21:00:00+08:00', null]);
    await world.at('2025-12-30T09:00:00+08:00');
    expect(await late(silent)).toEqual(['2025-12-29T21:00:00+08:00', '2025-12-30T09:00:00+08:00']);
    expect(await late(heard)).toEqual([null, null]);
    const told = async (person: Person) =>
      list((await person.reads('/messages?limit=20')).items).map(({ title }) => text(title));
    expect(await told(street)).toContainEqual(expect.stringMatching(/^报到提醒：回访反映未接受服务/));
    const district = await world.as('district-supervisor');
    expect(await told(district)).toContainEqual(expect.stringMatching(/^未按时报到：回访反映未接受服务/));
  });

  it('goes from the call to the answer to the end, and the visit tells how far it is', async () => {
    const { path, tokens } = await underWay();
    await say(tokens[0], { charged: true });
    await world.drain();
    const [flag] = await flagsOf(path);
    const ticket = `/tickets/${text((await ticketOf(flag)).id)}`;
    await street.does(`${ticket}/report`);
    await street.does(`${ticket}/answer`, { answer: '已核实，系误收，已全部退还（示例）' });
    const [call] = list((await ticketOf(flag)).calls);
    const early = await street.post(`${ticket}/close`);
    expect([early.status, codes(early)]).toEqual([409, ['catalogue.answers-open']]);
    await street.does(`${ticket}/accept`, { addresseeId: text(call?.addresseeId) });
    await street.does(`${ticket}/close`);
    expect((await flagsOf(path)).map(({ ticketState }) => text(ticketState))).toEqual(['closed']);
  });

  it('opens one ticket for a kind, however many say so, at the same moment and by message twice', async () => {
    const { path, tokens, sample, evaluator } = await underWay();
    await Promise.all(tokens.slice(0, 3).map((token) => say(token, { charged: true })));
    const { app } = world;
    const [answer] = await rows<{ id: string; group_id: string; subject_id: string }>(
      world,
      'SELECT id, group_id, subject_id FROM survey_response WHERE subject_id = $1',
      [text(sample[0]?.id)],
    );
    const again = {
      ...{ responseId: answer?.id ?? '', topic: 'visit' },
      ...{ groupId: answer?.group_id ?? '', subjectId: answer?.subject_id ?? '' },
    };
    await app.get(Database).transaction((tx) => app.get(Outbox).publish(tx, SurveyAnswered, again));
    await world.drain();
    const body = { sampleId: text(sample[3]?.id), outcome: 'answered', answers: filled(4) };
    await evaluator.does(`${path}/answers`, { ...body, flags: ['charged', 'privacy'] });
    await world.drain();
    const flags = await flagsOf(path);
    expect(flags.map(({ kind }) => text(kind))).toEqual(['charged', 'privacy']);
    for (const flag of flags) await ticketOf(flag);
    const unknown = await evaluator.post(`${path}/answers`, { ...body, flags: ['mood'] });
    expect(codes(unknown)).toEqual(['platform.field-invalid']);
    expect((await evaluator.does(`${path}/submit`)).result?.redFlags).toEqual(['charged', 'privacy']);
  });

  it('a new need goes to the catalogue with its source and its numbers masked, and "nothing" goes nowhere', async () => {
    const { tokens } = await underWay();
    await say(tokens[0], { 'new-need': '希望每周有人陪诊，我的电话 13812345678' });
    await say(tokens[1], { 'new-need': '无' });
    await world.drain();
    const clerk = await world.as('community-clerk');
    const { items } = await clerk.reads('/needs?source=return-visit&limit=20');
    const titles = list(items).map(({ title }) => text(title));
    expect(titles.filter((title) => title.includes('陪诊'))).toHaveLength(1);
    expect(titles).toHaveLength(1);
    expect(list(items)[0]).toMatchObject({
      ...{ state: 'registered', source: 'return-visit', category: 'ELD', beneficiaryCount: 1 },
      description: '希望每周有人陪诊，我的电话 138****5678',
    });
  });
});

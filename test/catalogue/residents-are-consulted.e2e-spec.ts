import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Json, codes, list, text } from '../support/person.js';
import { admit, consult, draftList, openFund } from '../support/service-list.js';
import { World } from '../support/world.js';

const MORNING = '2025-03-03T09:00:00+08:00';

describe('residents are consulted before a list is published', () => {
  let world: World;
  let listId: string;
  let itemIds: string[];
  const clerk = () => world.as('community-clerk');
  const lead = () => world.as('community-lead');

  const announcement = (change: object = {}) => ({
    ...{
      listId,
      form: 'online',
      topic: '清单征求意见（示例）',
      opensOn: '2025-03-03',
      closesOn: '2025-03-09',
    },
    ...change,
  });
  const announced = async (change: object = {}) =>
    text((await (await clerk()).does('/consultations', announcement(change))).id);
  const MEETING = { form: 'assembly', place: '社区议事厅（示例）', closesOn: '2025-03-03' };
  const conclude = async (id: string, change: object = {}, who = 'community-lead') =>
    (await world.as(who)).post(`/consultations/${id}/conclude`, {
      ...{ outcome: 'supported', decision: '支持清单（示例）', ...change },
    });
  const say = async (id: string, words: string) => {
    const nobody = world.anonymous();
    const { form } = await nobody.reads('/service-requests/form');
    return nobody.post(`/consultations/${id}/comments/online`, { form, text: words });
  };
  const submitted = async () => (await lead()).does(`/service-lists/${listId}/submit`);

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    world.clock.set(MORNING);
    ({ listId, itemIds } = await draftList(world));
  });

  it('on the web for a week: comments without an account, each judged, then a public result', async () => {
    const id = await announced();
    expect((await say(id, '希望周末也有助餐（示例）')).body).toEqual({ taken: true });
    expect((await say(id, '请公布收费标准（示例）')).status).toBe(201);
    expect(list((await world.anonymous().reads(`/consultations/${id}/comments`)).items)).toEqual([]);
    await submitted();
    expect(codes(await conclude(id))).toEqual(['consultation.still-open', 'consultation.comments-unjudged']);
    const comments = list((await (await clerk()).reads(`/consultations/${id}/comments`)).items);
    expect(comments).toHaveLength(2);
    const judge = async (comment: Json | undefined, judgement: object) =>
      (await clerk()).post(`/consultations/${id}/comments/${text(comment?.id)}/judge`, judgement);
    expect(codes(await judge(comments[0], { adoption: 'not-adopted' }))).toEqual([
      'consultation.reason-missing',
    ]);
    await judge(comments[0], { adoption: 'partly', reason: '收费标准随协议公布（示例）' });
    await judge(comments[1], { adoption: 'adopted' });
    world.clock.set('2025-03-10T09:00:00+08:00');
    expect((await say(id, '迟到的意见（示例）')).status).toBe(409);
    expect((await conclude(id, {}, 'community-clerk')).status).toBe(403);
    const done = await conclude(id);
    expect(done.body).toMatchObject({ state: 'concluded', outcome: 'supported', itemIds, actions: [] });
    const seen = list((await world.anonymous().reads(`/consultations/${id}/comments`)).items);
    expect(seen.map(({ adoption }) => adoption).sort()).toEqual(['adopted', 'partly']);
    const [entry] = list((await world.anonymous().reads(`/publications?subjectId=${id}`)).items);
    expect(entry).toMatchObject({
      channel: 'web',
      fromOn: '2025-03-10',
      notBefore: '2025-03-25',
      endedOn: null,
    });
    expect(codes(await judge(comments[1], { adoption: 'adopted' }))).toEqual(['consultation.concluded']);
  });

  it('at an assembly of representatives, with its quorum and majority', async () => {
    const id = await announced(MEETING);
    expect(codes(await conclude(id, { attendance: 39, votesFor: 30, votesAgainst: 1 }))).toEqual([
      'consultation.items-drafted',
      'consultation.representatives-missing',
    ]);
    await submitted();
    const counted = { representatives: 60, attendance: 39, votesFor: 19, votesAgainst: 5 };
    const refused = await conclude(id, counted);
    expect(refused.status).toBe(409);
    expect(list(refused.body.violations)).toEqual([
      expect.objectContaining({ code: 'consultation.quorum-missed', rule: '城市居民委员会组织法 art. 28' }),
      expect.objectContaining({ code: 'consultation.majority-missed' }),
    ]);
    const done = await conclude(id, { ...counted, attendance: 40, votesFor: 21 });
    expect(done.body).toMatchObject({ state: 'concluded', attendance: 40, votesFor: 21 });
    const twice = await Promise.all([conclude(id, counted), conclude(id, counted)]);
    expect(twice.map(({ status }) => status)).toEqual([409, 409]);
  });

  it('and nothing is published on which they were not heard, or that they did not support', async () => {
    const fundId = await openFund(world);
    await submitted();
    await admit(await world.as('street-officer'), itemIds[0] ?? '', fundId);
    const publish = async () => (await lead()).post(`/service-lists/${listId}/publish`);
    const early = await publish();
    expect(early.status).toBe(409);
    expect(list(early.body.violations)).toEqual([
      expect.objectContaining({
        ...{
          code: 'consultation.item-not-consulted',
          rule: '政府采购法实施条例 art. 15',
          pointer: '/items/0',
        },
      }),
    ]);
    const no = await announced({ form: 'hearing', place: '社区议事厅（示例）', closesOn: '2025-03-03' });
    await conclude(no, { outcome: 'not-supported', decision: '暂不支持（示例）', attendance: 20 });
    expect((await publish()).status).toBe(409);
    await consult(world, listId);
    expect((await publish()).status).toBe(200);
    expect(codes(await (await clerk()).post('/consultations', announcement()))).toEqual([
      'consultation.list-closed',
    ]);
  });

  it('hearing every reason against an announcement, and only for its own community', async () => {
    const wrong = { opensOn: '2025-03-02', closesOn: '2025-03-05', place: '议事厅（示例）' };
    const answer = await (await clerk()).post('/consultations', announcement(wrong));
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([
      'consultation.opens-in-past',
      'consultation.open-too-short',
      'consultation.place-not-expected',
    ]);
    const other = await world.as('taiping.community-clerk');
    expect((await other.post('/consultations', announcement())).status).toBe(404);
    const id = await announced(MEETING);
    expect((await other.post(`/consultations/${id}/comments`, { text: '别处的话' })).status).toBe(404);
    expect((await other.post(`/consultations/${id}/withdraw`)).status).toBe(404);
    expect(codes(await conclude(id, { minutesFileId: itemIds[0] }))).toEqual(['catalogue.evidence-unknown']);
    const withdrawn = await (await clerk()).does(`/consultations/${id}/withdraw`);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', actions: [] });
    expect((await say(id, '晚了（示例）')).status).toBe(409);
  });

  it('while a form of the public serves once, also when it is sent three times at once', async () => {
    const id = await announced();
    const nobody = world.anonymous();
    const { form } = await nobody.reads('/service-requests/form');
    const path = `/consultations/${id}/comments/online`;
    const answers = await Promise.all(
      [1, 2, 3].map(() => nobody.post(path, { form, text: '同一条（示例）' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const forged = await nobody.post(path, { form: `${'0'.repeat(24)}.1.${'a'.repeat(43)}`, text: '伪造' });
    expect(forged.status).toBe(422);
  });

  it('and what was public where can be proved later: fifteen days, or an order, and a row that stays', async () => {
    const fundId = await openFund(world);
    await submitted();
    await admit(await world.as('street-officer'), itemIds[0] ?? '', fundId);
    const person = await lead();
    const board = {
      subjectType: 'service-list',
      subjectId: listId,
      channel: 'notice-board',
      place: '北门宣传栏',
    };
    expect(codes(await person.post('/publications', board))).toEqual(['consultation.subject-not-public']);
    await consult(world, listId);
    await person.does(`/service-lists/${listId}/publish`);
    const hung = await person.does('/publications', board);
    expect(codes(await person.post('/publications', board))).toEqual(['consultation.publication-there']);
    const entries = list((await world.anonymous().reads(`/publications?subjectId=${listId}`)).items);
    expect(entries.map(({ channel }) => channel)).toEqual(['notice-board', 'web']);
    expect(new Set(entries.map(({ contentSha256 }) => contentSha256)).size).toBe(1);
    const path = `/publications/${text(hung.id)}/end`;
    world.clock.set('2025-03-17T09:00:00+08:00');
    const early = await person.post(path, { reason: '换版面' });
    expect(codes(early)).toEqual(['consultation.publication-too-short']);
    expect((await (await world.as('taiping.community-lead')).post(path, { reason: '越权' })).status).toBe(
      404,
    );
    world.clock.set('2025-03-18T09:00:00+08:00');
    expect((await person.post(path, { reason: '公开期满' })).body).toMatchObject({ endedOn: '2025-03-18' });
    expect(codes(await person.post(path, { reason: '再次' }))).toEqual(['consultation.publication-ended']);
    const [, web] = entries;
    const order = { reason: '依法撤下', order: '示例法院〔2025〕1号' };
    await person.does(`/publications/${text(web?.id)}/end`, order);
    const tombstone = await world.anonymous().reads(`/publications/${text(web?.id)}`);
    expect(tombstone).toMatchObject({ endReason: '依法撤下', endOrder: '示例法院〔2025〕1号' });
  });
});

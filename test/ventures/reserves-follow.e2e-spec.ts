import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenSuppliers } from '../support/given-suppliers.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { type Judge, applied, givenProgramme, onStage, scored, yuan } from '../support/venture.js';
import { World } from '../support/world.js';

/** Activities and labour of 12,000 and 6,000. */
const WHOLE = [yuan('12000.00'), yuan('6000.00')];

describe('judges and reserves of a grant programme', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let path: string;
  let programmeId: string;
  let people: Person[];
  let judges: Judge[];
  const ids: string[] = [];
  const idOf = (at: number): string => ids[at] ?? '';
  const who = (at: number): Person => people[at] ?? world.anonymous();
  const stateOf = async (at: number): Promise<string> =>
    text((await who(at).reads(`/venture-applications/${idOf(at)}`)).state);
  const seats = async (): Promise<Json[]> => list((await officer.reads(`${path}/panel`)).seats);

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    people = await givenSuppliers(world, 4);
    const programme = await givenProgramme(world, { total: yuan('20000.00') });
    programmeId = text(programme.id);
    path = `/venture-programmes/${programmeId}`;
    for (const person of people) ids.push(await applied(world, person, programmeId));
    await world.at(text(programme.deadlineAt));
    const results = ids.map((applicationId) => ({ applicationId, qualified: true }));
    await officer.does(`${path}/qualify`, { results });
  });
  afterAll(async () => {
    await world.stop();
  });

  it('are shortlisted with a reason that the others read', async () => {
    const kept = { applicationIds: ids.slice(0, 3), reason: '初筛取前三名（示例）' };
    await officer.does(`${path}/shortlist`, kept);
    expect(await who(3).reads(`/venture-applications/${idOf(3)}`)).toMatchObject({
      state: 'eliminated',
      note: '初筛取前三名（示例）',
    });
    expect(codes(await officer.post(`${path}/shortlist`, { ...kept, applicationIds: [idOf(3)] }))).toEqual([
      'venture-review.application-unknown',
    ]);
  });

  it('do not judge where they have an interest: a reserve follows before anybody is heard', async () => {
    await officer.does(`${path}/panel`);
    const before = await seats();
    const experts = await Promise.all(
      Array.from({ length: 10 }, (_, at) => world.as(`pool.expert-${at + 1}`)),
    );
    const sits = async (person: Person): Promise<boolean> =>
      (await person.get(`${path}/panel`)).status === 200;
    const sitting: Person[] = [];
    for (const person of experts) if (await sits(person)) sitting.push(person);
    const [tied = world.anonymous()] = sitting;
    expect(codes(await tied.post(`${path}/panel/declare`, { noInterest: false }))).toEqual([
      'venture-review.interest-unsaid',
    ]);
    await tied.does(`${path}/panel/declare`, { noInterest: false, note: '曾任该机构顾问（示例）' });
    expect(await sits(tied)).toBe(false);
    const after = await seats();
    expect([before.length, after.length]).toEqual([5, 6]);
    expect(after.filter(({ leftReason }) => Boolean(leftReason))).toHaveLength(1);
  });

  it('are heard by a whole panel that has declared', async () => {
    const { items } = await officer.does(`${path}/pitches`);
    const [first] = list(items);
    const step = (action: string) =>
      officer.post(`${path}/pitches/${text(first?.applicationId)}/${action}`, {});
    await step('check-in');
    await step('call');
    expect(codes(await step('present'))).toEqual(['venture-review.judges-undeclared']);
    const experts = await Promise.all(
      Array.from({ length: 10 }, (_, at) => world.as(`pool.expert-${at + 1}`)),
    );
    judges = [];
    for (const person of experts) {
      const { status, body } = await person.get(`${path}/panel`);
      if (status !== 200) continue;
      await person.does(`${path}/panel/declare`, { noInterest: true });
      judges.push({ person, seat: Number(list(body.seats).find(({ isOwn }) => Boolean(isOwn))?.seat) });
    }
    expect(judges).toHaveLength(5);
    expect((await step('present')).status).toBe(200);
    const gone = { seat: 1, reason: '突发疾病（示例）' };
    expect(codes(await officer.post(`${path}/panel/replace`, gone))).toEqual([
      'venture-review.panel-too-small',
    ]);
    world.clock.set(new Date(world.clock.now().getTime() + 8 * 60_000).toISOString());
    await step('question');
    world.clock.set(new Date(world.clock.now().getTime() + 5 * 60_000).toISOString());
    await step('score');
    await scored(judges, programmeId, text(first?.applicationId), [90, 90, 90, 90, 90]);
  });

  it('are out when they do not come, and the others are scored', async () => {
    const rest = list((await officer.reads(`${path}/pitches`)).items).filter(
      ({ state }) => text(state) === 'listed',
    );
    const [second, third] = rest.map(({ applicationId }) => text(applicationId));
    await officer.does(`${path}/pitches/${third ?? ''}/miss`, { reason: '未到场（示例）' });
    expect(await stateOf(ids.indexOf(third ?? ''))).toBe('forfeited');
    await onStage(world, programmeId, second ?? '');
    await scored(judges, programmeId, second ?? '', [80, 80, 80, 80, 80]);
    const standings = list((await officer.reads(`${path}/standings`)).items);
    expect(standings.map(({ total }) => total)).toEqual(['90.00', '80.00']);
  });

  it('follow in their order when a grant is given up, with what the notice said', async () => {
    const [winner, next] = list((await officer.reads(`${path}/standings`)).items).map(({ applicationId }) =>
      ids.indexOf(text(applicationId)),
    );
    const [one, other] = [winner ?? 0, next ?? 0];
    await officer.does(`${path}/decide`, {
      minutes: '评审委员会纪要〔2025〕4号（示例）',
      grants: [
        { applicationId: idOf(one), verdict: 'fund', lines: WHOLE },
        { applicationId: idOf(other), verdict: 'reserve', lines: WHOLE },
      ],
    });
    const { noticeEndsOn } = await lead.does(`${path}/announce`);
    await world.at(`${text(noticeEndsOn)}T12:00:00+08:00`);
    await world.at(new Date(world.clock.now().getTime() + 24 * 3_600_000).toISOString());
    expect([await stateOf(one), await stateOf(other)]).toEqual(['granted', 'reserve']);
    expect(codes(await lead.post(`${path}/promote`))).toEqual(['venture-review.reserve-unfit']);
    await who(one).does(`/venture-applications/${idOf(one)}/decline`, { reason: '人手不足（示例）' });
    await lead.does(`${path}/promote`);
    expect(await who(other).reads(`/venture-applications/${idOf(other)}`)).toMatchObject({
      state: 'granted',
      granted: yuan('18000.00'),
    });
    const board = list((await world.anonymous().reads('/notices?limit=50')).items);
    const kinds = board.map(({ kind }) => text(kind)).filter((kind) => kind.startsWith('venture'));
    expect(kinds).toEqual(['venture-result', 'venture-call']);
  });
});

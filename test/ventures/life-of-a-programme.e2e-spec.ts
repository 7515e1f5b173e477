import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seededOrder } from '../../src/shared/seeded-draw.js';
import { dayOf } from '../../src/shared/days.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { approvedRequest } from '../support/given-contract.js';
import { givenSuppliers } from '../support/given-suppliers.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import {
  type Judge,
  applied,
  budget,
  budgetWith,
  givenJudges,
  givenProgramme,
  onStage,
  scored,
  yuan,
} from '../support/venture.js';
import { World } from '../support/world.js';

/** Who applies: four for the money that there is for two and a half, two that can't get any. */
const NAMES = ['A', 'B', 'C', 'D', 'greedy', 'driving'] as const;
type Name = (typeof NAMES)[number];

/** Activities and labour of 12,000 and 6,000. */
const WHOLE = [yuan('12000.00'), yuan('6000.00')];

describe('the life of a grant programme', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let programmeId: string;
  let path: string;
  let judges: Judge[];
  const people = new Map<Name, Person>();
  const ids = new Map<Name, string>();
  const who = (name: Name): Person => people.get(name) ?? world.anonymous();
  const idOf = (name: Name): string => ids.get(name) ?? '';
  const nameOf = (id: Json | undefined): Name | undefined => NAMES.find((name) => idOf(name) === text(id));

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    people.set('A', await world.as('qinglan.organization-lead'));
    people.set('B', await world.as('hemu.organization-lead'));
    const others = await givenSuppliers(world, 4);
    for (const [at, name] of (['C', 'D', 'greedy', 'driving'] as const).entries()) {
      const person = others[at];
      if (person) people.set(name, person);
    }
    const programme = await givenProgramme(world);
    programmeId = text(programme.id);
    path = `/venture-programmes/${programmeId}`;
    for (const name of ['A', 'B', 'C', 'D'] as const)
      ids.set(name, await applied(world, who(name), programmeId, { title: `项目${name}（示例）` }));
    ids.set(
      'greedy',
      await applied(world, who('greedy'), programmeId, { budget: budget('15000.00', '5000.01') }),
    );
    ids.set(
      'driving',
      await applied(world, who('driving'), programmeId, { budget: budgetWith('vehicle', '500.00') }),
    );
    await world.at(text(programme.deadlineAt));
  });
  afterAll(async () => {
    await world.stop();
  });

  it('qualifies whom its rules allow, and tells the others why', async () => {
    const half = { results: [{ applicationId: idOf('A'), qualified: false }] };
    expect(codes(await officer.post(`${path}/qualify`, half))).toEqual(['venture-review.reason-missing']);
    const early = await officer.post(`${path}/pitches`);
    expect(codes(early)).toEqual(['venture-review.application-unjudged', 'venture-review.nobody-pitches']);
    const results = NAMES.map((name) => ({ applicationId: idOf(name), qualified: true }));
    await officer.does(`${path}/qualify`, { results });
    const seen = await Promise.all(
      NAMES.map((name) => who(name).reads(`/venture-applications/${idOf(name)}`)),
    );
    expect(seen.map(({ state }) => state)).toEqual([
      ...['qualified', 'qualified', 'qualified', 'qualified', 'invalid', 'invalid'],
    ]);
    expect(seen[4]?.reasons).toMatchObject([
      { code: 'venture.over-maximum', params: { asked: '20000.01', max: '20000.00' } },
    ]);
    expect(seen[5]?.reasons).toMatchObject([{ code: 'venture.cost-forbidden', pointer: '/budget/1' }]);
    expect(
      list((await officer.reads(`/venture-applications?programmeId=${programmeId}`)).items),
    ).toHaveLength(6);
    expect(list((await who('A').reads('/venture-applications')).items)).toHaveLength(1);
  });

  it('draws panel and order by seeds that anybody can repeat', async () => {
    judges = await givenJudges(world, programmeId);
    expect(judges.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5]);
    expect(codes(await officer.post(`${path}/panel`))).toEqual(['venture-review.panel-drawn']);
    const { items, draw } = await officer.does(`${path}/pitches`);
    const seed = text(draw?.seed);
    const candidates = list(draw?.candidates).map((each) => text(each));
    expect([...candidates].sort()).toEqual(['A', 'B', 'C', 'D'].map((name) => idOf(name as Name)).sort());
    const again = seededOrder(candidates, `${seed}/pitches`);
    expect(list(items).map(({ applicationId }) => text(applicationId))).toEqual(again);
    expect((await officer.reads(`${path}/panel`)).draw).toBeNull();
    expect(codes(await officer.post(`${path}/pitches`))).toEqual(['venture-review.pitches-drawn']);
  });

  it('keeps the order and the minutes; who misses the turn once goes to the end', async () => {
    const order = list((await officer.reads(`${path}/pitches`)).items).map(({ applicationId }) =>
      text(applicationId),
    );
    const [first = '', second = ''] = order;
    const step = (id: string, action: string, body: object = {}) =>
      officer.post(`${path}/pitches/${id}/${action}`, body);
    await step(second, 'check-in');
    await step(second, 'call');
    expect(codes(await step(second, 'present'))).toEqual(['venture-review.not-next']);
    expect(codes(await step(first, 'postpone'))).toEqual(['venture-review.reason-missing']);
    expect((await step(first, 'postpone', { reason: '汇报人途中遇堵（示例）' })).status).toBe(200);
    expect((await step(second, 'present')).status).toBe(200);
    expect(codes(await step(second, 'question'))).toEqual(['venture-review.too-soon']);
    const sheet = { applicationId: second, scores: [] };
    const judge = judges[0]?.person ?? world.anonymous();
    expect(
      (await judge.post(`${path}/score-sheets`, { ...sheet, scores: [{ factor: 'plan', points: '1' }] }))
        .status,
    ).toBe(409);
    world.clock.set(new Date(world.clock.now().getTime() + 8 * 60_000).toISOString());
    expect((await step(second, 'question')).status).toBe(200);
    expect((await step(second, 'score', { reason: '质询提前结束（示例）' })).status).toBe(200);
    expect((await step(second, 'dance')).status).toBe(400);
  });

  it('takes every sheet once, and shows none until all are in', async () => {
    const totals: Record<string, number[]> = {
      A: [90, 88, 86, 99, 10],
      B: [80, 80, 81, 82, 83],
      C: [70, 71, 72, 73, 74],
      D: [59, 59, 59, 60, 60],
    };
    const pitches = async () => list((await officer.reads(`${path}/pitches`)).items);
    const running = (await pitches()).find(({ state }) => text(state) === 'scoring');
    const [judge] = judges;
    const half = { applicationId: text(running?.applicationId), scores: [{ factor: 'plan', points: '41' }] };
    const wrong = await judge?.person.post(`${path}/score-sheets`, half);
    expect(wrong && codes(wrong)).toEqual([
      ...['tendering.score-out-of-range', 'tendering.score-missing', 'tendering.score-missing'],
      'tendering.score-missing',
    ]);
    for (const pitch of await pitches()) {
      const applicationId = text(pitch.applicationId);
      if (text(pitch.state) !== 'scoring') await onStage(world, programmeId, applicationId);
      await scored(
        judges.slice(1),
        programmeId,
        applicationId,
        totals[nameOf(pitch.applicationId) ?? ''] ?? [],
      );
      const hidden = await officer.reads(`${path}/score-sheets`);
      expect([list(hidden.items), list((await officer.reads(`${path}/standings`)).items)]).toEqual([[], []]);
      expect(
        codes(
          await officer.post(`${path}/decide`, {
            minutes: '示例',
            grants: [{ applicationId, verdict: 'decline', lines: [] }],
          }),
        ),
      ).toEqual(['venture-review.pitches-open']);
      await scored(
        judges.slice(0, 1),
        programmeId,
        applicationId,
        totals[nameOf(pitch.applicationId) ?? ''] ?? [],
      );
    }
    expect(list((await officer.reads(`${path}/score-sheets`)).items)).toHaveLength(20);
    const standings = list((await officer.reads(`${path}/standings`)).items);
    // Trimmed: A without 99 and 10, and so on.
    expect(standings.map((each) => [nameOf(each.applicationId), each.rank, each.total])).toEqual([
      ['A', 1, '88.00'],
      ['B', 2, '81.00'],
      ['C', 3, '72.00'],
      ['D', 4, '59.33'],
    ]);
  });

  /** A decision with C at the lines given. */
  function decision(lines: object[], change: object = {}): object {
    return {
      minutes: '评审委员会纪要〔2025〕3号（示例）',
      grants: [
        { applicationId: idOf('A'), verdict: 'fund', lines: WHOLE },
        { applicationId: idOf('B'), verdict: 'fund', lines: WHOLE },
        { applicationId: idOf('C'), verdict: 'fund', lines, reason: '压缩课程次数（示例）' },
        { applicationId: idOf('D'), verdict: 'decline', lines: [] },
      ],
      ...change,
    };
  }

  it('is decided within its total and its caps, by rank, and never for who did not pass', async () => {
    const over = await officer.post(`${path}/decide`, decision([yuan('8000.00'), yuan('6000.01')]));
    expect(codes(over)).toEqual(['venture-review.line-over-asked', 'venture-review.total-over']);
    const labour = await officer.post(`${path}/decide`, decision([yuan('5999.99'), yuan('6000.00')]));
    expect(codes(labour)).toEqual(['venture.share-over']);
    await officer.does(`${path}/decide`, decision([yuan('7000.00'), yuan('6000.00')]));
    expect(codes(await officer.post(`${path}/decide`, decision([yuan('7000.00'), yuan('5000.00')])))).toEqual(
      ['venture-review.change-unexplained'],
    );
    expect((await world.anonymous().get(`${path}/result`)).status).toBe(404);
    expect((await who('A').get(`/venture-applications/${idOf('A')}/letter`)).status).toBe(404);
    expect((await officer.post(`${path}/announce`)).status).toBe(403);
    const result = await lead.does(`${path}/announce`);
    expect(result).toMatchObject({ edition: 1, granted: yuan('49000.00'), total: yuan('50000.00') });
  });

  it('is public with everything to check it, and tells each organization its own', async () => {
    const result = await world.anonymous().reads(`${path}/result`);
    expect(list(result.grants).map((each) => [text(each.title), each.score, each.amount])).toEqual([
      ['项目A（示例）', '88.00', yuan('18000.00')],
      ['项目B（示例）', '81.00', yuan('18000.00')],
      ['项目C（示例）', '72.00', yuan('13000.00')],
    ]);
    expect(list(result.panel)).toHaveLength(5);
    const panel = list(result.draws).find(({ purpose }) => text(purpose) === 'panel');
    const again = seededOrder(
      list(panel?.candidates).map((each) => text(each)),
      `${text(panel?.seed)}/panel`,
    );
    expect(list(panel?.drawn).map((each) => text(each))).toEqual(again.slice(0, 5));
    const letter = await who('D').reads(`/venture-applications/${idOf('D')}/letter`);
    expect(letter).toMatchObject({ rank: 4, score: '59.33', verdict: 'decline', amount: yuan('0.00') });
    expect(list(letter.comments)).toHaveLength(5);
    expect(list(letter.factors)[0]).toMatchObject({ code: 'need', mean: '17.82' });
    expect((await who('A').get(`/venture-applications/${idOf('D')}/letter`)).status).toBe(404);
  });

  it('goes back to the committee when an objection is right, answered by somebody else', async () => {
    const matters = '课程次数计算有误，附签到记录（示例）';
    const body = { programmeId, applicationId: idOf('C'), matters };
    const objection = await who('C').does('/venture-objections', body);
    expect(codes(await who('C').post('/venture-objections', body))).toEqual([
      'venture-review.objection-open',
    ]);
    const at = `/venture-objections/${text(objection.id)}`;
    for (const person of [officer, lead])
      expect((await person.post(`${at}/uphold`, { reply: '核实属实（示例）' })).status).toBe(403);
    expect((await who('A').get(at)).status).toBe(404);
    await world.drain();
    const inbox = async (person: Person): Promise<string[]> =>
      list((await person.reads('/messages')).items).map(({ kind }) => text(kind));
    expect(await inbox(officer)).toContain('venture-objection');
    expect(await inbox(who('driving'))).toEqual(['venture-announced', 'venture-published']);
    const letter = await who('driving').reads(`/venture-applications/${idOf('driving')}/letter`);
    expect(letter).toMatchObject({ verdict: null, score: null });
    const { noticeEndsOn } = await world.anonymous().reads(`${path}/result`);
    await world.at(`${text(noticeEndsOn)}T23:59:00+08:00`);
    const other = await signedIn(world, await givenAccount(world, 'street-officer', '新华街道办事处'));
    const upheld = await other.does(`${at}/uphold`, { reply: '核实属实，请评审委员会重新核定（示例）' });
    expect(upheld).toMatchObject({ state: 'upheld' });
    expect((await world.anonymous().get(`${path}/result`)).status).toBe(404);
    const reason = '异议成立，增加课程次数（示例）';
    await officer.does(`${path}/decide`, decision([yuan('8000.00'), yuan('6000.00')], { reason }));
    const result = await lead.does(`${path}/announce`);
    expect(result).toMatchObject({ edition: 2, reason, granted: yuan('50000.00') });
  });

  it('waits for the reply to every objection before anything is given', async () => {
    const body = { programmeId, applicationId: idOf('A'), matters: '该机构人员不足（示例）' };
    const objection = await who('B').does('/venture-objections', body);
    const { noticeEndsOn } = await world.anonymous().reads(`${path}/result`);
    await world.at(`${text(noticeEndsOn)}T23:59:59+08:00`);
    expect((await world.anonymous().reads(path)).state).toBe('announced');
    await world.at(new Date(world.clock.now().getTime() + 24 * 3_600_000).toISOString());
    expect((await world.anonymous().reads(path)).state).toBe('announced');
    expect(
      codes(await who('C').post('/venture-objections', { ...body, matters: '迟到的异议（示例）' })),
    ).toEqual(['venture-review.notice-over']);
    const other = await signedIn(world, await givenAccount(world, 'street-officer', '新华街道办事处'));
    await other.does(`/venture-objections/${text(objection.id)}/reject`, { reply: '人员证书已核验（示例）' });
    expect((await world.anonymous().reads(path)).state).toBe('concluded');
    expect((await who('C').reads(`/venture-applications/${idOf('C')}`)).granted).toEqual(yuan('14000.00'));
    expect((await who('D').reads(`/venture-applications/${idOf('D')}`)).state).toBe('unfunded');
  });

  const balance = async (): Promise<Json | undefined> => {
    const { fundId } = await world.anonymous().reads(path);
    return (await (await world.as('finance-officer')).reads(`/funds/${text(fundId)}`)).balance;
  };

  it('becomes an agreement, signed and paid like a contract', async () => {
    expect(await balance()).toMatchObject({ available: yuan('10000.00'), reserved: yuan('50000.00') });
    const foreign = await (
      await world.as('xinqi.street-officer')
    ).post('/grant-agreements', { grantId: idOf('A') });
    expect(foreign.status).toBe(403);
    expect((await officer.post('/grant-agreements', { grantId: idOf('D') })).status).toBe(404);
    const contract = await officer.does('/grant-agreements', { grantId: idOf('A') });
    expect(contract).toMatchObject({
      ...{ grantId: idOf('A'), awardId: null, tenderId: null, itemId: null, amount: yuan('18000.00') },
      ...{ title: '项目A（示例）', serviceFrom: '2025-06-01', serviceTo: '2025-11-30', category: 'ELD' },
    });
    const again = await officer.post('/grant-agreements', { grantId: idOf('A') });
    expect([again.status, codes(again)]).toEqual([409, ['contracting.grant-not-open']]);
    const contractId = text(contract.id);
    for (const signer of [lead, who('A')]) {
      const { documentSha256 } = await signer.reads(`/contracts/${contractId}`);
      await signer.does(`/contracts/${contractId}/sign`, { documentSha256 });
    }
    const { text: words } = await who('A').reads(`/contracts/${contractId}/document`);
    expect(JSON.parse(text(words))).toMatchObject({
      form: 'sanshe-grant-agreement/1',
      budget: [
        { item: '课程', amount: '12000.00' },
        { item: '社工劳务', amount: '6000.00' },
      ],
    });
    const { body: pages } = await who('A').download(`/contracts/${contractId}/document/pdf`);
    expect(pages.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await balance()).toMatchObject({ reserved: yuan('32000.00'), committed: yuan('18000.00') });
    const paymentRequestId = await approvedRequest(world, contractId, 'signing');
    await (
      await world.as('finance-officer')
    ).does('/payments', {
      ...{ paymentRequestId, payerPaymentId: 'ZF-CT-1', amount: yuan('9000.00') },
      paidOn: dayOf(world.clock.now()),
    });
    expect(await balance()).toMatchObject({ committed: yuan('9000.00'), spent: yuan('9000.00') });
    await world.drain();
    const late = await who('A').post(`/venture-applications/${idOf('A')}/decline`, {
      reason: '反悔（示例）',
    });
    expect(late.status).toBe(409);
  });

  it('keeps its money to the fen when grants are given up, and ends when all is settled', async () => {
    expect(codes(await lead.post(`${path}/finish`))).toEqual(['venture-review.grants-unsettled']);
    expect(codes(await lead.post(`${path}/promote`))).toEqual(['venture-review.reserve-empty']);
    for (const name of ['B', 'C'] as const)
      await who(name).does(`/venture-applications/${idOf(name)}/decline`, { reason: '人手不足（示例）' });
    expect(await balance()).toMatchObject({ available: yuan('10000.00'), reserved: yuan('32000.00') });
    await lead.does(`${path}/finish`);
    expect(await balance()).toMatchObject({
      ...{ available: yuan('42000.00'), reserved: yuan('0.00') },
      ...{ committed: yuan('9000.00'), spent: yuan('9000.00') },
    });
  });
});

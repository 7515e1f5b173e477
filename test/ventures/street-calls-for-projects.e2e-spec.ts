import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenSuppliers } from '../support/given-suppliers.js';
import { type Person, codes, list, text } from '../support/person.js';
import {
  GRANT_ANSWERS,
  applied,
  budget,
  budgetWith,
  communityOf,
  form,
  givenProgramme,
  givenVentureFund,
  programme,
  yuan,
} from '../support/venture.js';
import { START, World } from '../support/world.js';

describe('a street calls for projects', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let organization: Person;
  let organizationId: string;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    organization = await world.as('organization-lead');
    organizationId = text(list((await organization.reads('/me')).memberships)[0]?.unitId);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('and is refused when it buys a defined service, each answer with the law and the way to a tender', async () => {
    const sources = [{ kind: 'fiscal-district', amount: yuan('2000000.00') }];
    const fundId = await givenVentureFund(world, sources);
    const boundary = { ...GRANT_ANSWERS, definedService: true, designedBy: 'street', forOwnDuties: true };
    const terms = programme(world, fundId, { boundary, total: yuan('1000000.00') });
    const answer = await officer.post('/venture-programmes', terms, { 'accept-language': 'en' });
    expect(answer.status).toBe(422);
    expect(answer.body.violations).toMatchObject(
      ['definedService', 'designedBy', 'forOwnDuties'].map((field) => ({
        code: 'venture.purchase-in-disguise',
        pointer: `/boundary/${field}`,
        rule: '政府采购法',
        params: { total: '1000000.00', threshold: '1000000.00' },
      })),
    );
    const small = await officer.post('/venture-programmes', { ...terms, total: yuan('999999.99') });
    expect(new Set(codes(small))).toEqual(new Set(['venture.small-purchase-in-disguise']));
    const denied = { ...boundary, definedService: false, designedBy: 'applicants', fiscalMoney: false };
    const untrue = await officer.post('/venture-programmes', { ...terms, boundary: denied });
    expect(codes(untrue)).toEqual(['venture.boundary-fiscal-wrong']);
  });

  it('and hears of everything else that stands against its terms at once', async () => {
    const fundId = await givenVentureFund(world, [{ kind: 'cooperative', amount: yuan('60000.00') }]);
    const wrong = {
      ...{ maxGrant: yuan('50000.01'), panelSize: 6, category: 'XXX', projectFrom: '2025-03-01' },
      criteria: [
        { code: 'plan', title: '成立年限', maxPoints: '99' },
        { code: 'budget', title: '预算', maxPoints: '9' },
      ],
      instalments: [{ trigger: 'signing', percent: '99' }],
      boundary: { ...GRANT_ANSWERS, fiscalMoney: false },
    };
    const answer = await officer.post('/venture-programmes', programme(world, fundId, wrong));
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual(
      expect.arrayContaining([
        'venture.fund-without-grants',
        'venture.category-unknown',
        'venture.maximum-over-total',
        'venture.budget-factor-missing',
        'venture.panel-out-of-range',
        'venture.instalments-not-whole',
        'venture.project-before-deadline',
        'tendering.weights-not-hundred',
      ]),
    );
  });

  it('which civil affairs returns or approves, and somebody else than the drafter publishes', async () => {
    const terms = programme(world, await givenVentureFund(world));
    const path = `/venture-programmes/${text((await officer.does('/venture-programmes', terms)).id)}`;
    expect((await world.anonymous().get(path)).status).toBe(404);
    expect(codes(await lead.post(`${path}/publish`))).toEqual(['venture.not-approved']);
    await officer.does(`${path}/submit`);
    expect(codes(await officer.put(path, terms))).toEqual(['venture.published-frozen']);
    const supervisor = await world.as('district-supervisor');
    expect((await supervisor.reads(path)).actions).toEqual(['return', 'approve']);
    await supervisor.does(`${path}/return`, { reason: '请补充安全预案要求（示例）' });
    expect(await officer.reads(path)).toMatchObject({
      state: 'drafted',
      returnReason: '请补充安全预案要求（示例）',
    });
    expect(
      (await officer.put(path, { ...terms, call: '征集为老服务项目，须有安全预案。（示例）' })).status,
    ).toBe(200);
    await officer.does(`${path}/submit`);
    await supervisor.does(`${path}/approve`, { approval: '民政〔2025〕18号（示例）' });
    expect((await officer.post(`${path}/publish`)).status).toBe(403);
    const published = await lead.does(`${path}/publish`);
    expect(published).toMatchObject({ state: 'open', approval: '民政〔2025〕18号（示例）' });
    expect((await world.anonymous().reads(path)).boundary).toEqual(GRANT_ANSWERS);
    const fund = await (await world.as('finance-officer')).reads(`/funds/${text(published.fundId)}`);
    expect(fund.balance).toMatchObject({ available: yuan('10000.00'), reserved: yuan('50000.00') });
    const cancelled = await lead.does(`${path}/cancel`, { reason: '与区级项目重复（示例）' });
    expect(cancelled).toMatchObject({ state: 'cancelled', endReason: '与区级项目重复（示例）' });
    const after = await (await world.as('finance-officer')).reads(`/funds/${text(published.fundId)}`);
    expect(after.balance).toMatchObject({ available: yuan('60000.00'), reserved: yuan('0.00') });
  });

  it('too late for the lawful days of its applicants', async () => {
    const terms = programme(world, await givenVentureFund(world), { deadline: '2025-03-17' });
    const { id } = await officer.does('/venture-programmes', terms);
    const answer = await officer.post(`/venture-programmes/${text(id)}/submit`);
    expect([answer.status, codes(answer)]).toEqual([422, ['tendering.period-too-short']]);
  });

  it('and its undertaker does not apply', async () => {
    const { id } = await givenProgramme(world, { undertakerId: organizationId });
    const body = { programmeId: id, communityId: await communityOf(world), form: form() };
    const answer = await organization.post('/venture-applications', body);
    expect([answer.status, codes(answer)]).toEqual([422, ['venture.undertaker-applies']]);
  });

  it('and an organization hears every gap at once, before it hands in', async () => {
    const programmeId = text((await givenProgramme(world)).id);
    const communityId = await communityOf(world);
    const { id } = await organization.does('/venture-applications', { programmeId, communityId, form: {} });
    const path = `/venture-applications/${text(id)}`;
    const { gaps, warnings } = await organization.reads(`${path}/check`);
    expect([list(gaps).length, list(warnings)]).toEqual([13, []]);
    expect((await organization.post(`${path}/submit`)).status).toBe(422);
    const expensive = form({ budget: budget('15000.00', '15000.01') });
    await organization.put(path, { communityId, form: expensive });
    const check = await organization.reads(`${path}/check`);
    expect(list(check.gaps)).toEqual([]);
    expect(list(check.warnings).map(({ code }) => code)).toEqual([
      'venture.over-maximum',
      'venture.share-over',
    ]);
    expect(await organization.does(`${path}/submit`)).toMatchObject({
      state: 'submitted',
      actions: ['replace', 'withdraw'],
    });
    const [line = {}] = budgetWith('material', '1.00');
    const wrong = form({ budget: [{ ...line, amount: yuan('9999.99') }] });
    expect(codes(await organization.put(path, { communityId, form: wrong }))).toEqual([
      'venture.line-miscalculated',
    ]);
    expect((await organization.put(path, { communityId, form: form() })).status).toBe(200);
    expect((await officer.get(path)).status).toBe(404);
    expect((await (await world.as('hemu.organization-lead')).get(path)).status).toBe(404);
    await organization.does(`${path}/withdraw`);
    await applied(world, organization, programmeId);
  });

  it('and two applications that come together are one', async () => {
    const programmeId = text((await givenProgramme(world)).id);
    const body = { programmeId, communityId: await communityOf(world), form: form() };
    const answers = await Promise.all([1, 2, 3].map(() => organization.post('/venture-applications', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && codes(refused)).toEqual(['venture.applied-already']);
  });

  it('and one a theme where it says so', async () => {
    const programmeId = text((await givenProgramme(world, { perTheme: true })).id);
    const apply = async (theme: string) =>
      organization.post('/venture-applications', {
        ...{ programmeId, communityId: await communityOf(world), form: form({ theme }) },
      });
    expect((await apply('为老服务')).status).toBe(201);
    expect((await apply('助残服务')).status).toBe(201);
    expect((await apply('助残服务')).status).toBe(409);
  });

  it('and whoever comes at the last instant is late; what was not handed in lapses', async () => {
    const { id, deadlineAt } = await givenProgramme(world);
    const programmeId = text(id);
    const body = { programmeId, communityId: await communityOf(world), form: form() };
    const draft = text((await organization.does('/venture-applications', body)).id);
    const [other] = await givenSuppliers(world, 1);
    const early = new Date(Date.parse(text(deadlineAt)) - 1000).toISOString();
    world.clock.set(early);
    expect((await other?.post('/venture-applications', body))?.status).toBe(201);
    world.clock.set(text(deadlineAt));
    const late = await organization.post(`/venture-applications/${draft}/submit`);
    expect([late.status, codes(late)]).toEqual([409, ['venture.late-application']]);
    expect((await world.anonymous().reads(`/venture-programmes/${programmeId}`)).state).toBe('reviewing');
    await world.drain();
    expect((await organization.reads(`/venture-applications/${draft}`)).state).toBe('lapsed');
    world.clock.set(START);
  });

  it('and the community of implementation confirms the form as it stands, where it is asked', async () => {
    const { id, deadlineAt } = await givenProgramme(world, { asksCommunity: true });
    const programmeId = text(id);
    const applicationId = await applied(world, organization, programmeId);
    const path = `/venture-applications/${applicationId}`;
    const community = await world.as('community-lead');
    expect(await community.does(`${path}/confirm`)).toMatchObject({ confirmed: true });
    expect(codes(await community.post(`${path}/confirm`))).toEqual(['venture.confirmed-already']);
    const changed = { communityId: await communityOf(world), form: form({ months: 5 }) };
    expect((await organization.put(path, changed)).body).toMatchObject({ confirmed: false });
    const { warnings } = await organization.reads(`${path}/check`);
    expect(list(warnings).map(({ code }) => code)).toEqual(['venture.community-silent']);
    expect((await (await world.as('taiping.community-lead')).post(`${path}/confirm`)).status).toBe(404);
    await world.at(text(deadlineAt));
    const results = [{ applicationId, qualified: true }];
    await officer.does(`/venture-programmes/${programmeId}/qualify`, { results });
    expect(await organization.reads(path)).toMatchObject({
      state: 'invalid',
      reasons: [{ code: 'venture.community-silent' }],
    });
    world.clock.set(START);
  });
});

import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../src/shared/days.js';
import { type Json, type Person, list, text } from './person.js';
import type { World } from './world.js';

/** An amount as JSON. */
export const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** Factors of the sample programme: 15 for the budget. */
export const FACTORS = [
  { code: 'need', title: '需求与目标', maxPoints: '30' },
  { code: 'plan', title: '实施方案', maxPoints: '40' },
  { code: 'budget', title: '预算合理性', maxPoints: '15' },
  { code: 'team', title: '团队与可持续', maxPoints: '15' },
];

/** What a street says that gives and does not buy. */
export const GRANT_ANSWERS = {
  ...{ definedService: false, designedBy: 'applicants', forOwnDuties: false },
  ...{ paidByDelivery: false, fiscalMoney: true },
};

/** A fund of the sample street; 60,000 unless a story says otherwise. */
export async function givenVentureFund(world: World, sources?: object[]): Promise<string> {
  const officer = await world.as('finance-officer');
  const all = sources ?? [
    { kind: 'welfare-lottery', amount: yuan('40000.00') },
    { kind: 'fiscal-district', amount: yuan('20000.00') },
  ];
  return text(
    (
      await officer.does('/funds', {
        name: `公益创投资金（示例）${randomUUID()}`,
        fiscalYear: 2025,
        sources: all,
      })
    ).id,
  );
}

/** Complete terms; a story that cares for one of them says it again. The deadline is in three weeks. */
export function programme(world: World, fundId: string, change: object = {}): object {
  const today = dayOf(world.clock.now());
  return {
    ...{ title: '2025年新华街道公益创投（示例）', call: '征集为老服务项目，限社会组织申报。（示例）' },
    ...{ themes: ['为老服务', '助残服务'], boundary: GRANT_ANSWERS, fundId, category: 'ELD' },
    ...{
      total: yuan('50000.00'),
      maxGrant: yuan('20000.00'),
      criteria: FACTORS,
      trimmed: true,
      panelSize: 5,
    },
    minutes: { presentation: 8, questions: 5, scoring: 3 },
    instalments: [
      { trigger: 'signing', percent: '50' },
      { trigger: 'mid-term', percent: '40' },
      { trigger: 'final-evaluation', percent: '10' },
    ],
    ...{ returnVisitTemplate: 'one-three-six-months', deadline: addDays(today, 21) },
    ...{ projectFrom: '2025-06-01', projectTo: '2025-11-30', ...change },
  };
}

/** Drafted, approved by civil affairs and published by the lead. */
export async function givenProgramme(world: World, change: object = {}): Promise<Json> {
  const officer = await world.as('street-officer');
  const terms = programme(world, await givenVentureFund(world), change);
  const path = `/venture-programmes/${text((await officer.does('/venture-programmes', terms)).id)}`;
  await officer.does(`${path}/submit`);
  const supervisor = await world.as('district-supervisor');
  await supervisor.does(`${path}/approve`, { approval: '民政〔2025〕18号（示例）' });
  return (await world.as('street-lead')).does(`${path}/publish`);
}

const line = (kind: string, item: string, unitPrice: string, quantity: string, amount: string) => ({
  ...{ kind, item, unitPrice: yuan(unitPrice), quantity, days: 1, people: 1, amount: yuan(amount) },
  ...{ own: yuan('0.00'), basis: '按询价（示例）' },
});

/** A whole form; 18,000 for activities and labour. */
export function form(change: object = {}): object {
  return {
    ...{ title: '银龄数字课堂（示例）', theme: '为老服务', summary: '面向独居老人，教用手机。（示例）' },
    need: {
      ...{ analysis: '示例', method: '问卷', surveyed: 60, surveyedOn: '2025-02-10' },
      ...{ existing: '示例', gap: '示例' },
    },
    beneficiaries: { group: '独居老人', direct: 40, indirect: 100 },
    ...{ startsOn: '2025-06-01', months: 6, sustainability: '示例' },
    team: [{ role: '项目主管', people: 1, certificate: 'intermediate' }],
    indicators: [
      { kind: 'output', name: '课程', unit: '次', baseline: '0', target: '24', tool: '台账' },
      { kind: 'outcome', name: '会用手机挂号', unit: '人', baseline: '5', target: '30', tool: '前后测' },
      { kind: 'satisfaction', name: '满意度', unit: '%', baseline: '0', target: '90', tool: '问卷' },
    ],
    activities: [
      { month: 1, name: '开班', place: '活动室', people: 40, risk: '跌倒', emergency: '急救员在场' },
    ],
    budget: [
      line('activity', '课程', '500.00', '24', '12000.00'),
      line('labour', '社工劳务', '250.00', '24', '6000.00'),
    ],
    declares: { truth: true, supervision: true },
    ...change,
  };
}

/** A budget of so much for activities and labour. */
export function budget(activity: string, labour: string): object[] {
  return [line('activity', '课程', activity, '1', activity), line('labour', '劳务', labour, '1', labour)];
}

/** A budget with a line of another kind. */
export function budgetWith(kind: string, amount: string): object[] {
  return [line('activity', '课程', '10000.00', '1', '10000.00'), line(kind, '示例', amount, '1', amount)];
}

/** The sample street's community. */
export async function communityOf(world: World): Promise<string> {
  const clerk = await world.as('community-clerk');
  return text(list((await clerk.reads('/me')).memberships)[0]?.unitId);
}

/** An application handed in. Answers its id. */
export async function applied(
  world: World,
  who: Person,
  programmeId: string,
  change: object = {},
): Promise<string> {
  const body = { programmeId, communityId: await communityOf(world), form: form(change) };
  const id = text((await who.does('/venture-applications', body)).id);
  await who.does(`/venture-applications/${id}/submit`);
  return id;
}

/** A judge with his seat. */
export interface Judge {
  readonly person: Person;
  readonly seat: number;
}

/** Draws the panel; every judge declares. */
export async function givenJudges(world: World, programmeId: string): Promise<Judge[]> {
  const path = `/venture-programmes/${programmeId}/panel`;
  await (await world.as('street-officer')).does(path);
  const judges: Judge[] = [];
  for (let n = 1; n <= 10; n += 1) {
    const person = await world.as(`pool.expert-${n}`);
    const { status, body } = await person.get(path);
    const own = status === 200 ? list(body.seats).find(({ isOwn }) => Boolean(isOwn)) : undefined;
    if (!own) continue;
    await person.does(`${path}/declare`, { noInterest: true });
    judges.push({ person, seat: Number(own.seat) });
  }
  return judges.sort((a, b) => a.seat - b.seat);
}

/** Takes one project over the stage, its minutes kept. */
export async function onStage(world: World, programmeId: string, applicationId: string): Promise<void> {
  const officer = await world.as('street-officer');
  const path = `/venture-programmes/${programmeId}/pitches/${applicationId}`;
  for (const [step, minutes] of [
    ['check-in', 0],
    ['call', 0],
    ['present', 8],
    ['question', 5],
    ['score', 0],
  ] as const) {
    await officer.does(`${path}/${step}`, {});
    world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString());
  }
}

/** Points by factor that sum to a total, a whole number. */
export function points(total: number): object[] {
  return FACTORS.map(({ code, maxPoints }) => ({
    factor: code,
    points: ((total * Number(maxPoints)) / 100).toFixed(2),
  }));
}

/** Every judge scores a project, by seats. */
export async function scored(
  judges: readonly Judge[],
  programmeId: string,
  applicationId: string,
  totals: readonly number[],
): Promise<void> {
  for (const { person, seat } of judges) {
    const total = totals[seat - 1];
    if (total === undefined) continue;
    const sheet = { applicationId, scores: points(total), comment: `第${seat}席意见（示例）` };
    await person.does(`/venture-programmes/${programmeId}/score-sheets`, sheet);
  }
}

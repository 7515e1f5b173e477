import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/shared/days.js';
import { givenGroundwork } from './groundwork.js';
import { type Json, type Person, text } from './person.js';
import type { World } from './world.js';

/** Fields of a complete item; a story that cares for one of them says it again. */
export const ITEM = {
  title: '居家养老上门服务（示例）',
  category: 'ELD',
  serviceClass: 'welfare',
  quantity: '4800',
  unit: '人次',
  frequency: '每周2次',
  beneficiaries: '辖区60岁以上独居老人',
  beneficiaryCount: 100,
  conditions: '示例条件',
  procedure: '示例程序',
  timeLimitDays: 3,
  responsibleParty: '示例责任主体',
  emergencyPlan: '示例预案',
  ceiling: { amount: '500000.00', currency: 'CNY' },
  standard: '示例标准',
  place: '社区日间照料中心（示例）',
  servicePoint: { address: '示例路1号', walkingMinutes: 8 },
  termMonths: 12,
  fundingPlan: '示例经费安排',
  guideCode: 'SHILI01',
  negativeList: [
    'not-government-duty',
    'government-itself',
    'goods-or-works',
    'financing',
    'hiring',
    'otherwise-forbidden',
  ].map((point) => ({ point, applies: false, reason: '示例理由' })),
};

/** Lines of a responsibility list that speaks of every body. */
export const RESPONSIBILITIES = [
  { code: 'DZZ-001', body: 'party-organization', title: '党建联建（示例）', role: 'duty', basis: '示例办法' },
  { code: 'GZZ-001', body: 'work-station', title: '便民代办（示例）', role: 'assist', basis: '示例办法' },
  {
    code: 'JW-001',
    body: 'residents-committee',
    title: '协助信息核查（示例）',
    role: 'assist',
    basis: '示例办法',
  },
  {
    code: 'JW-900',
    body: 'residents-committee',
    title: '行政执法检查（示例）',
    role: 'barred',
    basis: '示例办法',
  },
];

/** A street's responsibility list, in force from today on. */
export async function givenResponsibilityList(
  world: World,
  items: readonly object[] = RESPONSIBILITIES,
): Promise<string> {
  const list = { title: '社区权责清单（示例）', validFrom: dayOf(world.clock.now()), items };
  const id = text((await (await world.as('street-officer')).does('/responsibility-lists', list)).id);
  await (await world.as('street-lead')).does(`/responsibility-lists/${id}/publish`);
  return id;
}

/** What residents need, as a grid worker's report says it. */
export const NEED = {
  ...{ title: '独居老人照料（示例）', description: '独居老人日常照料不便，希望有人上门（示例）' },
  ...{ category: 'ELD', groups: [{ group: 'elderly-alone', count: 40 }], beneficiaryCount: 100, urgency: 4 },
  source: 'grid-worker',
};

/** A list of the sample community with items, as its clerk drafts them, each with a verified need behind it. */
export async function draftList(
  world: World,
  items: readonly object[] = [ITEM],
  clerk = 'changan.community-clerk',
): Promise<{ listId: string; itemIds: string[] }> {
  const drafted = await bareList(world, items, clerk);
  const person = await world.as(clerk);
  const { communityId } = await person.reads(`/service-lists/${drafted.listId}`);
  const needId = text((await person.does('/needs', { ...NEED, communityId })).id);
  await (await world.as(leadOf(clerk))).does(`/needs/${needId}/verify`, {});
  for (const id of drafted.itemIds) await person.does(`/service-items/${id}/needs`, { needId });
  return drafted;
}

/** The same without any need behind its items. */
export async function bareList(
  world: World,
  items: readonly object[] = [ITEM],
  clerk = 'changan.community-clerk',
): Promise<{ listId: string; itemIds: string[] }> {
  const person = await world.as(clerk);
  const listId = text((await person.does('/service-lists', { title: '示例清单', year: 2025 })).id);
  const itemIds: string[] = [];
  for (const item of items) itemIds.push(text((await person.does('/service-items', { listId, ...item })).id));
  return { listId, itemIds };
}

/** Residents are heard about a submitted list at a meeting of today, and support it. Answers the consultation's id. */
export async function consult(
  world: World,
  listId: string,
  clerk = 'changan.community-clerk',
): Promise<string> {
  const today = dayOf(world.clock.now());
  const meeting = { form: 'discussion', topic: '清单征求意见（示例）', place: '社区议事厅（示例）' };
  const person = await world.as(clerk);
  const announced = await person.does('/consultations', {
    ...{ listId, ...meeting, opensOn: today, closesOn: today },
  });
  const conclusion = { outcome: 'supported', decision: '与会居民支持清单（示例）', attendance: 30 };
  await (await world.as(leadOf(clerk))).does(`/consultations/${text(announced.id)}/conclude`, conclusion);
  return text(announced.id);
}

function leadOf(clerk: string): string {
  return clerk.replace('community-clerk', 'community-lead');
}

/** A fund of the sample street. */
export async function openFund(
  world: World,
  amount = '1000000.00',
  officer = 'xinhua.finance-officer',
): Promise<string> {
  const person = await world.as(officer);
  const fund = await person.does('/funds', {
    name: `示例资金${randomUUID()}`,
    fiscalYear: 2025,
    sources: [{ kind: 'fiscal-district', amount: { amount, currency: 'CNY' } }],
  });
  return text(fund.id);
}

/** The street office of the sample community lets an item in. */
export async function admit(officer: Person, itemId: string, fundId: string, planId?: string): Promise<Json> {
  return officer.does('/admissions', { itemId, decision: 'admit', ...(planId ? { planId } : { fundId }) });
}

/** A published item with all that has to stand ready before its tender, for stories of later contexts. */
export async function publishedItem(
  world: World,
  item: object = {},
  planId?: string,
): Promise<{ listId: string; itemId: string; fundId: string }> {
  const published = await bareItem(world, item, { community: 'changan', street: 'xinhua' }, planId);
  await givenGroundwork(world, published.itemId);
  return published;
}

/** Everything up to a published item, and nothing of what a tender asks for beside it. */
export async function bareItem(
  world: World,
  item: object = {},
  { community, street } = { community: 'changan', street: 'xinhua' },
  planId?: string,
): Promise<{ listId: string; itemId: string; fundId: string }> {
  const clerk = `${community}.community-clerk`;
  const { listId, itemIds } = await draftList(world, [{ ...ITEM, ...item }], clerk);
  const [itemId = ''] = itemIds;
  const fundId = await openFund(world, undefined, `${street}.finance-officer`);
  const lead = await world.as(`${community}.community-lead`);
  await lead.does(`/service-lists/${listId}/submit`);
  await consult(world, listId, clerk);
  await admit(await world.as(`${street}.street-officer`), itemId, fundId, planId);
  await lead.does(`/service-lists/${listId}/publish`);
  return { listId, itemId, fundId };
}

import { addDays, dayOf } from '../../src/shared/days.js';
import { ACCEPTANCE_PLAN } from './groundwork.js';
import { type Json, type Person, text } from './person.js';
import { publishedItem } from './service-list.js';
import type { World } from './world.js';

/** The four bidders of the worked example. */
export type Bidder = 'A' | 'B' | 'C' | 'D';
export const BIDDERS: readonly Bidder[] = ['A', 'B', 'C', 'D'];

const LOGINS: Record<Bidder, string> = {
  A: 'qinglan.organization-lead',
  B: 'hemu.organization-lead',
  C: 'nuanyang.organization-lead',
  D: 'linli.organization-lead',
};

/** First prices, in yuan: each a little above the final one. */
export const FIRST_PRICES: Readonly<Partial<Record<Bidder, string>>> = {
  A: '476000.00',
  B: '462000.00',
  C: '489000.00',
  D: '458000.00',
};

/** Three levels that leave no points out, for a judge's opinion. */
export function opinionLevels(maxPoints: number): object[] {
  const [good, fair] = [maxPoints * 0.8, maxPoints * 0.5];
  return [
    {
      label: '优',
      min: good.toFixed(2),
      max: String(maxPoints),
      description: '针对性强，措施完整可行（示例）',
    },
    { label: '良', min: fair.toFixed(2), max: (good - 0.01).toFixed(2), description: '措施基本可行（示例）' },
    { label: '一般', min: '0', max: (fair - 0.01).toFixed(2), description: '措施不够具体（示例）' },
  ];
}

/** Two points for each fact that is proved, up to the maximum. */
export function factLevels(maxPoints: number): object[] {
  return Array.from({ length: maxPoints / 2 + 1 }, (_, n) => ({
    ...{ label: `${n} 项`, min: String(n * 2), max: String(n * 2), description: `提供 ${n} 项证明（示例）` },
  }));
}

/** Award criteria of the worked example: 20 for the price, 50 for plans, 30 for facts. */
export const CRITERIA = [
  { code: 'price', title: '报价', kind: 'price', maxPoints: '20' },
  { code: 'plan', title: '服务方案', kind: 'subjective', maxPoints: '40', levels: opinionLevels(40) },
  { code: 'visits', title: '回访方案', kind: 'subjective', maxPoints: '10', levels: opinionLevels(10) },
  { code: 'team', title: '项目团队', kind: 'objective', maxPoints: '20', levels: factLevels(20) },
  { code: 'performance', title: '同类业绩', kind: 'objective', maxPoints: '10', levels: factLevels(10) },
];

/** An amount as JSON. */
export function yuan(amount: string): { amount: string; currency: 'CNY' } {
  return { amount, currency: 'CNY' };
}

/** Complete terms for an item; a story that cares for one of them says it again. The deadline is in two weeks. */
export function terms(world: World, itemId: string): Record<string, unknown> {
  const today = dayOf(world.clock.now());
  return {
    itemId,
    title: '长安社区居家养老服务采购（示例）',
    method: 'competitive-consultation',
    budget: yuan('500000.00'),
    ceiling: yuan('500000.00'),
    criteria: CRITERIA,
    deadline: addDays(today, 14),
    instalments: [
      { trigger: 'signing', percent: '50' },
      { trigger: 'mid-term', percent: '40' },
      { trigger: 'final-evaluation', percent: '10' },
    ],
    returnVisitTemplate: 'one-three-six-months',
    acceptancePlan: ACCEPTANCE_PLAN,
    serviceFrom: addDays(today, 45),
    serviceTo: addDays(today, 270),
  };
}

/** A draft of the sample street's officer, from a published item. */
export async function givenDraft(world: World, changes: object = {}): Promise<Json> {
  const { itemId } = await publishedItem(world);
  const officer = await world.as('street-officer');
  return officer.does('/tenders', { ...terms(world, itemId), ...changes });
}

/** A published tender as its lead sees it. */
export async function givenTender(world: World, changes: object = {}): Promise<Json> {
  const draft = await givenDraft(world, changes);
  return (await world.as('street-lead')).does(`/tenders/${text(draft.id)}/publish`);
}

/** Prices of bids in two envelopes, in yuan. */
export const APART_PRICES: Readonly<Partial<Record<Bidder, string>>> = {
  A: '95123.41',
  B: '91234.52',
  C: '97345.63',
};

/** A published 比选 whose bids come in two envelopes. */
export async function givenTwoEnvelopes(world: World): Promise<Json> {
  const money = yuan('99000.00');
  const { itemId } = await publishedItem(world, { ceiling: yuan('100000.00') });
  const own = { method: 'selection', envelopes: 'two', budget: money, ceiling: money };
  const draft = await (
    await world.as('street-officer')
  ).does('/tenders', { ...terms(world, itemId), ...own });
  return (await world.as('street-lead')).does(`/tenders/${text(draft.id)}/publish`);
}

/** The lead of a bidder. */
export function leadOf(world: World, bidder: Bidder): Promise<Person> {
  return world.as(LOGINS[bidder]);
}

/** What a bidder writes in its bid. */
export function proposalOf(bidder: Bidder): string {
  return `响应方案${bidder}：配备持证社工六名，首月完成建档（示例）`;
}

/** Ids of the bids, by bidder. */
export type BidIds = Readonly<Partial<Record<Bidder, string>>>;

/** The id of a bidder's bid. */
export function bidOf(bids: BidIds, bidder: Bidder): string {
  const id = bids[bidder];
  if (!id) throw new Error(`${bidder} did not bid`);
  return id;
}

/** The most that a tender of the worked example may ask as bid bond, in yuan. */
export const ASKED_BOND = '10000.00';

/** A bond as a bid states it, with a paper of its own. */
export async function givenBond(
  world: World,
  bidder: Bidder,
  tenderId: string,
  amount = ASKED_BOND,
): Promise<{ reference: string; proof: string; form: string; amount: object }> {
  const pdf = Buffer.from(`%PDF-1.7\n投标保函 ${bidder}（示例）`);
  const lead = await leadOf(world, bidder);
  const { body } = await lead.upload(`/tenders/${tenderId}/bid-files`, '投标保函.pdf', pdf);
  const reference = `示例保函-${bidder}-${tenderId}`;
  return { form: 'guarantee', amount: yuan(amount), reference, proof: text(body.id) };
}

/** Sealed bids at the prices given, with bonds where they are asked. */
export async function givenBids(
  world: World,
  tenderId: string,
  prices = FIRST_PRICES,
  bonded = false,
): Promise<BidIds> {
  const ids: Partial<Record<Bidder, string>> = {};
  for (const bidder of BIDDERS) {
    const price = prices[bidder];
    if (!price) continue;
    const lead = await leadOf(world, bidder);
    const bond = bonded ? { bond: await givenBond(world, bidder, tenderId) } : {};
    const body = { price: yuan(price), proposal: proposalOf(bidder), ...bond };
    ids[bidder] = text((await lead.does(`/tenders/${tenderId}/bids`, body)).id);
  }
  return ids;
}

/** Moves the clock to the deadline and opens. */
export async function openBids(world: World, tender: Json): Promise<Json> {
  // The worker kept up until then: what was published is on the board on its day.
  await world.drain();
  await world.at(text(tender.deadlineAt));
  await (await world.as('street-lead')).does(`/tenders/${text(tender.id)}/attend-opening`);
  return (await world.as('street-officer')).does(`/tenders/${text(tender.id)}/open`);
}

/** A tender with opened bids. */
export async function givenOpenedTender(
  world: World,
  prices = FIRST_PRICES,
  changes: object = {},
): Promise<{ tender: Json; tenderId: string; bids: BidIds }> {
  const published = await givenTender(world, changes);
  const tenderId = text(published.id);
  const bids = await givenBids(world, tenderId, prices);
  return { tender: await openBids(world, published), tenderId, bids };
}

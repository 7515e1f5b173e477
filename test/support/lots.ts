import { addDays, dayOf, formatInstant, instantAt } from '../../src/shared/days.js';
import { DECISION, type Judge, type Line, givenPanel, judgesOf } from './award.js';
import { type Json, list, text } from './person.js';
import { type Bidder, givenTender, leadOf, openBids, proposalOf, yuan } from './tender.js';
import type { World } from './world.js';

/** Three lots of a purchase of 500,000: 50,000 belong to none. */
export const LOTS = [
  { title: '助餐服务', ceiling: yuan('200000.00'), description: '每日送餐（示例）' },
  { title: '助浴服务', ceiling: yuan('150000.00') },
  { title: '助医服务', ceiling: yuan('100000.00') },
];

/** A bid as a story names it: who, and for which lot. @example A1 */
export type LotBid = `${Bidder}${number}`;

/** Ids of bids, by name. */
export type LotBids = Readonly<Record<LotBid, string>>;

/** A published tender in lots, and sealed bids at the prices given. */
export async function givenLotBids(
  world: World,
  prices: Readonly<Record<LotBid, string>>,
  changes: object = {},
): Promise<{ tender: Json; tenderId: string; bids: LotBids }> {
  const tender = await givenTender(world, { lots: LOTS, ...changes });
  const bids: Record<LotBid, string> = {};
  for (const [name, price] of Object.entries(prices) as [LotBid, string][]) {
    const bidder = name.slice(0, 1) as Bidder;
    const body = { lot: Number(name.slice(1)), price: yuan(price), proposal: proposalOf(bidder) };
    const lead = await leadOf(world, bidder);
    bids[name] = text((await lead.does(`/tenders/${text(tender.id)}/bids`, body)).id);
  }
  return { tender, tenderId: text(tender.id), bids };
}

/** The bids named, without the others. */
export function only(bids: LotBids, ...names: LotBid[]): LotBids {
  return Object.fromEntries(names.map((name) => [name, bids[name]])) as Record<LotBid, string>;
}

/** Opens, draws the panel, lets the bids given conform, and takes their final offers at the prices given. */
export async function toScoring(
  world: World,
  tender: Json,
  left: LotBids,
  prices: Readonly<Record<LotBid, string>>,
): Promise<Judge[]> {
  const path = `/tenders/${text(tender.id)}`;
  await openBids(world, tender);
  await givenPanel(world, text(tender.id));
  const offersDueAt = formatInstant(instantAt(addDays(dayOf(world.clock.now()), 1), '15:00'));
  const results = Object.values(left).map((bidId) => ({ bidId, conforms: true }));
  await (await world.as('street-officer')).does(`${path}/review`, { results, offersDueAt });
  for (const [name, bidId] of Object.entries(left) as [LotBid, string][]) {
    const lead = await leadOf(world, name.slice(0, 1) as Bidder);
    await lead.does(`/bids/${bidId}/offer`, { price: yuan(prices[name] ?? '') });
  }
  await world.at(offersDueAt);
  return judgesOf(world, text(tender.id));
}

/** A sheet that gives each bid the points for its plan, and all of them the same for everything else. */
export function sheetFor(bids: LotBids, plans: Readonly<Record<LotBid, string>>): Line[] {
  return (Object.entries(bids) as [LotBid, string][]).flatMap(([name, bidId]) => [
    { bidId, factor: 'plan', points: plans[name] ?? '30' },
    { bidId, factor: 'visits', points: '8' },
    { bidId, factor: 'team', points: '16' },
    { bidId, factor: 'performance', points: '8' },
  ]);
}

/** The report that follows from the sheets of all judges. */
export async function toReport(
  world: World,
  tenderId: string,
  judges: readonly Judge[],
  scores: readonly Line[],
): Promise<Json> {
  for (const { person } of judges) await person.does(`/tenders/${tenderId}/score-sheets`, { scores });
  return (await world.as('street-officer')).does(`/tenders/${tenderId}/report`);
}

/** The lead confirms an award; answers status and body. */
export async function confirmLot(
  world: World,
  tenderId: string,
  bidId: string | undefined,
  more: object = {},
) {
  return (await world.as('street-lead')).post('/awards', { tenderId, bidId, decision: DECISION, ...more });
}

/** The states of a tender's lots, in order. */
export async function lotStates(world: World, tenderId: string): Promise<string[]> {
  const { items } = await world.anonymous().reads(`/tenders/${tenderId}/lots`);
  return list(items).map(({ state }) => text(state));
}

import { addDays, dayOf, formatInstant, instantAt } from '../../src/shared/days.js';
import { type Json, type Person, list, text } from './person.js';
import { BIDDERS, type BidIds, type Bidder, bidOf, givenOpenedTender, leadOf, yuan } from './tender.js';
import type { World } from './world.js';

/** Final prices of the worked example, in yuan. */
export const FINAL_PRICES: Readonly<Partial<Record<Bidder, string>>> = {
  A: '468000.00',
  B: '455000.00',
  C: '480000.00',
  D: '449500.00',
};

/** What each judge gives, in the order of the seats; facts are the same for all. */
const POINTS: Record<string, Record<Bidder, string[]>> = {
  plan: {
    A: ['36', '35.5', '37', '34', '36'],
    B: ['33', '32', '34', '33.5', '32'],
    C: ['38', '37', '36.5', '38', '37.5'],
    D: ['28', '30', '27.5', '29', '28'],
  },
  visits: {
    A: ['8', '8.5', '8', '7.5', '8'],
    B: ['7', '7.5', '7', '6.5', '7'],
    C: ['9', '8.5', '9', '9', '8.5'],
    D: ['6', '6.5', '6', '5.5', '6'],
  },
  team: { A: facts('18'), B: facts('16'), C: facts('16'), D: facts('14') },
  performance: { A: facts('8'), B: facts('10'), C: facts('8'), D: facts('6') },
};

function facts(points: string): string[] {
  return Array.from({ length: 5 }, () => points);
}

/** One line of a sheet. */
export interface Line {
  bidId: string;
  factor: string;
  points: string;
  reason?: string;
}

/** The sheet that a seat hands in for the bids that are left. */
export function sheetOf(seat: number, bids: BidIds): Line[] {
  return Object.entries(POINTS).flatMap(([factor, points]) =>
    BIDDERS.filter((bidder) => bids[bidder]).map((bidder) => ({
      ...{ factor, bidId: bidOf(bids, bidder) },
      points: points[bidder][seat - 1] ?? '',
    })),
  );
}

/** A panel member with his seat. */
export interface Judge {
  readonly person: Person;
  readonly login: string;
  readonly seat: number;
}

/** Draws a panel of four experts and the purchaser's representative. */
export async function givenPanel(world: World, tenderId: string): Promise<Json> {
  const officer = await world.as('street-officer');
  const { accountId } = await officer.reads('/me');
  return officer.does(`/tenders/${tenderId}/panel`, { size: 5, purchaserRepresentative: accountId });
}

/** Who sits on a panel: everybody in question is asked, since names are secret. */
export async function judgesOf(world: World, tenderId: string): Promise<Judge[]> {
  const experts = Array.from({ length: 10 }, (_, index) => `pool.expert-${index + 1}`);
  const judges: Judge[] = [];
  for (const login of ['xinhua.street-officer', ...experts]) {
    const person = await world.as(login);
    const { status, body } = await person.get(`/tenders/${tenderId}/panel`);
    const own = status === 200 ? list(body.seats).find((seat) => Boolean(seat.isOwn)) : undefined;
    if (!own) continue;
    if (!own.declared) await person.post(`/tenders/${tenderId}/panel/declare`, { noInterest: true });
    judges.push({ person, login, seat: Number(own.seat) });
  }
  return judges.sort((a, b) => a.seat - b.seat);
}

/** All bids found to conform; final offers are due the next day at 15:00. */
export async function givenReview(world: World, tenderId: string, bids: BidIds): Promise<Json> {
  const offersDueAt = formatInstant(instantAt(addDays(dayOf(world.clock.now()), 1), '15:00'));
  const results = Object.values(bids).map((bidId) => ({ bidId, conforms: true }));
  return (await world.as('street-officer')).does(`/tenders/${tenderId}/review`, { results, offersDueAt });
}

/** Sealed final offers at the prices given. */
export async function givenOffers(world: World, bids: BidIds, prices = FINAL_PRICES): Promise<void> {
  for (const bidder of BIDDERS) {
    const price = prices[bidder];
    if (!price || !bids[bidder]) continue;
    const lead = await leadOf(world, bidder);
    await lead.does(`/bids/${bidOf(bids, bidder)}/offer`, { price: yuan(price) });
  }
}

/** A tender of which the judges may begin to score. */
export async function givenScoring(
  world: World,
  prices = FINAL_PRICES,
  changes: object = {},
): Promise<{ tenderId: string; bids: BidIds; judges: Judge[] }> {
  const { tenderId, bids } = await givenOpenedTender(world, undefined, changes);
  await givenPanel(world, tenderId);
  const { offersDueAt } = await givenReview(world, tenderId, bids);
  await givenOffers(world, bids, prices);
  await world.at(text(offersDueAt));
  return { tenderId, bids, judges: await judgesOf(world, tenderId) };
}

/** A tender with a frozen report. */
export async function givenReport(
  world: World,
): Promise<{ tenderId: string; bids: BidIds; judges: Judge[]; report: Json }> {
  const scoring = await givenScoring(world);
  for (const { person, seat } of scoring.judges) {
    await person.does(`/tenders/${scoring.tenderId}/score-sheets`, { scores: sheetOf(seat, scoring.bids) });
  }
  const officer = await world.as('street-officer');
  return { ...scoring, report: await officer.does(`/tenders/${scoring.tenderId}/report`) };
}

/** The words of a decision. */
export const DECISION = { text: '同意评审报告，确定第一候选供应商成交。（示例）' };

/** An award confirmed today: C at 480,000.00; its notice period still runs. */
export async function givenAward(world: World): Promise<{ award: Json; tenderId: string; bids: BidIds }> {
  const { tenderId, bids } = await givenReport(world);
  const lead = await world.as('street-lead');
  const award = await lead.does('/awards', { tenderId, bidId: bidOf(bids, 'C'), decision: DECISION });
  return { award, tenderId, bids };
}

/** The same on the first day on which a contract may be drawn up, 09:00. */
export async function givenContractableAward(
  world: World,
): Promise<{ awardId: string; tenderId: string; bids: BidIds }> {
  const { award, tenderId, bids } = await givenAward(world);
  await world.at(`${text(award.contractableFrom)}T09:00:00+08:00`);
  return { awardId: text(award.id), tenderId, bids };
}

import { addDays, dayOf } from '../../src/shared/days.js';
import { DECISION, judgesOf } from './award.js';
import { givenSuppliers } from './given-suppliers.js';
import { type Json, type Person, list, text } from './person.js';
import { bareItem, publishedItem } from './service-list.js';
import { openBids, terms, yuan } from './tender.js';
import type { World } from './world.js';

/** Unit prices of six bidders, in yuan: the two dearest are left out. */
export const UNIT_PRICES = ['90.00', '91.00', '92.00', '93.00', '94.00', '95.00'];

/** What a closed framework announces; a story that cares for one of them says it again. */
export const FRAMEWORK = {
  scope: '居家养老上门服务，按人次结算（示例）',
  ways: ['direct-choice', 'rotation', 'second-competition'],
  rotationOrder: 'rank',
  reentry: '剩余入围供应商不足七成时，按初次征集的条件和程序补充征集（示例）',
};

/** The draft of a first stage. Prices are per unit, the days are those of the agreement. */
export async function givenFirstStage(world: World, changes: object = {}): Promise<Json> {
  const { itemId } = await publishedItem(world);
  const today = dayOf(world.clock.now());
  return (await world.as('street-officer')).does('/tenders', {
    ...terms(world, itemId),
    ...{ title: '居家养老服务框架协议采购（示例）', method: 'framework-closed', criteria: [] },
    ...{ awardTest: 'lowest-evaluated-price', budget: yuan('480000.00'), ceiling: yuan('100.00') },
    ...{ deadline: addDays(today, 25), serviceFrom: addDays(today, 45), serviceTo: addDays(today, 600) },
    framework: FRAMEWORK,
    ...changes,
  });
}

/** Everything from the publication of a first stage to its frozen report. */
export async function reportedFirstStage(
  world: World,
  draft: Json,
  bidders: readonly Person[],
  prices: readonly string[] = UNIT_PRICES,
): Promise<Json> {
  const id = text(draft.id);
  const tender = await (await world.as('street-lead')).does(`/tenders/${id}/publish`);
  const bids: string[] = [];
  for (const [index, bidder] of bidders.entries()) {
    const content = { price: yuan(prices[index] ?? ''), proposal: '按人次提供服务（示例）' };
    bids.push(text((await bidder.does(`/tenders/${id}/bids`, content)).id));
  }
  await openBids(world, tender);
  const officer = await world.as('street-officer');
  await officer.does(`/tenders/${id}/review`, { results: bids.map((bidId) => ({ bidId, conforms: true })) });
  const { accountId } = await officer.reads('/me');
  await officer.does(`/tenders/${id}/panel`, { size: 5, purchaserRepresentative: accountId });
  await judgesOf(world, id);
  return officer.does(`/tenders/${id}/report`);
}

/** A closed framework in force, with its parties in the order of their turns. */
export interface GivenFramework {
  readonly id: string;
  readonly tenderId: string;
  readonly bidders: readonly Person[];
  readonly parties: readonly { readonly id: string; readonly person: Person }[];
}

/** The whole first stage with six bidders, concluded, signed by everybody, on its first valid day. */
export async function givenFramework(world: World, changes: object = {}): Promise<GivenFramework> {
  const bidders = await givenSuppliers(world, UNIT_PRICES.length);
  const draft = await givenFirstStage(world, changes);
  const tenderId = text(draft.id);
  await reportedFirstStage(world, draft, bidders);
  const lead = await world.as('street-lead');
  const agreement = await lead.does(`/tenders/${tenderId}/conclude`, { decision: DECISION });
  const id = text(agreement.id);
  await world.at(`${text(agreement.validFrom)}T09:00:00+08:00`);
  const parties = await signedParties(id, bidders);
  await lead.does(`/framework-agreements/${id}/sign`);
  return { id, tenderId, bidders, parties };
}

/** Every party signs. In the order of turns. */
export async function signedParties(
  id: string,
  bidders: readonly Person[],
): Promise<{ id: string; person: Person }[]> {
  const parties: { id: string; person: Person; place: number }[] = [];
  for (const person of bidders)
    for (const own of list((await person.reads('/framework-parties')).items)) {
      if (text(own.agreementId) !== id) continue;
      if (own.signedOn === (null as unknown)) await person.does(`/framework-parties/${text(own.id)}/sign`);
      parties.push({ id: text(own.id), person, place: Number(own.place) });
    }
  return parties.sort((a, b) => a.place - b.place);
}

/** An order for a fresh item of 1,000 visits. */
export async function callOffTerms(
  world: World,
  way: string,
  changes: object = {},
  where?: { community: string; street: string },
): Promise<object> {
  const item = { quantity: '1000', ceiling: yuan('100000.00') };
  const { itemId } = await bareItem(world, item, where);
  const today = dayOf(world.clock.now());
  return {
    ...{ itemId, way, title: '长安社区居家养老服务订单（示例）' },
    instalments: [
      { trigger: 'signing', percent: '50' },
      { trigger: 'final-evaluation', percent: '50' },
    ],
    returnVisitTemplate: 'one-three-six-months',
    ...{ serviceFrom: addDays(today, 60), serviceTo: addDays(today, 240) },
    ...changes,
  };
}

/** An award of an order that its party accepted, confirmed by the lead. */
export async function awardedCallOff(world: World, callOff: Json, who = 'street-lead'): Promise<Json> {
  const lead = await world.as(who);
  const tenderId = text(callOff.tenderId);
  const [candidate] = (await lead.reads(`/tenders/${tenderId}/report`)).candidates as unknown as string[];
  return lead.does('/awards', { tenderId, bidId: candidate, decision: DECISION });
}

/** A contract drawn up on the first lawful day. */
export async function contractOf(world: World, award: Json): Promise<Json> {
  await world.at(`${text(award.contractableFrom)}T09:00:00+08:00`);
  return (await world.as('street-officer')).does('/contracts', { awardId: text(award.id) });
}

import { type AwardWish, type GivenAward, givenAward } from './given-award.js';
import { type Json, list, text } from './person.js';
import type { World } from './world.js';

/** A contract and what stands around it. */
export interface GivenContract extends GivenAward {
  readonly contractId: string;
}

/** Somebody served; a story that cares for a field says it again. */
export const RECIPIENT = { name: '王示例', phone: '13800138000', consented: true, stratum: '80岁以上' };

/** A contract drawn up on the first lawful day of the sample award. The clock stays there. */
export async function drawnUpContract(
  world: World,
  wish: AwardWish = {},
  drawing: object = {},
): Promise<GivenContract> {
  const award = await givenAward(world, wish);
  world.clock.set('2025-04-14T10:00:00+08:00');
  const contract = await (
    await world.as('street-officer')
  ).does('/contracts', { awardId: award.awardId, ...drawing });
  return { ...award, contractId: text(contract.id) };
}

/** Signed by both sides on that day. */
export async function signedContract(
  world: World,
  wish: AwardWish = {},
  drawing: object = {},
): Promise<GivenContract> {
  const given = await drawnUpContract(world, wish, drawing);
  await signBoth(world, given.contractId);
  await world.drain();
  return given;
}

/** Both sides sign a contract; nothing of what follows is done yet. */
export async function signBoth(world: World, contractId: string): Promise<void> {
  const path = `/contracts/${contractId}`;
  for (const role of ['street-lead', 'organization-lead'] as const) {
    const signer = await world.as(role);
    const { documentSha256 } = await signer.reads(path);
    await signer.does(`${path}/sign`, { documentSha256 });
  }
}

/** The milestone of a stage. */
export async function milestoneOf(world: World, contractId: string, stage: string): Promise<Json> {
  const { items } = await (await world.as('street-officer')).reads(`/contracts/${contractId}/milestones`);
  const found = list(items).find((milestone) => text(milestone.stage) === stage);
  if (!found) throw new Error(`no milestone ${stage}`);
  return found;
}

/** Uploads one ledger line, so that there is somebody to ask. The clock has to stand in the term. */
export async function recordService(world: World, contractId: string, record: object = {}): Promise<void> {
  const member = await world.as('organization-member');
  const line = { clientId: 'line-1', method: 'casework', on: '2025-05-20', place: '长安社区', quantity: '2' };
  await member.does(`/contracts/${contractId}/service-records`, {
    records: [{ ...line, recipients: [RECIPIENT], ...record }],
  });
}

/** Hands a delivery in and opens its acceptance. Answers the acceptance's id. */
export async function openedAcceptance(world: World, contractId: string, stage: string): Promise<string> {
  const milestone = await milestoneOf(world, contractId, stage);
  const lead = await world.as('organization-lead');
  await lead.does(`/contracts/${contractId}/milestones/${text(milestone.id)}/submit`);
  const officer = await world.as('street-officer');
  return text((await officer.does('/acceptances', { contractId, stage })).id);
}

/** A stage delivered, judged by a recipient and accepted at the clock's day. */
export async function acceptStage(world: World, contractId: string, stage: string): Promise<string> {
  const id = await openedAcceptance(world, contractId, stage);
  const officer = await world.as('street-officer');
  await officer.does(`/acceptances/${id}/opinions`, { respondent: 'recipient', satisfied: true });
  const lead = await world.as('street-lead');
  const items = [{ title: '每次服务不少于2小时', conforms: true }];
  await lead.does(`/acceptances/${id}/conclude`, { items, accepted: true });
  await world.drain();
  return id;
}

/** A contract whose both deliveries are accepted: the mid-term one in August, the final one on 28 November 2025. */
export async function acceptedContract(world: World, wish: AwardWish = {}): Promise<GivenContract> {
  const given = await signedContract(world, wish);
  await world.at('2025-08-15T10:00:00+08:00');
  await recordService(world, given.contractId);
  await acceptStage(world, given.contractId, 'mid-term');
  await world.at('2025-11-28T10:00:00+08:00');
  await acceptStage(world, given.contractId, 'final');
  return given;
}

/** An approved request for the payment of a stage. Answers its id. */
export async function approvedRequest(
  world: World,
  contractId: string,
  stage: string,
  invoiceNumber = `FP-${stage}`,
): Promise<string> {
  const milestone = await milestoneOf(world, contractId, stage);
  const lead = await world.as('organization-lead');
  const body = { milestoneId: text(milestone.id), invoiceNumber };
  const id = text((await lead.does('/payment-requests', body)).id);
  for (const role of ['street-lead', 'finance-officer'] as const) {
    await (await world.as(role)).does(`/payment-requests/${id}/approve`);
  }
  return id;
}

/** Yuan as a body wants it. */
export function yuan(amount: string): { amount: string; currency: string } {
  return { amount, currency: 'CNY' };
}

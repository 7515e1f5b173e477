import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { approvedRequest, signedContract, yuan } from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

describe('a payee answers what it was paid', () => {
  let world: World;
  let payment: string;
  const say = async (verb: string, body: object = {}, who = 'organization-lead'): Promise<Answer> =>
    (await world.as(who)).post(`/payments/${payment}/${verb}`, body);
  const inbox = async (who: string): Promise<(Json | undefined)[]> =>
    list((await (await world.as(who)).reads('/messages?limit=200')).items).map(({ kind }) => kind);

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    const { contractId } = await signedContract(world);
    const paymentRequestId = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
    const officer = await world.as('finance-officer');
    const paid = { payerPaymentId: randomUUID(), amount: yuan('240000.00'), paidOn: '2025-04-14' };
    payment = text((await officer.does('/payments', { paymentRequestId, ...paid })).id);
  });

  it('is told of it and confirms it once', async () => {
    await world.drain();
    expect(await inbox('organization-lead')).toContain('payment-recorded');
    const answers = await Promise.all([say('confirm'), say('confirm')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { receipts } = await (await world.as('finance-officer')).reads(`/payments/${payment}`);
    expect(list(receipts)).toMatchObject([{ answer: 'received', reason: null }]);
    expect(codes(await say('dispute', { reason: '未到账（示例）' }))).toEqual([
      'contracting.receipt-confirmed',
    ]);
  });

  it('disputes it with a reason that the finance officer reads, and confirms it when it has come', async () => {
    expect((await say('dispute', { reason: ' ' })).status).toBe(422);
    const disputed = await say('dispute', { reason: '未到账（示例）' });
    expect(disputed.body).toMatchObject({ receipts: [{ answer: 'disputed', reason: '未到账（示例）' }] });
    expect(codes(await say('dispute', { reason: '未到账（示例）' }))).toEqual([
      'contracting.receipt-disputed',
    ]);
    await world.drain();
    expect(await inbox('finance-officer')).toContain('payment-disputed');
    expect((await say('confirm')).body).toMatchObject({
      receipts: [{ answer: 'disputed' }, { answer: 'received' }],
    });
  });

  it('and nobody else, nor about what came back', async () => {
    expect((await say('confirm', {}, 'organization-member')).status).toBe(403);
    expect((await say('confirm', {}, 'finance-officer')).status).toBe(403);
    expect((await say('confirm', {}, 'hemu.organization-lead')).status).toBe(404);
    await (
      await world.as('finance-officer')
    ).does(`/payments/${payment}/reverse`, {
      ...{
        payerReversalId: randomUUID(),
        ground: 'returned-by-bank',
        reason: '示例',
        reversedOn: '2025-04-14',
      },
    });
    const late = await say('confirm');
    expect([late.status, codes(late)]).toEqual([409, ['contracting.reversed-already']]);
  });
});

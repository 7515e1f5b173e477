import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, Outbox } from '../../src/platform/index.js';
import { AwardActivated } from '../../src/tendering/index.js';
import { agreed } from '../support/contract-change.js';
import {
  acceptStage,
  drawnUpContract,
  recordService,
  signedContract,
  yuan,
} from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

describe('the parties of a contract keep its days', () => {
  let world: World;
  let contractId: string;
  const contract = async (): Promise<Json> =>
    (await world.as('street-lead')).reads(`/contracts/${contractId}`);
  const sign = async (who: string, documentSha256: Json | undefined): Promise<Answer> =>
    (await world.as(who)).post(`/contracts/${contractId}/sign`, { documentSha256 });
  const clocks = async (who = 'street-lead', query = ''): Promise<Json[]> =>
    list((await (await world.as(who)).reads(`/contract-clocks${query}`)).items).filter(
      (each) =>
        JSON.stringify(each.contractId) === JSON.stringify(contractId) &&
        !['deliver', 'assess', 'pay'].includes(text(each.clock)),
    );
  const inbox = async (who: string): Promise<string[]> => {
    const { items } = await (await world.as(who)).reads('/messages?limit=200');
    return list(items)
      .filter(({ subject }) => text(subject?.id) === contractId)
      .map(({ kind }) => text(kind));
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  describe('another edition', () => {
    it('voids the signatures under the earlier one; both sign anew', async () => {
      ({ contractId } = await drawnUpContract(world));
      const { documentSha256: first } = await contract();
      expect((await sign('organization-lead', first)).status).toBe(200);
      const officer = await world.as('street-officer');
      const revised = await officer.does(`/contracts/${contractId}/revise`, { paymentTermDays: 20 });
      expect(revised).toMatchObject({ state: 'drawn-up', paymentTermDays: 20, signatures: [] });
      const stale = await sign('street-lead', first);
      expect([stale.status, codes(stale)]).toEqual([409, ['contracting.signature-on-other-version']]);
      await world.drain();
      expect(await inbox('organization-member')).toContain('contract-revised');
      const document = await officer.reads(`/contracts/${contractId}/document`);
      expect([document.edition, document.sha256]).toEqual([2, revised.documentSha256]);
      for (const who of ['street-lead', 'organization-lead']) {
        expect((await sign(who, revised.documentSha256)).status).toBe(200);
      }
      expect(await contract()).toMatchObject({ state: 'performing', paymentTermDays: 20 });
    });

    it('says something else, keeps to the law, and comes before the second signature', async () => {
      ({ contractId } = await drawnUpContract(world));
      const officer = await world.as('street-officer');
      const path = `/contracts/${contractId}/revise`;
      const same = await officer.post(path, {});
      expect([same.status, codes(same)]).toEqual([409, ['contracting.revision-same']]);
      const bond = await officer.post(path, { performanceBond: yuan('48000.01') });
      expect(bond.body.violations).toMatchObject([
        { code: 'contracting.bond-over-cap', rule: '政府采购法实施条例 art. 48' },
      ]);
      expect((await (await world.as('xinqi.street-officer')).post(path, {})).status).toBe(404);
      const { documentSha256 } = await contract();
      for (const who of ['street-lead', 'organization-lead']) await sign(who, documentSha256);
      const late = await officer.post(path, { paymentTermDays: 20 });
      expect([late.status, codes(late)]).toEqual([409, ['contracting.revision-too-late']]);
    });
  });

  describe('the law’s clocks', () => {
    it('30 days to sign: reminded ahead, and reported with its law when they are over', async () => {
      const given = await drawnUpContract(world);
      ({ contractId } = given);
      await world.app
        .get(Database)
        .transaction((tx) => world.app.get(Outbox).publish(tx, AwardActivated, { awardId: given.awardId }));
      await world.drain();
      expect(await clocks()).toMatchObject([
        { clock: 'sign', side: 'both', basis: '政府采购法 art. 46', lastOn: '2025-04-30', overdue: false },
      ]);
      await world.at('2025-04-25T08:00:00+08:00');
      expect(await inbox('organization-lead')).toContain('contract-due');
      await world.at('2025-05-01T08:00:00+08:00');
      expect(await inbox('street-officer')).toContain('contract-overdue');
      expect(await clocks('auditor', '?overdue=true')).toMatchObject([{ clock: 'sign', overdue: true }]);
      const { documentSha256 } = await contract();
      for (const who of ['street-lead', 'organization-lead']) {
        await (
          await world.as(who)
        ).does(`/contracts/${contractId}/sign`, { documentSha256, delayReason: '双方商定顺延（示例）' });
      }
      expect((await clocks()).map(({ clock }) => clock)).not.toContain('sign');
    });

    it('public in two working days, filed in seven', async () => {
      ({ contractId } = await signedContract(world));
      expect(await contract()).toMatchObject({
        ...{ publishBy: '2025-04-16', publishedOn: '2025-04-14' },
        ...{ fileBy: '2025-04-23', filedOn: null },
      });
      expect(await clocks()).toMatchObject([
        { clock: 'file', side: 'buyer', basis: '政府采购法 art. 47', lastOn: '2025-04-23', overdue: false },
      ]);
      expect(await clocks('xinqi.street-lead')).toEqual([]);
      await world.at('2025-04-21T08:00:00+08:00');
      expect(await inbox('street-officer')).toContain('contract-due');
      expect(await clocks('street-lead', '?overdue=true')).toEqual([]);
      await world.at('2025-04-24T08:00:00+08:00');
      expect(await clocks('street-lead', '?overdue=true')).toHaveLength(1);
      expect(await inbox('street-officer')).toContain('contract-overdue');
      const officer = await world.as('street-officer');
      const filed = await officer.does(`/contracts/${contractId}/file`, {
        filingNumber: '备2025-0412（示例）',
      });
      expect(filed).toMatchObject({ filedOn: '2025-04-24', filingNumber: '备2025-0412（示例）' });
      const again = await officer.post(`/contracts/${contractId}/file`, { filingNumber: '备2' });
      expect([again.status, codes(again)]).toEqual([409, ['contracting.filed-already']]);
      expect(await clocks()).toEqual([]);
    });
  });

  describe('the performance bond', () => {
    const BOND = { form: 'bank-guarantee', amount: yuan('48000.00'), reference: 'BH-1（示例）' };
    const receive = async (body: object): Promise<Answer> =>
      (await world.as('finance-officer')).post(`/contracts/${contractId}/performance-bond`, {
        ...{ ...BOND, receivedOn: '2025-04-14', validTo: '2025-12-31' },
        ...body,
      });
    const giveBack = async (body: object): Promise<Answer> =>
      (await world.as('finance-officer')).post(`/contracts/${contractId}/performance-bond/return`, body);

    it('comes as a guarantee too, and goes back in time once the service is accepted', async () => {
      ({ contractId } = await signedContract(world, {}, { performanceBond: yuan('48000.00') }));
      expect((await clocks()).map(({ clock }) => clock)).toEqual(['file', 'bond']);
      const wrong = await receive({
        ...{ amount: yuan('47999.99'), receivedOn: '2025-04-15', validTo: '2025-11-27' },
      });
      expect([wrong.status, codes(wrong)]).toEqual([
        422,
        ['contracting.bond-other-amount', 'contracting.bond-in-future', 'contracting.guarantee-ends-early'],
      ]);
      expect(codes(await receive({ form: 'transfer' }))).toEqual(['contracting.guarantee-day-unfit']);
      expect((await receive({})).body).toMatchObject({ state: 'held', returnBy: null });
      const twice = await receive({});
      expect([twice.status, codes(twice)]).toEqual([409, ['contracting.bond-received-already']]);
      const early = await giveBack({ returnedOn: '2025-04-14' });
      expect([early.status, codes(early)]).toEqual([409, ['contracting.bond-still-needed']]);
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      await acceptStage(world, contractId, 'mid-term');
      await world.at('2025-11-28T10:00:00+08:00');
      await acceptStage(world, contractId, 'final');
      expect((await clocks()).find(({ clock }) => text(clock) === 'bond-return')).toMatchObject({
        ...{ side: 'buyer', basis: null, lastOn: '2025-12-05' },
      });
      const kept = await giveBack({
        ...{ returnedOn: '2025-11-28', deducted: yuan('1.00'), deductionReason: '示例' },
      });
      expect([kept.status, codes(kept)]).toEqual([422, ['contracting.deduction-without-breach']]);
      const back = await giveBack({ returnedOn: '2025-11-28' });
      expect(back.body).toMatchObject({ state: 'returned', deducted: yuan('0.00') });
      expect((await clocks()).map(({ clock }) => clock)).not.toContain('bond-return');
      const provider = await world.as('organization-lead');
      expect(await provider.reads(`/contracts/${contractId}/performance-bond`)).toMatchObject({
        returnedOn: '2025-11-28',
      });
    });

    it('is none where none was agreed, and goes back after an agreed end', async () => {
      ({ contractId } = await signedContract(world));
      const none = await receive({});
      expect([none.status, codes(none)]).toEqual([409, ['contracting.bond-not-agreed']]);
      ({ contractId } = await signedContract(world, {}, { performanceBond: yuan('10000.00') }));
      await receive({ form: 'cheque', amount: yuan('10000.00'), validTo: undefined });
      await agreed(world, contractId, { kind: 'termination', settledAmount: yuan('0.00') });
      const provider = await world.as('organization-lead');
      expect(await provider.reads(`/contracts/${contractId}/performance-bond`)).toMatchObject({
        ...{ state: 'held', returnBy: '2025-04-21' },
      });
    });
  });
});

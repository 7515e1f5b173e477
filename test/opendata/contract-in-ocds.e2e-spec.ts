import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '../../src/platform/index.js';
import { agreed } from '../support/contract-change.js';
import {
  acceptStage,
  approvedRequest,
  recordService,
  signedContract,
  yuan,
} from '../support/given-contract.js';
import { followPackages, recordOf, tagsOf } from '../support/open-data.js';
import { type Json, codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

describe('what becomes of a contract in OCDS', () => {
  let world: World;
  let contractId: string;
  let ocid: string;
  let end: string;

  async function news(): Promise<Json[]> {
    await world.drain();
    const { releases, end: now } = await followPackages(world, end);
    end = now;
    return releases;
  }

  beforeAll(async () => {
    world = await World.start();
    end = (await followPackages(world)).end;
    ({ contractId } = await signedContract(world));
  });
  afterAll(async () => {
    await world.stop();
  });

  it('it is there with its signature, under the award that it came of', async () => {
    const [release] = (await news()).slice(-1);
    ocid = text(release?.ocid);
    const { compiledRelease } = await recordOf(world, ocid);
    expect(compiledRelease).toMatchObject({
      tender: { status: 'complete' },
      awards: [{ status: 'active' }],
      contracts: [
        {
          ...{ id: contractId, status: 'active', value: { amount: 480000, currency: 'CNY' } },
          dateSigned: '2025-04-14T10:00:00+08:00',
          agreedMetrics: [{ id: 'satisfaction' }, { id: 'final-evaluation' }],
        },
      ],
    });
    expect(list(compiledRelease?.contracts)[0]?.awardID).toBe(list(compiledRelease?.awards)[0]?.id);
  });

  it('a payment, with the milestone that it is for (that of the signing was met before); roles come with it', async () => {
    const id = await approvedRequest(world, contractId, 'signing');
    const payment = { paymentRequestId: id, payerPaymentId: 'ZF-1', paidOn: '2025-04-14' };
    await (await world.as('finance-officer')).does('/payments', { ...payment, amount: yuan('240000.00') });
    const [release] = await news();
    expect(release).toMatchObject({
      tag: ['implementationUpdate'],
      contracts: [
        {
          implementation: {
            transactions: [{ value: { amount: 240000 }, relatedImplementationMilestone: { id: '1' } }],
          },
        },
      ],
    });
    const roles = list(release?.parties).flatMap((party) => list(party.roles));
    expect(roles).toEqual(expect.arrayContaining(['payer', 'payee', 'supplier', 'buyer']));
  });

  it('a delivery, once it is accepted', async () => {
    await world.at('2025-08-15T10:00:00+08:00');
    await recordService(world, contractId);
    await acceptStage(world, contractId, 'mid-term');
    const found = await news();
    expect(new Set(tagsOf(found))).toEqual(new Set(['implementationUpdate']));
    const { compiledRelease } = await recordOf(world, ocid);
    const [contract] = list(compiledRelease?.contracts);
    expect(list(contract?.implementation?.milestones)).toContainEqual(
      expect.objectContaining({ type: 'delivery', status: 'met', dateMet: '2025-08-15T00:00:00+08:00' }),
    );
  });

  it('an early end, as an amendment that terminates it', async () => {
    await agreed(world, contractId, { kind: 'termination', settledAmount: yuan('430000.00') });
    const found = await news();
    expect(tagsOf(found)).toContain('contractAmendment contractTermination implementationUpdate');
    const { compiledRelease } = await recordOf(world, ocid);
    expect(compiledRelease?.contracts).toMatchObject([
      { status: 'terminated', amendments: [{ id: '1', description: '终止合同', rationale: '双方协商一致' }] },
    ]);
  });

  it('without a resident’s name or telephone anywhere', async () => {
    const told = JSON.stringify((await followPackages(world)).releases);
    for (const personal of ['王示例', '13800138000', '80岁以上']) expect(told).not.toContain(personal);
  });

  it('a supervisor sees what readers check: that this award was made up before its deadline, and nothing else', async () => {
    const { items } = await (await world.as('district-supervisor')).reads('/open-data/checks');
    expect(list(items).filter(({ result }) => text(result) === 'failed')).toMatchObject([
      { number: 30, failures: 1, examples: [expect.stringContaining('before bids close')] },
    ]);
    expect((await (await world.as('organization-lead')).get('/open-data/checks')).status).toBe(403);
  });

  it('in production without a registered prefix nothing of it is served, and the reason is told', async () => {
    const settings = world.app.get(Settings);
    settings.sandbox = false;
    try {
      for (const path of ['', '/release-packages', `/records/${ocid}`, '/bulk?year=2025']) {
        const answer = await world.anonymous().get(`//ocds${path}`);
        expect([path, answer.status, codes(answer)]).toEqual([path, 404, ['opendata.prefix-missing']]);
      }
      settings.ocdsPrefix = 'ocds-a1b2c3';
      const { releases } = await followPackages(world);
      expect(releases.every((each) => text(each.ocid).startsWith('ocds-a1b2c3-'))).toBe(true);
      expect(releases.length).toBeGreaterThan(4);
    } finally {
      Object.assign(settings, { sandbox: true, ocdsPrefix: '' });
    }
  });
});

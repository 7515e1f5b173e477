import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enteredOrganization } from '../support/given-organization.js';
import { type Json, codes, list, text } from '../support/person.js';
import { givenTender, leadOf, proposalOf } from '../support/tender.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { World } from '../support/world.js';

const UNKNOWN = '01890000-0000-7000-8000-000000000000';

describe('what keeps a supplier out of purchases', () => {
  let world: World;
  let hemu: string;

  const entry = (change: object = {}) => ({
    ...{
      organizationId: hemu,
      list: 'procurement-violation',
      validFrom: '2025-03-03',
      validTo: '2025-12-31',
    },
    ...{ document: '勃财采罚〔2025〕1号（示例）', source: '中国政府采购网', ...change },
  });
  const standing = async (on: string, id = hemu): Promise<Json> =>
    (await world.as('street-officer')).reads(`/organizations/${id}/standing?on=${on}`);
  const reasons = async (on: string, id = hemu) =>
    list((await standing(on, id)).reasons).map(({ code }) => code);
  const warnings = async (on: string, id = hemu) =>
    list((await standing(on, id)).warnings).map(({ code }) => code);

  beforeAll(async () => {
    world = await World.start();
    const { items } = await (await world.as('street-officer')).reads('/organizations?q=和睦助老');
    hemu = text(list(items)[0]?.id);
  });
  afterAll(async () => {
    await world.stop();
  });

  describe('an entry of a public credit list', () => {
    it('is recorded once by supervisors, and nothing is bought from it until its last day', async () => {
      const supervisor = await world.as('procurement-supervisor');
      const wrong = await supervisor.post(
        '/credit-entries',
        entry({ validTo: '2025-03-02', fileId: UNKNOWN }),
      );
      expect(wrong.status).toBe(422);
      expect(codes(wrong)).toEqual(['registry.credential-ends-before-start', 'registry.credit-file-unknown']);
      const made = await supervisor.post('/credit-entries', entry());
      expect(made.status).toBe(201);
      expect(codes(await supervisor.post('/credit-entries', entry()))).toEqual(['registry.credit-recorded']);
      expect(await reasons('2025-03-02')).toEqual(['registry.organization-not-active']);
      expect(await reasons('2025-03-03')).toEqual(['registry.banned']);
      expect(await reasons('2025-12-31')).toEqual(['registry.banned']);
      expect(await reasons('2026-01-01')).not.toContain('registry.banned');
    });

    it('keeps it from bidding, with the rule', async () => {
      const tender = await givenTender(world);
      const bid = { price: { amount: '450000.00', currency: 'CNY' }, proposal: proposalOf('B') };
      const answer = await (await leadOf(world, 'B')).post(`/tenders/${text(tender.id)}/bids`, bid);
      expect(answer.status).toBe(422);
      expect(list(answer.body.violations)).toEqual([
        expect.objectContaining({ code: 'registry.banned', rule: '政府采购法 art. 77' }),
      ]);
    });

    it('is lifted from a day on, and what counted before stays known', async () => {
      const supervisor = await world.as('procurement-supervisor');
      const { items } = await supervisor.reads(`/credit-entries?organizationId=${hemu}`);
      const path = `/credit-entries/${text(list(items)[0]?.id)}`;
      const lift = { liftedOn: '2025-04-01', document: '勃财采〔2025〕9号（示例）' };
      const lifted = await supervisor.does(`${path}/lift`, lift);
      expect(lifted).toMatchObject({ liftedOn: '2025-04-01', validTo: '2025-12-31' });
      expect(await reasons('2025-03-31')).toEqual(['registry.banned']);
      expect(await reasons('2025-04-01')).toEqual([]);
      expect(codes(await supervisor.post(`${path}/lift`, lift))).toEqual(['registry.credit-lifted']);
      const again = await Promise.all([1, 2, 3].map(() => supervisor.post(`${path}/lift`, lift)));
      expect(again.map(({ status }) => status)).toEqual([409, 409, 409]);
    });

    it('of abnormal activities warns, the list of seriously dishonest ones blocks', async () => {
      const supervisor = await world.as('district-supervisor');
      const other = await enteredOrganization(world);
      await (
        await world.as('street-lead')
      ).does(`/organizations/${other}/verify`, { reason: '证书核对无误' });
      const about = { organizationId: other, validTo: null, document: '勃民信〔2025〕3号（示例）' };
      await supervisor.does('/credit-entries', entry({ ...about, list: 'abnormal-activities' }));
      expect(await reasons('2025-03-04', other)).toEqual([]);
      expect(await warnings('2025-03-04', other)).toEqual(['registry.abnormal-activities']);
      await supervisor.does('/credit-entries', entry({ ...about, list: 'seriously-dishonest' }));
      expect(await reasons('2025-03-04', other)).toEqual(['registry.seriously-dishonest']);
    });
  });

  describe('a sanction of the district’s own', () => {
    const proposal = (change: object = {}) => ({
      ...{ organizationId: hemu, kind: 'purchase-bar', months: 12, grounds: '台账与回访严重不符（示例）' },
      ...{ basis: '区级购买服务管理办法第十二条（示例）', ...change },
    });
    const lead = () => world.as('hemu.organization-lead');
    const step = async (
      who: string,
      id: string,
      action: string,
      body: object = { reason: '经集体研究（示例）' },
    ) => (await world.as(who)).post(`/sanctions/${id}/${action}`, body);
    const proposed = async (change: object = {}) =>
      text((await (await world.as('street-officer')).does('/sanctions', proposal(change))).id);

    it('is decided by nobody who stands in a relation to the organization', async () => {
      const id = await proposed();
      expect((await step('street-officer', id, 'notify')).status).toBe(200);
      await (await lead()).does(`/sanctions/${id}/defend`, { text: '已整改（示例）' });
      const account = await givenAccount(world, 'street-lead', '新华街道办事处');
      const other = await signedIn(world, account);
      const past = { validFrom: '2022-01-01', validTo: '2023-12-31' };
      await other.does('/own-relations', { kind: 'director', unitId: hemu, phone: '13900007766', ...past });
      const answer = await other.post(`/sanctions/${id}/decide`, { reason: '经集体研究（示例）' });
      expect([answer.status, codes(answer)]).toEqual([403, ['registry.judge-related']]);
      expect((await step('street-lead', id, 'drop')).status).toBe(200);
    });

    it('is told, defended against, decided by somebody else, and bars what is below the threshold only', async () => {
      world.clock.set('2025-03-03T10:00:00+08:00');
      const id = await proposed();
      expect((await (await lead()).get(`/sanctions/${id}`)).status).toBe(404);
      const told = await step('street-officer', id, 'notify', {});
      expect(told.body).toMatchObject({ state: 'notified', defendBy: '2025-03-10' });
      await world.drain();
      const inbox = list((await (await lead()).reads('/messages')).items);
      expect(inbox.map(({ kind }) => kind)).toContain('sanction-notified');
      expect(codes(await step('street-lead', id, 'decide'))).toEqual(['registry.defence-runs']);
      const defence = { text: '台账有原始签到佐证（示例）' };
      const defended = await step('hemu.organization-lead', id, 'defend', defence);
      expect(defended.body).toMatchObject({ state: 'notified', defence: defence.text, actions: ['defend'] });
      const decided = await step('street-lead', id, 'decide');
      expect(decided.body).toMatchObject({
        ...{
          state: 'decided',
          effectiveFrom: '2025-03-04',
          effectiveTo: '2026-03-03',
          appealBy: '2025-03-12',
        },
      });
      expect(await reasons('2025-06-01')).toEqual([]);
      expect(await warnings('2025-06-01')).toEqual(['registry.purchase-barred']);
      expect(await warnings('2026-03-04')).toEqual([]);
    });

    it('is appealed in time and overturned by people who had no part in it', async () => {
      const { items } = await (await lead()).reads('/sanctions');
      const id = text(list(items)[0]?.id);
      await world.drain();
      world.clock.set('2025-03-12T10:00:00+08:00');
      const appealed = await step('hemu.organization-lead', id, 'appeal', { text: '事实不清（示例）' });
      expect(appealed.body).toMatchObject({ state: 'appealed' });
      expect((await step('street-lead', id, 'overturn')).status).toBe(403);
      world.clock.set('2025-03-20T10:00:00+08:00');
      const done = await step('district-supervisor', id, 'overturn');
      expect(done.body).toMatchObject({ state: 'overturned', endedOn: '2025-03-20', actions: [] });
      expect(await warnings('2025-03-19')).toEqual(['registry.purchase-barred']);
      expect(await warnings('2025-03-20')).toEqual([]);
      await world.drain();
      const told = list((await world.anonymous().reads(`/notices?subjectId=${id}`)).items);
      expect(told).toMatchObject([
        { kind: 'sanction-ended', publishedFrom: '2025-03-20' },
        { kind: 'sanction', publishedFrom: '2025-03-03', publishedTo: '2026-03-03' },
      ]);
      expect(JSON.stringify(told)).not.toMatch(/台账|事实不清|经集体研究/);
      world.clock.set('2025-03-03T10:00:00+08:00');
    });

    it('is not decided by its proposer, nor reviewed by who proposed or decided', async () => {
      const supervisor = await world.as('district-supervisor');
      const id = text((await supervisor.does('/sanctions', proposal({ kind: 'warning', months: null }))).id);
      await step('district-supervisor', id, 'notify', {});
      await step('hemu.organization-lead', id, 'defend', { text: '已整改（示例）' });
      const own = await step('district-supervisor', id, 'decide');
      expect([own.status, codes(own)]).toEqual([403, ['registry.proposer-decides']]);
      expect((await step('street-lead', id, 'decide')).status).toBe(404);
    });

    it('cannot be answered late, is dropped before a decision, and ends before its time when lifted', async () => {
      const late = await proposed();
      await step('street-officer', late, 'notify', {});
      world.clock.set('2025-03-11T10:00:00+08:00');
      const answer = await step('hemu.organization-lead', late, 'defend', { text: '迟到的说明（示例）' });
      expect([answer.status, codes(answer)]).toEqual([409, ['registry.answer-too-late']]);
      expect((await step('street-lead', late, 'decide')).body).toMatchObject({
        state: 'decided',
        defence: null,
      });
      world.clock.set('2025-06-02T10:00:00+08:00');
      expect((await step('street-lead', late, 'lift')).body).toMatchObject({ endedOn: '2025-06-02' });
      expect(await warnings('2025-06-02')).toEqual([]);
      const second = await proposed();
      expect((await step('street-lead', second, 'drop')).body).toMatchObject({ state: 'dropped' });
      expect((await step('street-officer', second, 'notify', {})).status).toBe(409);
      world.clock.set('2025-03-03T10:00:00+08:00');
    });

    it('hears every reason against a proposal, and is nobody else’s business', async () => {
      const officer = await world.as('street-officer');
      const wrong = await officer.post('/sanctions', proposal({ months: null, fileIds: [UNKNOWN] }));
      expect(codes(wrong)).toEqual(['registry.bar-without-length', 'registry.credit-file-unknown']);
      const id = await proposed();
      await step('street-officer', id, 'notify', {});
      for (const who of ['xinqi.street-officer', 'linli.organization-lead']) {
        expect((await (await world.as(who)).get(`/sanctions/${id}`)).status).toBe(404);
      }
      const twice = await Promise.all(
        [1, 2].map(() => step('hemu.organization-lead', id, 'defend', { text: '说明' })),
      );
      expect(twice.map(({ status }) => status)).toEqual([200, 200]);
      const decisions = await Promise.all([1, 2].map(() => step('street-lead', id, 'decide')));
      expect(decisions.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });
});

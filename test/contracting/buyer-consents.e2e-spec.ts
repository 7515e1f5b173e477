import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signedContract, yuan } from '../support/given-contract.js';
import { type Answer, type Json, type Person, codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

let phones = 0;

describe('the buyer consents', () => {
  let world: World;
  let contractId: string;
  let own: string;
  let other: string;
  const unitOf = async (who: string): Promise<string> =>
    text(list((await (await world.as(who)).reads('/me')).memberships)[0]?.unitId);
  const ask = async (body: object, who = 'organization-lead'): Promise<Answer> =>
    (await world.as(who)).post(`/contracts/${contractId}/consents`, { reason: '示例', ...body });
  const answer = async (id: Json | undefined, step: string, body: object = {}): Promise<Answer> =>
    (await world.as('street-lead')).post(`/contract-consents/${text(id)}/${step}`, body);

  beforeAll(async () => {
    world = await World.start();
    own = await unitOf('organization-lead');
    other = await unitOf('hemu.organization-lead');
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId } = await signedContract(world));
  });

  describe('to a part that somebody else does', () => {
    const part = (amount: string, body: object = {}): object => ({
      ...{ kind: 'subcontract', organizationId: other, part: '助浴车辆保障（示例）' },
      ...{ amount: yuan(amount), isMainPart: false },
      ...body,
    });

    it('asked for by the provider, answered by the lead', async () => {
      const asked = await ask(part('144000.00'));
      expect([asked.status, asked.body]).toMatchObject([
        201,
        { state: 'requested', answerBy: '2025-04-21', actions: ['withdraw'] },
      ]);
      await world.drain();
      const { items } = await (await world.as('street-officer')).reads('/messages');
      expect(list(items).map(({ kind }) => kind)).toContain('consent-requested');
      const granted = await answer(asked.body.id, 'grant');
      expect(granted.body).toMatchObject({ state: 'granted', answeredOn: '2025-04-14', actions: [] });
      const more = await ask(part('0.01'));
      expect(more.body.violations).toMatchObject([
        { code: 'contracting.subcontracts-over-cap', params: { cap: '144000.00', maxPercent: 30 } },
      ]);
    });

    it('never to the whole, nor to the main part, nor to itself', async () => {
      const whole = await ask(part('480000.00', { isMainPart: true, organizationId: own }));
      expect([whole.status, whole.body.violations]).toMatchObject([
        422,
        [
          { code: 'contracting.subletting', rule: '102号令 art. 26' },
          { code: 'contracting.main-part-subcontracted', rule: '政府采购法 art. 48' },
          { code: 'contracting.subcontract-to-itself' },
        ],
      ]);
      const gaps = await ask({ kind: 'subcontract', post: '示例' });
      expect(codes(gaps)).toEqual([
        ...Array.from({ length: 4 }, () => 'contracting.consent-field-missing'),
        'contracting.consent-field-foreign',
      ]);
      const stranger = await ask(part('1.00', { organizationId: '01900000-0000-7000-8000-000000000000' }));
      expect(codes(stranger)).toEqual(['contracting.subcontractor-unknown']);
    });

    it('two that together pass the limit: one of them, however they race', async () => {
      const answers = await Promise.all([ask(part('100000.00')), ask(part('100000.00'))]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    });

    it('or not: refused with a reason, taken back, left unanswered and told as overdue', async () => {
      const refused = text((await ask(part('1000.00'))).body.id);
      const lead = await world.as('street-lead');
      expect((await lead.post(`/contract-consents/${refused}/refuse`, {})).status).toBe(422);
      const no = await lead.does(`/contract-consents/${refused}/refuse`, { reason: '属于主体服务（示例）' });
      expect(no).toMatchObject({ state: 'refused', answer: '属于主体服务（示例）' });
      expect((await lead.post(`/contract-consents/${refused}/grant`)).status).toBe(409);
      const provider = await world.as('organization-lead');
      const back = text((await ask(part('1000.00'))).body.id);
      expect((await provider.does(`/contract-consents/${back}/withdraw`)).state).toBe('withdrawn');
      const silent = text((await ask(part('1000.00'))).body.id);
      await world.at('2025-04-22T08:00:00+08:00');
      const { items } = await lead.reads('/contract-clocks?overdue=true');
      expect(list(items).map(({ id }) => id)).toContain(silent);
      expect((await provider.reads(`/contract-consents/${silent}`)).state).toBe('requested');
      expect(
        (await (await world.as('hemu.organization-lead')).get(`/contract-consents/${silent}`)).status,
      ).toBe(404);
    });
  });

  describe('to who leads the service', () => {
    const worker = async (level: string | null, verified = true): Promise<string> => {
      phones += 1;
      const number = String(phones).padStart(4, '0');
      const lead = await world.as('organization-lead');
      const { id } = await lead.does('/social-workers', {
        ...{ name: '李示例', phone: `1390001${number}`, organizationId: own, post: '项目主管' },
        validFrom: '2024-03-01',
        ...(level && { level, certificateNumber: `示例社工字${number}号`, certificateFrom: '2023-06-01' }),
      });
      if (level && verified)
        await (await world.as('street-officer')).does(`/social-workers/${text(id)}/verify`);
      return text(id);
    };
    const keyPerson = (workerId: string, body: object = {}): object => ({
      ...{ kind: 'key-person', workerId, post: '项目主管' },
      ...body,
    });

    it('named once, replaced with consent by somebody certified as highly', async () => {
      const first = await ask(keyPerson(await worker('intermediate')));
      expect((await answer(first.body.id, 'grant')).body.state).toBe('granted');
      const replaces = text(first.body.id);
      const lower = await ask(keyPerson(await worker('assistant'), { replaces }));
      expect([lower.status, codes(lower)]).toEqual([422, ['contracting.key-person-lower']]);
      const bare = await ask(keyPerson(await worker('senior', false), { replaces }));
      expect(codes(bare)).toEqual(['contracting.key-person-uncertified']);
      const successor = await worker('senior');
      const asked = await ask(keyPerson(successor, { replaces }));
      expect((await answer(asked.body.id, 'grant')).body).toMatchObject({ state: 'granted', replaces });
      const provider = await world.as('organization-lead');
      expect((await provider.reads(`/contract-consents/${replaces}`)).state).toBe('ended');
      const again = await ask(keyPerson(await worker('senior'), { replaces }));
      expect([again.status, codes(again)]).toEqual([409, ['contracting.outgoing-not-key']]);
      const twice = await ask(keyPerson(successor));
      expect(codes(twice)).toEqual(['contracting.key-person-already']);
    });

    it('who left has a successor by a day, or is told as overdue, to the buyer as well', async () => {
      const provider = await world.as('organization-lead');
      const named = (await ask(keyPerson(await worker('senior')))).body.id;
      const id = text(named);
      const leave = (leftOn: string, who = provider) =>
        who.post(`/contract-consents/${id}/vacate`, { leftOn, reason: '离职（示例）' });
      expect(codes(await leave('2025-04-14'))).toEqual(['contracting.vacancy-of-nobody']);
      await answer(named, 'grant');
      const actions = async (who: Person) => (await who.reads(`/contract-consents/${id}`)).actions;
      expect(await actions(provider)).toEqual(['vacate']);
      expect(await actions(await world.as('street-lead'))).toEqual([]);
      expect(codes(await leave('2025-04-15'))).toEqual(['contracting.vacancy-later']);
      expect((await leave('2025-04-14', await world.as('street-lead'))).status).toBe(403);
      const both = await Promise.all([leave('2025-04-14'), leave('2025-04-14')]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
      const left = await provider.reads(`/contract-consents/${id}`);
      expect(left).toMatchObject({ successorBy: '2025-04-27', actions: [] });
      await world.at('2025-04-29T08:00:00+08:00');
      const late = async () => {
        const { items } = await (await world.as('street-lead')).reads('/contract-clocks?overdue=true');
        return list(items).filter((clock) => text(clock.id) === id);
      };
      expect(await late()).toMatchObject([{ clock: 'successor', lastOn: '2025-04-27' }]);
      const { items } = await (await world.as('street-officer')).reads('/messages?limit=200');
      expect(
        list(items)
          .map((message) => text(message.text))
          .join(),
      ).toContain('补齐离岗主要人员');
      const next = await ask(keyPerson(await worker('senior'), { replaces: id }));
      expect((await answer(next.body.id, 'grant')).status).toBe(200);
      expect(await late()).toEqual([]);
    });

    it('never somebody of another employer, nor somebody whose certificate ran out before the answer', async () => {
      const foreign = await ask(keyPerson('01900000-0000-7000-8000-000000000000'));
      expect(codes(foreign)).toEqual([
        'contracting.key-person-not-employed',
        'contracting.key-person-uncertified',
      ]);
      const leaving = await worker('senior');
      const asked = await ask(keyPerson(leaving));
      const provider = await world.as('organization-lead');
      const { employments } = await provider.reads(`/social-workers/${leaving}`);
      await provider.does(`/social-workers/${leaving}/employments/${text(list(employments)[0]?.id)}/end`, {
        validTo: '2025-04-13',
        reason: '合同期满',
      });
      const late = await answer(asked.body.id, 'grant');
      expect([late.status, codes(late)]).toEqual([422, ['contracting.key-person-not-employed']]);
    });
  });
});

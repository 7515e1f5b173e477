import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecipientLedger } from '../../src/contracting/index.js';
import { Database } from '../../src/platform/index.js';
import { RECIPIENT, drawnUpContract, signedContract } from '../support/given-contract.js';
import { type Answer, codes, list } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const LINE = {
  clientId: 'a-1',
  method: 'casework',
  on: '2025-05-20',
  place: '长安社区',
  quantity: '2',
  recipients: [RECIPIENT],
};

describe('a provider keeps its service ledger', () => {
  let world: World;
  let contractId: string;
  const upload = async (records: object[], who = 'organization-member'): Promise<Answer> =>
    (await world.as(who)).post(`/contracts/${contractId}/service-records`, { records });
  const ledger = async (who = 'organization-member') =>
    list((await (await world.as(who)).reads(`/contracts/${contractId}/service-records`)).items);

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId } = await signedContract(world));
    world.clock.set('2025-06-02T10:00:00+08:00');
  });

  it('in uploads that may be sent again, in part and out of order', async () => {
    const second = { ...LINE, clientId: 'a-2', on: '2025-05-21', quantity: '1.5' };
    expect((await upload([second])).body).toEqual({ recorded: 1, known: 0 });
    expect((await upload([LINE, second])).body).toEqual({ recorded: 1, known: 1 });
    expect((await upload([second, LINE])).body).toEqual({ recorded: 0, known: 2 });
    const lines = await ledger();
    expect(lines.map(({ clientId, quantity }) => [clientId, quantity])).toEqual([
      ['a-1', '2.00'],
      ['a-2', '1.50'],
    ]);
  });

  it('once even when the same upload comes three times at once', async () => {
    const answers = await Promise.all([upload([LINE]), upload([LINE]), upload([LINE])]);
    expect(answers.map(({ body }) => body.recorded).sort()).toEqual([0, 0, 1]);
    expect(await ledger()).toHaveLength(1);
  });

  it('without changing a line: another content under a known id is refused, and nothing of the upload is kept', async () => {
    await upload([LINE]);
    const answer = await upload([
      { ...LINE, clientId: 'a-3' },
      { ...LINE, quantity: '3' },
    ]);
    expect(answer.status).toBe(409);
    expect(answer.body.violations).toMatchObject([
      { code: 'contracting.client-id-taken', pointer: '/records/1/clientId' },
    ]);
    expect(await ledger()).toHaveLength(1);
  });

  it('with everybody once, however his phone is typed', async () => {
    const typed = ['13800138000', '138 0013 8000', '+86 138-0013-8000'];
    await upload(
      typed.map((phone, at) => ({ ...LINE, clientId: `p-${at}`, recipients: [{ ...RECIPIENT, phone }] })),
    );
    const recipients = (await ledger()).flatMap((line) => list(line.recipients));
    expect(new Set(recipients.map(({ recipientId }) => recipientId)).size).toBe(1);
    expect(recipients).toHaveLength(3);
  });

  it('so that nothing personal leaves unmasked, and nothing personal lies in the clear', async () => {
    await upload([LINE]);
    for (const who of ['organization-lead', 'street-officer', 'auditor']) {
      expect((await ledger(who))[0]?.recipients).toMatchObject([{ name: '王**', phone: '138****8000' }]);
    }
    const kept = await rows<{ words: string }>(
      world,
      `SELECT r::text || s::text AS words FROM service_recipient r JOIN service_record s USING (contract_id)
        WHERE contract_id = $1`,
      [contractId],
    );
    expect(kept).toHaveLength(1);
    const plain = [RECIPIENT.name, RECIPIENT.phone];
    const hex = plain.map((word) => Buffer.from(word).toString('hex'));
    for (const word of [...plain, ...hex]) expect(kept[0]?.words).not.toContain(word);
  });

  it('of which only those who consent are asked, and a consent taken back counts from its day', async () => {
    const other = { name: '李示例', phone: '13900139000', consented: false };
    await upload([{ ...LINE, recipients: [RECIPIENT, other] }]);
    const consented = () => world.app.get(RecipientLedger).consented(contractId);
    const asked = await consented();
    expect(asked.map(({ stratum }) => stratum)).toEqual(['80岁以上']);
    const contact = await world.app.get(Database).transaction((tx) =>
      world.app.get(RecipientLedger).contact(
        tx,
        asked.map(({ recipientId }) => recipientId),
      ),
    );
    expect(contact).toMatchObject([{ name: RECIPIENT.name, phone: RECIPIENT.phone }]);
    const revealed = await rows<{ n: number }>(
      world,
      `SELECT count(*)::int AS n FROM audit_event WHERE objects @> $1`,
      [JSON.stringify([{ type: 'service_recipient', id: asked[0]?.recipientId, action: 'reveal' }])],
    );
    expect(revealed).toEqual([{ n: 1 }]);
    await upload([
      { ...LINE, clientId: 'b-1', on: '2025-05-22', recipients: [{ ...RECIPIENT, consented: false }] },
      { ...LINE, clientId: 'b-2', on: '2025-05-21' },
    ]);
    expect(await consented()).toEqual([]);
  });

  it('which tells how many became volunteers afterwards, unless so few were served that somebody could be told by it', async () => {
    const people = [1, 2, 3, 4, 5].map((n) => ({ ...RECIPIENT, name: '孙示例', phone: `1360013600${n}` }));
    const clerk = await world.as('community-clerk');
    const volunteers = async (n: number) => {
      await clerk.does('/volunteers', { name: '孙示例', phone: `1360013600${n}` });
    };
    const became = async (): Promise<unknown> =>
      (await (await world.as('street-officer')).reads(`/contracts/${contractId}/service-indicators`))
        .becameVolunteers;
    world.clock.set('2025-05-10T10:00:00+08:00');
    await volunteers(1);
    world.clock.set('2025-06-02T10:00:00+08:00');
    await upload([{ ...LINE, recipients: people.slice(0, 4) }]);
    await volunteers(2);
    expect(await became()).toBeNull();
    await upload([{ ...LINE, clientId: 'a-2', recipients: people }]);
    expect(await became()).toBe(1);
    await volunteers(5);
    expect(await became()).toBe(2);
  });

  it('on days of the term, not in the future, each id once', async () => {
    const answer = await upload([
      { ...LINE, on: '2025-05-05' },
      { ...LINE, on: '2025-06-03' },
    ]);
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([
      'contracting.served-outside-term',
      'contracting.served-in-future',
      'contracting.client-id-twice',
    ]);
  });

  it('for itself and its buyer alone', async () => {
    expect((await upload([LINE], 'hemu.organization-member')).status).toBe(404);
    expect((await upload([LINE], 'street-officer')).status).toBe(403);
    const path = `/contracts/${contractId}/service-records`;
    expect((await (await world.as('xinqi.street-officer')).get(path)).status).toBe(404);
    expect((await (await world.as('hemu.organization-lead')).get(path)).status).toBe(404);
    expect((await (await world.as('community-clerk')).get(path)).status).toBe(403);
  });

  it('while the contract is performed', async () => {
    ({ contractId } = await drawnUpContract(world));
    world.clock.set('2025-06-02T10:00:00+08:00');
    const early = await upload([LINE]);
    expect([early.status, codes(early)]).toEqual([409, ['contracting.not-performing']]);
  });
});

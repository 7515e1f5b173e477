import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GradeConcluded } from '../../src/contracting/index.js';
import { Database, Outbox } from '../../src/platform/index.js';
import { agreed, propose, signChange, supplement } from '../support/contract-change.js';
import {
  acceptStage,
  approvedRequest,
  milestoneOf,
  recordService,
  signedContract,
  yuan,
} from '../support/given-contract.js';
import { type Json, codes, list, text } from '../support/person.js';
import { readPdf } from '../support/read-pdf.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('the two sides change a contract', () => {
  let world: World;
  let contractId: string;
  let fundId: string;
  const contract = async (): Promise<Json> =>
    (await world.as('street-lead')).reads(`/contracts/${contractId}`);
  const balance = async (): Promise<Json | undefined> =>
    (await (await world.as('finance-officer')).reads(`/funds/${fundId}`)).balance;
  const change = async (id: string, who = 'street-lead'): Promise<Json> =>
    (await world.as(who)).reads(`/contracts/${contractId}/changes/${id}`);

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId, fundId } = await signedContract(world));
  });

  describe('by a supplement of at most a tenth', () => {
    it.each([
      ['the provider first', ['organization-lead', 'street-lead']],
      ['the buyer first', ['street-lead', 'organization-lead']],
    ])('%s: the second signature commits its money and adds its instalments', async (_, [first, second]) => {
      const before = await balance();
      const proposed = await propose(world, contractId, supplement('48000.00'));
      expect([proposed.status, proposed.body.state, proposed.body.basis]).toEqual([
        201,
        'proposed',
        '政府采购法 art. 49',
      ]);
      expect(proposed.headers.location).toBe(
        `/api/v1/contracts/${contractId}/changes/${text(proposed.body.id)}`,
      );
      const id = text(proposed.body.id);
      expect(await balance()).toMatchObject({ reserved: yuan('48000.00') });
      const half = await signChange(await world.as(first ?? ''), contractId, id);
      expect([half.body.state, half.body.effectiveOn]).toEqual(['proposed', null]);
      const whole = await signChange(await world.as(second ?? ''), contractId, id);
      expect(whole.body).toMatchObject({
        ...{ state: 'effective', effectiveOn: '2025-04-14', publishBy: '2025-04-16', actions: [] },
        amount: yuan('48000.00'),
      });
      const { items } = await (await world.as('street-lead')).reads(`/contracts/${contractId}/milestones`);
      const added = list(items).slice(4);
      expect(added.map(({ stage, amount, state }) => [stage, amount, state])).toEqual([
        ['signing', yuan('24000.00'), 'met'],
        ['mid-term', yuan('19200.00'), 'planned'],
        ['final-evaluation', yuan('4800.00'), 'planned'],
      ]);
      const after = await balance();
      expect(after).toMatchObject({ reserved: yuan('0.00'), committed: yuan('528000.00') });
      expect(Number(before?.available?.amount) - Number(after?.available?.amount)).toBe(48_000);
    });

    it('public on the board the same day, with number, law and text', async () => {
      const id = await agreed(world, contractId, supplement('30000.00'));
      const { items } = await world
        .anonymous()
        .reads(`/notices?kind=contract-change&subjectId=${contractId}`);
      expect(list(items)).toHaveLength(1);
      const notice = JSON.stringify(items);
      for (const said of ['补充合同', '政府采购法第四十九条', '上门服务增加120人次', contractId])
        expect(notice).toContain(said);
      expect(await change(id)).toMatchObject({ publishedOn: '2025-04-14' });
      const { items: inbox } = await (await world.as('organization-member')).reads('/messages');
      expect(list(inbox).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['change-proposed', 'contract-changed']),
      );
    });

    it('read as pages that carry their hash and the text’s, unsigned and signed, by the parties alone', async () => {
      const id = text((await propose(world, contractId, supplement('30000.01'))).body.id);
      const path = `/contracts/${contractId}/changes/${id}`;
      const { documentSha256 } = await change(id);
      const read = async (who: string) => (await world.as(who)).download(`${path}/document/pdf`);
      const early = (await readPdf((await read('street-officer')).body)).join('');
      expect(early).toContain('尚未签署');
      for (const role of ['organization-lead', 'street-lead'])
        await signChange(await world.as(role), contractId, id);
      const answer = await read('organization-lead');
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
      const pages = await readPdf(answer.body);
      for (const said of [
        ...['补充合同', '上门服务增加120人次', '人民币（大写）叁万元零壹分（¥30000.01）'],
        ...['政府采购法art.49', contractId, '双方均已签署上述文本，变更生效。'],
      ])
        expect(pages.join('')).toContain(said);
      for (const page of pages) {
        expect(page).toContain(`变更文本SHA-256：${text(documentSha256)}`);
        expect(page).toMatch(/[0-9a-f]{64}/);
      }
      expect((await read('xinqi.street-officer')).status).toBe(404);
      expect((await read('community-lead')).status).toBe(403);
    });

    it('paid with the contract, up to contract and supplement and not a fen more', async () => {
      await agreed(world, contractId, supplement('48000.00'));
      const finance = await world.as('finance-officer');
      const { items } = await (await world.as('street-lead')).reads(`/contracts/${contractId}/milestones`);
      const added = list(items).find(({ stage, number }) => text(stage) === 'signing' && Number(number) > 4);
      const lead = await world.as('organization-lead');
      const request = text(
        (await lead.does('/payment-requests', { milestoneId: added?.id, invoiceNumber: `B-${contractId}` }))
          .id,
      );
      for (const role of ['street-lead', 'finance-officer'] as const)
        await (await world.as(role)).does(`/payment-requests/${request}/approve`);
      const pay = { paymentRequestId: request, payerPaymentId: `B-${contractId}`, paidOn: '2025-04-14' };
      await finance.does('/payments', { ...pay, amount: yuan('24000.00') });
      expect(await balance()).toMatchObject({ committed: yuan('504000.00'), spent: yuan('24000.00') });
      await approvedRequest(world, contractId, 'signing', `A-${contractId}`);
      const [row] = await rows<{ milestone: string; request: string; payer: string; account: string }>(
        world,
        `SELECT m.id AS milestone, r.id AS request, r.requested_by AS account, c.buyer_id AS payer
           FROM milestone m JOIN payment_request r ON r.milestone_id = m.id JOIN contract c ON c.id = m.contract_id
          WHERE m.contract_id = $1 AND m.number = 1`,
        [contractId],
      );
      const insert = (amount: string) =>
        rows(
          world,
          `INSERT INTO payment (id, version, created_at, contract_id, milestone_id, payment_request_id, payer_id,
                                payer_payment_id, amount_fen, paid_on, recorded_by)
           VALUES (gen_random_uuid(), 1, now(), $1, $2, $3, $4, gen_random_uuid()::text, $5, '2025-04-14', $6)`,
          [contractId, row?.milestone, row?.request, row?.payer, amount, row?.account],
        );
      // Whoever writes to the tables themselves meets the same cap: 480,000 + 48,000 − 24,000 paid already.
      await rows(world, `UPDATE milestone SET amount_fen = 99999999, payable_fen = 99999999 WHERE id = $1`, [
        row?.milestone,
      ]);
      await expect(insert('50400001')).rejects.toThrow('over its milestone or its contract');
      await insert('50400000');
    });

    it('paid by the acceptance of the same delivery and by the same grade', async () => {
      await agreed(world, contractId, supplement('10000.00'));
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      await acceptStage(world, contractId, 'mid-term');
      const { items } = await (await world.as('street-lead')).reads(`/contracts/${contractId}/milestones`);
      const added = list(items).filter(({ stage }) => text(stage) === 'mid-term');
      expect(added.map(({ state, payable }) => [state, payable])).toEqual([
        ['accepted', yuan('192000.00')],
        ['met', yuan('4000.00')],
      ]);
      await world.at('2025-11-28T10:00:00+08:00');
      await acceptStage(world, contractId, 'final');
      await world.app
        .get(Database)
        .transaction((tx) =>
          world.app
            .get(Outbox)
            .publish(tx, GradeConcluded, { contractId, grade: 'qualified', score: '75.00' }),
        );
      await world.drain();
      // Four fifths of both tails; the rest goes back to where each came from.
      const { lines, supplements, total } = await (
        await world.as('street-lead')
      ).reads(`/contracts/${contractId}/statement`);
      const tails = list(lines).filter(({ stage }) => text(stage) === 'final-evaluation');
      expect(tails.map(({ amounts }) => [amounts?.held, amounts?.withheld])).toEqual([
        [yuan('38400.00'), yuan('9600.00')],
        [yuan('800.00'), yuan('200.00')],
      ]);
      expect([supplements, total?.planned, total?.withheld]).toEqual([
        yuan('10000.00'),
        yuan('490000.00'),
        yuan('9800.00'),
      ]);
      expect(await balance()).toMatchObject({ committed: yuan('480200.00') });
    });

    it('refused with every reason and its law: a fen too much, another service, other clauses, by the provider', async () => {
      expect((await propose(world, contractId, supplement('48000.01'))).body.violations).toMatchObject([
        { code: 'contracting.supplements-over-cap', rule: '政府采购法 art. 49', params: { cap: '48000.00' } },
      ]);
      const all = await propose(
        world,
        contractId,
        supplement('50000.00', { sameService: false, otherClausesUnchanged: false }),
        'organization-member',
      );
      expect([all.status, codes(all)]).toEqual([
        422,
        [
          'contracting.supplement-of-provider',
          'contracting.supplements-over-cap',
          'contracting.supplement-other-service',
          'contracting.supplement-changes-clauses',
        ],
      ]);
      const gaps = await propose(world, contractId, { kind: 'supplement', serviceTo: '2025-12-31' });
      expect(codes(gaps)).toEqual([
        ...Array.from({ length: 4 }, () => 'contracting.change-field-missing'),
        'contracting.change-field-foreign',
      ]);
    });

    it('two that together pass the tenth: one of them, however they race', async () => {
      const answers = await Promise.all(
        ['25000.00', '25000.00'].map((amount) => propose(world, contractId, supplement(amount))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
      const refused = answers.filter(({ status }) => status === 422);
      expect(refused.flatMap(codes)).toEqual(['contracting.supplements-over-cap']);
      expect(await balance()).toMatchObject({ reserved: yuan('25000.00') });
    });

    it('and the database has the last word on the tenth', async () => {
      await agreed(world, contractId, supplement('48000.00'));
      const [known] = await rows<Record<string, string>>(
        world,
        `SELECT body, document_sha256 AS hash, fund_id AS fund, proposed_by AS by FROM contract_change WHERE contract_id = $1`,
        [contractId],
      );
      await expect(
        rows(
          world,
          `INSERT INTO contract_change (id, version, created_at, state, contract_id, number, kind, ground, reason, file_ids,
             terms, amount_fen, fund_id, proposed_side, proposed_by, body, document_sha256, effective_on, publish_by)
           VALUES (gen_random_uuid(), 1, now(), 'effective', $1, 9, 'supplement', 'mutual-agreement', '示例', '{}', '{}', 1,
             $2, 'buyer', $3, $4, $5, '2025-04-14', '2025-04-16')`,
          [contractId, known?.fund, known?.by, known?.body, known?.hash],
        ),
      ).rejects.toThrow('passes a tenth');
    });

    it('never without the money: too little in the fund refuses the proposal', async () => {
      const finance = await world.as('finance-officer');
      const { id } = await finance.does('/funds', {
        ...{ name: '小额资金（示例）', fiscalYear: 2025 },
        sources: [{ kind: 'fiscal-district', amount: yuan('100.00') }],
      });
      const poor = await propose(world, contractId, supplement('100.01', { fundId: text(id) }));
      expect([poor.status, codes(poor)]).toEqual([422, ['funding.over-available']]);
      const { body } = await propose(world, contractId, supplement('100.00', { fundId: text(id) }));
      expect(body.state).toBe('proposed');
    });

    it('declined or taken back, its money is free again', async () => {
      const before = await balance();
      const declined = text((await propose(world, contractId, supplement('20000.00'))).body.id);
      const lead = await world.as('organization-lead');
      const path = `/contracts/${contractId}/changes`;
      expect((await lead.post(`${path}/${declined}/withdraw`, { reason: '示例' })).status).toBe(403);
      const no = await lead.does(`${path}/${declined}/decline`, { reason: '人手不足（示例）' });
      expect(no).toMatchObject({ state: 'declined', endReason: '人手不足（示例）' });
      const back = text((await propose(world, contractId, supplement('30000.00'))).body.id);
      await (await world.as('street-officer')).does(`${path}/${back}/withdraw`, { reason: '示例' });
      expect(await balance()).toEqual(before);
      expect((await signChange(lead, contractId, back)).status).toBe(409);
    });
  });

  describe('with signatures under the text', () => {
    it('that was read, once a side, and not by who proposed it', async () => {
      const id = text((await propose(world, contractId, supplement('1000.00'), 'street-lead')).body.id);
      const own = await signChange(await world.as('street-lead'), contractId, id);
      expect([own.status, codes(own)]).toEqual([422, ['contracting.drafter-signs']]);
      const lead = await world.as('organization-lead');
      const path = `/contracts/${contractId}/changes/${id}`;
      const stale = await lead.post(`${path}/sign`, { documentSha256: 'ab'.repeat(32) });
      expect([stale.status, codes(stale)]).toEqual([409, ['contracting.signature-on-other-version']]);
      const clicks = await Promise.all([signChange(lead, contractId, id), signChange(lead, contractId, id)]);
      expect(clicks.map(({ status }) => status).sort()).toEqual([200, 409]);
      const document = await lead.reads(`${path}/document`);
      expect(JSON.parse(text(document.text))).toMatchObject({
        form: 'sanshe-contract-change/1',
        terms: { amount: { amount: '1000.00', inWords: '人民币壹仟元整' } },
      });
    });

    it('and nobody else reads what is only proposed', async () => {
      const id = text((await propose(world, contractId, supplement('1000.00'))).body.id);
      const path = `/contracts/${contractId}/changes`;
      for (const who of ['community-lead', 'auditor', 'hemu.organization-lead', 'xinqi.street-lead']) {
        expect((await (await world.as(who)).get(`${path}/${id}`)).status).toBe(404);
      }
      await signChange(await world.as('street-lead'), contractId, id);
      await signChange(await world.as('organization-lead'), contractId, id);
      const community = await world.as('community-lead');
      expect(list((await community.reads(path)).items)).toHaveLength(1);
      expect((await community.get(`${path}/${id}/document`)).status).toBe(403);
    });
  });

  describe('by agreement on a ground of the law', () => {
    it('a longer term, within what the law allows', async () => {
      const longer = { kind: 'extension', serviceTo: '2025-12-31' };
      await agreed(world, contractId, longer, 'organization-member');
      expect((await contract()).serviceTo).toBe('2025-12-31');
      expect((await milestoneOf(world, contractId, 'final')).dueOn).toBe('2025-12-31');
      const shorter = await propose(world, contractId, { kind: 'extension', serviceTo: '2025-12-31' });
      expect(codes(shorter)).toEqual(['contracting.end-not-later']);
      const long = await propose(world, contractId, { kind: 'extension', serviceTo: '2026-05-07' });
      expect(long.body.violations).toMatchObject(
        Array.from({ length: 4 }, () => ({ rule: '102号令 art. 24' })),
      );
      const longTerm = {
        ...{ fixedContent: true, continuousNeed: true },
        ...{ stableFunding: true, stablePrice: true },
      };
      const four = await propose(world, contractId, { kind: 'extension', serviceTo: '2028-05-07', longTerm });
      expect(codes(four)).toEqual(['contracting.term-too-long']);
      const fits = await propose(world, contractId, { kind: 'extension', serviceTo: '2028-05-06', longTerm });
      expect(fits.status).toBe(201);
    });

    it('force majeure, with its proof: the contract rests, and goes on with a new last day', async () => {
      const stop = { kind: 'suspension', ground: 'force-majeure', resumeBy: '2025-07-01' };
      const bare = await propose(world, contractId, stop);
      expect(bare.body.violations).toMatchObject([
        { code: 'contracting.force-majeure-unproven', rule: '民法典' },
      ]);
      const member = await world.as('organization-member');
      const { body: proof } = await member.upload('/files', '防汛通知.pdf', Buffer.from('%PDF-1.4\n示例'));
      const strange = await propose(world, contractId, { ...stop, fileIds: [text(proof.id)] });
      expect(codes(strange)).toEqual(['contracting.change-file-unknown']);
      await agreed(world, contractId, { ...stop, fileIds: [text(proof.id)] }, 'organization-member');
      expect((await contract()).state).toBe('suspended');
      await world.at('2025-05-20T10:00:00+08:00');
      await expect(recordService(world, contractId)).rejects.toThrow('contracting.not-performing');
      const more = await propose(world, contractId, supplement('1000.00'));
      expect([more.status, codes(more)]).toEqual([409, ['contracting.supplement-outside-performance']]);
      await world.at('2025-06-16T10:00:00+08:00');
      const early = await propose(world, contractId, { kind: 'resumption', serviceTo: '2025-11-27' });
      expect(codes(early)).toEqual(['contracting.end-not-later']);
      await agreed(world, contractId, { kind: 'resumption', serviceTo: '2026-01-15' });
      expect(await contract()).toMatchObject({ state: 'performing', serviceTo: '2026-01-15' });
      await recordService(world, contractId);
    });

    it('another account and other days to pay, which the board does not show', async () => {
      const nothing = await propose(world, contractId, { kind: 'amendment' });
      expect(codes(nothing)).toEqual(['contracting.amendment-empty']);
      const price = await propose(world, contractId, { kind: 'amendment', amount: yuan('1.00') });
      expect(codes(price)).toEqual(['contracting.change-field-foreign']);
      const payeeAccount = { holder: '清岚社区养老服务中心（示例）', number: '6200000000000000099' };
      const changed = await agreed(world, contractId, {
        ...{ kind: 'amendment', payeeAccount, paymentTermDays: 20 },
        articles: ['月报改为每季度提交一次'],
      });
      expect(await contract()).toMatchObject({ paymentTermDays: 20 });
      const { items } = await world
        .anonymous()
        .reads(`/notices?kind=contract-change&subjectId=${contractId}`);
      expect(JSON.stringify(items)).toContain('月报改为每季度提交一次');
      expect(JSON.stringify(items)).not.toContain('6200000000000000099');
      const path = `/contracts/${contractId}/changes/${changed}/document`;
      const read = async (who: string): Promise<Json> => (await world.as(who)).reads(path);
      for (const who of ['finance-officer', 'organization-lead', 'auditor'])
        expect(await read(who)).toMatchObject({
          withheld: false,
          text: expect.stringContaining(payeeAccount.number),
        });
      const overseer = await read('district-supervisor');
      expect(overseer).toMatchObject({ withheld: true, text: expect.stringContaining('尾号0099') });
      expect(JSON.stringify(overseer)).not.toContain(payeeAccount.number);
      const pages = await readPdf(
        (await (await world.as('district-supervisor')).download(`${path}/pdf`)).body,
      );
      expect(pages.join('')).toContain('尾号0099');
      expect(pages.join('')).not.toContain(payeeAccount.number);
      const old = { holder: '清岚社区养老服务中心（示例）', number: '6200000000000000017' };
      const { id } = await milestoneOf(world, contractId, 'signing');
      const asked = { milestoneId: id, invoiceNumber: `C-${contractId}`, payeeAccount: old };
      const refused = await (await world.as('organization-lead')).post('/payment-requests', asked);
      expect(codes(refused)).toEqual(['contracting.payee-number-differs']);
    });

    it('nothing once the service was accepted, and what was proposed before lapses', async () => {
      const open = text((await propose(world, contractId, supplement('5000.00'))).body.id);
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      await acceptStage(world, contractId, 'mid-term');
      await world.at('2025-11-28T10:00:00+08:00');
      await acceptStage(world, contractId, 'final');
      expect(await change(open)).toMatchObject({ state: 'lapsed', actions: [] });
      expect(await balance()).toMatchObject({ reserved: yuan('0.00') });
      const late = await propose(world, contractId, { kind: 'extension', serviceTo: '2025-12-31' });
      expect([late.status, codes(late)]).toEqual([409, ['contracting.change-out-of-place']]);
    });
  });
});

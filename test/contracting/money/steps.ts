import type { INestApplicationContext } from '@nestjs/common';
import { ApprovePayment } from '../../../src/contracting/actions/approve-payment.js';
import { PenalizeRequest } from '../../../src/contracting/actions/penalize-request.js';
import { ProposeChange } from '../../../src/contracting/actions/propose-change.js';
import { RecordPayment } from '../../../src/contracting/actions/record-payment.js';
import { RecordRefund } from '../../../src/contracting/actions/record-refund.js';
import { RefusePaymentRequest } from '../../../src/contracting/actions/refuse-payment-request.js';
import { RequestPayment } from '../../../src/contracting/actions/request-payment.js';
import { ReversePayment } from '../../../src/contracting/actions/reverse-payment.js';
import { SignChange } from '../../../src/contracting/actions/sign-change.js';
import { WithdrawPaymentRequest } from '../../../src/contracting/actions/withdraw-payment-request.js';
import type { ChangeTerms } from '../../../src/contracting/domain/contract-change.js';
import { type Actor, Database, type Role } from '../../../src/platform/index.js';
import { day } from '../../../src/shared/days.js';

const TODAY = day('2025-04-14');

/** One step of somebody; `pick`, `part` and `name` choose what there is to choose. */
export interface Step {
  readonly verb: Verb;
  /** Of the requests, payments or instalments that there are. */
  readonly pick: number;
  /** Quarters of what is left; 5 is a fen too much. */
  readonly part: number;
  /** Ids of the payer come from a small pool, so that they meet again. */
  readonly name: number;
}

/** What a step finds: the contract, and who may do what. */
export interface Place {
  readonly contractId: string;
  readonly fundId: string;
  readonly actors: Readonly<Record<string, Actor>>;
}

/** Fen that a step sent out (below zero: brought back). A reversal tells of which payment: it counts once. */
export interface Effect {
  readonly out: bigint;
  readonly reversed?: string;
}

const NOTHING: Effect = { out: 0n };

interface RequestRow {
  readonly id: string;
  readonly state: string;
  readonly left: bigint;
}

type App = INestApplicationContext;

const ask = <T>(app: App, sql: string, parameters: unknown[]): Promise<T[]> =>
  app.get(Database).dataSource.query(sql, parameters);

const actor = (place: Place, role: Role): Actor => {
  const found = place.actors[role];
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
};

const requestsOf = async (app: App, { contractId }: Place): Promise<RequestRow[]> => {
  const found = await ask<{ id: string; state: string; left: string }>(
    app,
    `SELECT r.id, r.state, (r.amount_fen
         - coalesce((SELECT sum(amount_fen) FROM payment_penalty t WHERE t.payment_request_id = r.id AND t.withdrawn_on IS NULL), 0)
         - coalesce((SELECT sum(amount_fen) FROM standing_payment s WHERE s.payment_request_id = r.id), 0))::text AS left
       FROM payment_request r WHERE r.contract_id = $1 ORDER BY r.id`,
    [contractId],
  );
  return found.map((each) => ({ ...each, left: BigInt(each.left) }));
};

/** One of those that fit, the live ones before the others. */
const pickRequest = async (
  app: App,
  place: Place,
  { pick }: Step,
  states: readonly string[],
): Promise<RequestRow | undefined> => {
  const all = await requestsOf(app, place);
  const fit = all.filter(({ state }) => states.includes(state));
  const among = fit.length > 0 ? fit : all;
  return among[pick % Math.max(1, among.length)];
};

const partOf = (left: bigint, part: number): bigint => (part > 4 ? left + 1n : (left * BigInt(part)) / 4n);

/** What people do with money; each answers what it sent out. */
const VERBS = {
  async ask(app: App, place: Place, { pick, name }: Step): Promise<Effect> {
    const found = await ask<{ id: string }>(
      app,
      'SELECT id FROM milestone WHERE contract_id = $1 AND amount_fen IS NOT NULL ORDER BY number',
      [place.contractId],
    );
    const milestoneId = found[pick % found.length]?.id ?? '';
    const invoiceNumber = `${place.contractId}-${name}-${pick}`;
    await app.get(RequestPayment).run(actor(place, 'organization-lead'), { milestoneId, invoiceNumber });
    return NOTHING;
  },
  async approve(app: App, place: Place, step: Step): Promise<Effect> {
    const request = await pickRequest(app, place, step, ['requested']);
    if (!request) return NOTHING;
    for (const desk of ['street-lead', 'finance-officer'] as const) {
      await app.get(ApprovePayment).run(actor(place, desk), request.id);
    }
    return NOTHING;
  },
  async refuse(app: App, place: Place, step: Step): Promise<Effect> {
    const request = await pickRequest(app, place, step, ['requested', 'approved']);
    if (request) await app.get(RefusePaymentRequest).run(actor(place, 'street-officer'), request.id, '示例');
    return NOTHING;
  },
  async withdraw(app: App, place: Place, step: Step): Promise<Effect> {
    const request = await pickRequest(app, place, step, ['requested']);
    if (request) await app.get(WithdrawPaymentRequest).run(actor(place, 'organization-lead'), request.id);
    return NOTHING;
  },
  async pay(app: App, place: Place, step: Step): Promise<Effect> {
    const request = await pickRequest(app, place, step, ['approved']);
    if (!request) return NOTHING;
    const amount = partOf(request.left, step.part);
    const payerPaymentId = `${place.contractId}-${step.name}`;
    const paid = await app.get(RecordPayment).run(actor(place, 'finance-officer'), {
      ...{ requestId: request.id, payerPaymentId, amount, paidOn: TODAY },
    });
    return paid.fresh ? { out: amount } : NOTHING;
  },
  /** The same report again. */
  async replay(app: App, place: Place, { pick }: Step): Promise<Effect> {
    const found = await paymentsOf(app, place);
    const known = found[pick % Math.max(1, found.length)];
    if (!known) return NOTHING;
    const { payment_request_id: requestId, payer_payment_id: payerPaymentId, amount_fen } = known;
    const report = { requestId, payerPaymentId, amount: BigInt(amount_fen), paidOn: TODAY };
    const { fresh } = await app.get(RecordPayment).run(actor(place, 'finance-officer'), report);
    if (fresh) throw new Error('a replay was recorded as a new payment');
    return NOTHING;
  },
  async reverse(app: App, place: Place, { pick, name }: Step): Promise<Effect> {
    const found = await paymentsOf(app, place);
    const known = found[pick % Math.max(1, found.length)];
    if (!known) return NOTHING;
    await app.get(ReversePayment).run(actor(place, 'finance-officer'), {
      ...{ paymentId: known.id, payerReversalId: `${place.contractId}-${name}`, reversedOn: TODAY },
      ...{ ground: 'returned-by-bank', reason: '示例' },
    });
    return { out: -BigInt(known.amount_fen), reversed: known.id };
  },
  async penalize(app: App, place: Place, step: Step): Promise<Effect> {
    const request = await pickRequest(app, place, step, ['requested']);
    if (!request) return NOTHING;
    const penalty = { amount: partOf(request.left, step.part) / 3n, clause: '第八条', reason: '示例' };
    await app.get(PenalizeRequest).add(actor(place, 'street-officer'), request.id, penalty);
    return NOTHING;
  },
  async supplement(app: App, place: Place, { part, name }: Step): Promise<Effect> {
    const amount = BigInt(name + 1) * 500_000n + BigInt(part);
    const same = { addedService: '示例', sameService: true, otherClausesUnchanged: true };
    await agree(app, place, 'supplement', { amount, ...same });
    return NOTHING;
  },
  /** Rare: only one of the small pool of names ends the contract. */
  async end(app: App, place: Place, { name, part }: Step): Promise<Effect> {
    if (name > 0) return NOTHING;
    await agree(app, place, 'termination', { settledAmount: partOf(240_000_00n, part) });
    return NOTHING;
  },
  async refund(app: App, place: Place, { part, name }: Step): Promise<Effect> {
    const amountFen = partOf(200_000_00n, part);
    const { fresh } = await app.get(RecordRefund).run(actor(place, 'finance-officer'), place.contractId, {
      ...{ bankReference: `${place.contractId}-${name}`, amountFen, receivedOn: TODAY },
    });
    return fresh ? { out: -amountFen } : NOTHING;
  },
};

const paymentsOf = (app: App, { contractId }: Place) =>
  ask<{ id: string; payment_request_id: string; payer_payment_id: string; amount_fen: string }>(
    app,
    'SELECT id, payment_request_id, payer_payment_id, amount_fen FROM payment WHERE contract_id = $1 ORDER BY id',
    [contractId],
  );

/** Proposed by the buyer, signed by both. */
async function agree(
  app: App,
  place: Place,
  kind: 'supplement' | 'termination',
  terms: ChangeTerms,
): Promise<void> {
  const { contractId } = place;
  const proposed = { kind, ground: 'mutual-agreement', reason: '示例', fileIds: [], terms } as const;
  const id = await app.get(ProposeChange).run(actor(place, 'street-officer'), contractId, proposed);
  const [change] = await ask<{ document_sha256: string }>(
    app,
    'SELECT document_sha256 FROM contract_change WHERE id = $1',
    [id],
  );
  for (const side of ['organization-lead', 'street-lead'] as const) {
    await app.get(SignChange).run(actor(place, side), contractId, id, change?.document_sha256 ?? '');
  }
}

/** The name of a step. */
export type Verb = keyof typeof VERBS;

/** Does a step in a program; what is refused is thrown. */
export function take(app: App, place: Place, step: Step): Promise<Effect> {
  return VERBS[step.verb](app, place, step);
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { createApp } from '../../src/program/create-app.js';
import { PinoLogger } from '../../src/platform/observability/pino-logger.js';
import { ApprovePayment } from '../../src/contracting/actions/approve-payment.js';
import { PenalizeRequest } from '../../src/contracting/actions/penalize-request.js';
import { ProposeChange } from '../../src/contracting/actions/propose-change.js';
import { RecordPayment } from '../../src/contracting/actions/record-payment.js';
import { RecordRefund } from '../../src/contracting/actions/record-refund.js';
import { RefusePaymentRequest } from '../../src/contracting/actions/refuse-payment-request.js';
import { RequestPayment } from '../../src/contracting/actions/request-payment.js';
import { ReversePayment } from '../../src/contracting/actions/reverse-payment.js';
import { SignChange } from '../../src/contracting/actions/sign-change.js';
import { WithdrawPaymentRequest } from '../../src/contracting/actions/withdraw-payment-request.js';
import { type Actor, Database, type Role } from '../../src/platform/index.js';
import type { ChangeTerms } from '../../src/contracting/domain/contract-change.js';
import { day } from '../../src/shared/days.js';
import { IllegalStep, RuleBroken } from '../../src/shared/refused.js';
import { signedContract } from '../support/given-contract.js';
import { type Json, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World, testSettings } from '../support/world.js';

/**
 * Random interleavings over two programs on one database: after each pair of steps the books are whole. How many runs of
 * some thirty pairs: MONEY_RUNS (4 unless given; 100 make some thousands of steps).
 */
const RUNS = Number(process.env.MONEY_RUNS ?? 4);
/** Each run may take a minute on a busy machine; Jest waits as long as all of them may. */
const LIMIT = 120_000 + RUNS * 60_000;
const TODAY = day('2025-04-14');

/** One step of somebody; `pick`, `part` and `name` choose what there is to choose. */
interface Step {
  readonly verb: keyof typeof VERBS;
  /** Of the requests, payments or instalments that there are. */
  readonly pick: number;
  /** Quarters of what is left; 5 is a fen too much. */
  readonly part: number;
  /** Ids of the payer come from a small pool, so that they meet again. */
  readonly name: number;
}

/** What a step finds: the contract, and who may do what. */
interface Place {
  readonly contractId: string;
  readonly fundId: string;
  readonly actors: Readonly<Record<string, Actor>>;
  /** Fen that went out by fresh payments, without those that came back and without refunds. */
  out: bigint;
  readonly done: Set<string>;
}

interface RequestRow {
  readonly id: string;
  readonly state: string;
  readonly left: bigint;
}

let world: World;
let programs: INestApplicationContext[];

const actor = (place: Place, role: Role): Actor => {
  const found = place.actors[role];
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
};

const requestsOf = async ({ contractId }: Place): Promise<RequestRow[]> => {
  const found = await rows<{ id: string; state: string; left: string }>(
    world,
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
  place: Place,
  { pick }: Step,
  states: readonly string[],
): Promise<RequestRow | undefined> => {
  const all = await requestsOf(place);
  const fit = all.filter(({ state }) => states.includes(state));
  const among = fit.length > 0 ? fit : all;
  return among[pick % Math.max(1, among.length)];
};

const partOf = (left: bigint, part: number): bigint => (part > 4 ? left + 1n : (left * BigInt(part)) / 4n);

const VERBS = {
  async ask(app: INestApplicationContext, place: Place, { pick, name }: Step) {
    const found = await rows<{ id: string }>(
      world,
      'SELECT id FROM milestone WHERE contract_id = $1 AND amount_fen IS NOT NULL ORDER BY number',
      [place.contractId],
    );
    const milestoneId = found[pick % found.length]?.id ?? '';
    const invoiceNumber = `${place.contractId}-${name}-${pick}`;
    await app.get(RequestPayment).run(actor(place, 'organization-lead'), { milestoneId, invoiceNumber });
  },
  async approve(app: INestApplicationContext, place: Place, step: Step) {
    const request = await pickRequest(place, step, ['requested']);
    if (!request) return;
    for (const desk of ['street-lead', 'finance-officer'] as const) {
      await app.get(ApprovePayment).run(actor(place, desk), request.id);
    }
  },
  async refuse(app: INestApplicationContext, place: Place, step: Step) {
    const request = await pickRequest(place, step, ['requested', 'approved']);
    if (request) await app.get(RefusePaymentRequest).run(actor(place, 'street-officer'), request.id, '示例');
  },
  async withdraw(app: INestApplicationContext, place: Place, step: Step) {
    const request = await pickRequest(place, step, ['requested']);
    if (request) await app.get(WithdrawPaymentRequest).run(actor(place, 'organization-lead'), request.id);
  },
  async pay(app: INestApplicationContext, place: Place, step: Step) {
    const request = await pickRequest(place, step, ['approved']);
    if (!request) return;
    const amount = partOf(request.left, step.part);
    const payerPaymentId = `${place.contractId}-${step.name}`;
    const paid = await app.get(RecordPayment).run(actor(place, 'finance-officer'), {
      ...{ requestId: request.id, payerPaymentId, amount, paidOn: TODAY },
    });
    if (paid.fresh) place.out += amount;
  },
  /** The same report again. */
  async replay(app: INestApplicationContext, place: Place, { pick }: Step) {
    const found = await paymentsOf(place);
    const known = found[pick % Math.max(1, found.length)];
    if (!known) return;
    const { payment_request_id: requestId, payer_payment_id: payerPaymentId, amount_fen } = known;
    const report = { requestId, payerPaymentId, amount: BigInt(amount_fen), paidOn: TODAY };
    const { fresh } = await app.get(RecordPayment).run(actor(place, 'finance-officer'), report);
    if (fresh) throw new Error('a replay was recorded as a new payment');
  },
  async reverse(app: INestApplicationContext, place: Place, { pick, name }: Step) {
    const found = await paymentsOf(place);
    const known = found[pick % Math.max(1, found.length)];
    if (!known) return;
    await app.get(ReversePayment).run(actor(place, 'finance-officer'), {
      ...{ paymentId: known.id, payerReversalId: `${place.contractId}-${name}`, reversedOn: TODAY },
      ...{ ground: 'returned-by-bank', reason: '示例' },
    });
    // The same reversal may be reported by both at once: it takes the payment back once.
    if (!place.done.has(known.id)) place.out -= BigInt(known.amount_fen);
    place.done.add(known.id);
  },
  async penalize(app: INestApplicationContext, place: Place, step: Step) {
    const request = await pickRequest(place, step, ['requested']);
    if (!request) return;
    const penalty = { amount: partOf(request.left, step.part) / 3n, clause: '第八条', reason: '示例' };
    await app.get(PenalizeRequest).add(actor(place, 'street-officer'), request.id, penalty);
  },
  async supplement(app: INestApplicationContext, place: Place, { part, name }: Step) {
    const amount = BigInt(name + 1) * 500_000n + BigInt(part);
    const same = { addedService: '示例', sameService: true, otherClausesUnchanged: true };
    await agree(app, place, 'supplement', { amount, ...same });
  },
  /** Rare: only one of the small pool of names ends the contract. */
  async end(app: INestApplicationContext, place: Place, { name, part }: Step) {
    if (name > 0) return;
    await agree(app, place, 'termination', { settledAmount: partOf(240_000_00n, part) });
  },
  async refund(app: INestApplicationContext, place: Place, { part, name }: Step) {
    const amountFen = partOf(200_000_00n, part);
    const { fresh } = await app.get(RecordRefund).run(actor(place, 'finance-officer'), place.contractId, {
      ...{ bankReference: `${place.contractId}-${name}`, amountFen, receivedOn: TODAY },
    });
    if (fresh) place.out -= amountFen;
  },
};

const paymentsOf = ({ contractId }: Place) =>
  rows<{ id: string; payment_request_id: string; payer_payment_id: string; amount_fen: string }>(
    world,
    'SELECT id, payment_request_id, payer_payment_id, amount_fen FROM payment WHERE contract_id = $1 ORDER BY id',
    [contractId],
  );

/** Proposed by the buyer, signed by both. */
async function agree(
  app: INestApplicationContext,
  place: Place,
  kind: 'supplement' | 'termination',
  terms: ChangeTerms,
): Promise<void> {
  const { contractId } = place;
  const proposed = { kind, ground: 'mutual-agreement', reason: '示例', fileIds: [], terms } as const;
  const id = await app.get(ProposeChange).run(actor(place, 'street-officer'), contractId, proposed);
  const [change] = await rows<{ document_sha256: string }>(
    world,
    'SELECT document_sha256 FROM contract_change WHERE id = $1',
    [id],
  );
  for (const side of ['organization-lead', 'street-lead'] as const) {
    await app.get(SignChange).run(actor(place, side), contractId, id, change?.document_sha256 ?? '');
  }
}

/** Every way in which books can be wrong; a whole one answers none. */
const WRONGS: Readonly<Record<string, string>> = {
  'an entry that is no double entry': `SELECT entry_id FROM fund_entry_line GROUP BY entry_id HAVING sum(amount_fen) <> 0`,
  'a fund that owes': `SELECT fund_id FROM fund_entry_line WHERE account <> 'external'
    GROUP BY fund_id, account, commitment_id HAVING sum(amount_fen) < 0`,
  'more paid than an instalment is due': `SELECT m.id FROM milestone m JOIN contract k ON k.id = m.contract_id
    WHERE k.terminated_on IS NULL AND coalesce(m.payable_fen, 0)
      < (SELECT coalesce(sum(amount_fen), 0) FROM standing_payment s WHERE s.milestone_id = m.id)`,
  'more paid than the contract and its supplements': `SELECT k.id FROM contract k WHERE k.amount_fen
      + (SELECT coalesce(sum(amount_fen), 0) FROM contract_change c
          WHERE c.contract_id = k.id AND c.kind = 'supplement' AND c.state = 'effective')
      < (SELECT coalesce(sum(amount_fen), 0) FROM standing_payment s WHERE s.contract_id = k.id)`,
  'an instalment asked for twice': `SELECT milestone_id FROM payment_request
    WHERE state NOT IN ('withdrawn', 'refused') GROUP BY milestone_id HAVING count(*) > 1`,
  'a request whose state is not what was paid': `SELECT r.id FROM payment_request r,
      LATERAL (SELECT coalesce(sum(amount_fen), 0) AS fen FROM standing_payment s WHERE s.payment_request_id = r.id) paid,
      LATERAL (SELECT r.amount_fen - coalesce(sum(amount_fen), 0) AS fen FROM payment_penalty t
                WHERE t.payment_request_id = r.id AND t.withdrawn_on IS NULL) net
    WHERE NOT CASE r.state WHEN 'paid' THEN paid.fen = net.fen WHEN 'approved' THEN paid.fen < net.fen
                           ELSE paid.fen = 0 END`,
  'a penalty that cuts below zero': `SELECT r.id FROM payment_request r WHERE r.amount_fen
      < (SELECT sum(amount_fen) FROM payment_penalty t WHERE t.payment_request_id = r.id AND t.withdrawn_on IS NULL)`,
  'a fund that spent what nobody was paid': `SELECT k.id FROM contract k,
      LATERAL (SELECT coalesce(sum(l.amount_fen), 0) AS fen FROM fund_entry_line l WHERE l.account = 'spent'
                AND (l.commitment_id = k.item_id OR l.commitment_id IN (SELECT id FROM contract_change c WHERE c.contract_id = k.id))) spent
    WHERE spent.fen <> (SELECT coalesce(sum(amount_fen), 0) FROM standing_payment s WHERE s.contract_id = k.id)
                     - (SELECT coalesce(sum(amount_fen), 0) FROM contract_refund f WHERE f.contract_id = k.id)`,
  'a fund that binds what nobody is owed': `SELECT k.id FROM contract k,
      LATERAL (SELECT coalesce(sum(l.amount_fen), 0) AS fen FROM fund_entry_line l WHERE l.account = 'committed'
                AND (l.commitment_id = k.item_id OR l.commitment_id IN (SELECT id FROM contract_change c WHERE c.contract_id = k.id))) bound
    WHERE bound.fen <> (SELECT sum(greatest(m.amount_fen - m.withheld_fen - coalesce(paid.fen, 0), 0)) FROM milestone m
      LEFT JOIN (SELECT milestone_id, sum(amount_fen) AS fen FROM standing_payment GROUP BY milestone_id) paid
        ON paid.milestone_id = m.id WHERE m.contract_id = k.id AND m.amount_fen IS NOT NULL)`,
};

async function demandWhole({ contractId, fundId, out }: Place): Promise<void> {
  const wrongs = Object.entries(WRONGS).map(([what, sql]) => `SELECT '${what}' AS what FROM (${sql}) w`);
  expect(await rows(world, wrongs.join(' UNION ALL '))).toEqual([]);
  const [row] = await rows<{ all: string; spent: string }>(
    world,
    `SELECT sum(amount_fen) FILTER (WHERE account <> 'external')::text AS all,
            coalesce(sum(amount_fen) FILTER (WHERE account = 'spent'), 0)::text AS spent
       FROM fund_entry_line WHERE fund_id = $1`,
    [fundId],
  );
  expect({ contractId, ...row }).toEqual({ contractId, all: '100000000', spent: out.toString() });
}

const seen = new Map<string, number>();
const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** Two steps in the same moment, one in each program. */
class Pair implements fc.AsyncCommand<object, Place> {
  constructor(private readonly steps: readonly Step[]) {}

  check = () => true;

  async run(_: object, place: Place): Promise<void> {
    await Promise.all(
      this.steps.map(async (step, i) => {
        const program = programs[i];
        if (!program) throw new Error('a program for each step');
        try {
          await VERBS[step.verb](program, place, step);
          note(step.verb);
        } catch (error) {
          if (!(error instanceof RuleBroken) && !(error instanceof IllegalStep)) throw error;
          note('refused');
        }
      }),
    );
    await demandWhole(place);
  }

  toString = () => JSON.stringify(this.steps);
}

const verbs = (...names: Step['verb'][]) => fc.constantFrom(...names);
const step = fc.record<Step>({
  verb: fc.oneof(
    { weight: 6, arbitrary: verbs('ask', 'approve', 'pay') },
    { weight: 3, arbitrary: verbs('replay', 'reverse', 'penalize', 'refuse', 'withdraw') },
    { weight: 1, arbitrary: verbs('supplement', 'end', 'refund') },
  ),
  pick: fc.nat(7),
  part: fc.integer({ min: 1, max: 5 }),
  name: fc.nat(9),
});
const pairs = fc.tuple(step, step).map((both) => new Pair(both));

async function actorsOf(roles: readonly Role[]): Promise<Record<string, Actor>> {
  const found: Record<string, Actor> = {};
  for (const role of roles) {
    const me: Json = await (await world.as(role)).reads('/me');
    const unitId = text(list(me.memberships)[0]?.unitId);
    found[role] = { accountId: text(me.accountId), sessionId: randomUUID(), name: role, unitId, role };
  }
  return found;
}

beforeAll(async () => {
  world = await World.start();
  const settings = testSettings(world.databaseUrl);
  const other = await createApp({ settings, queue: false, clock: world.clock }, new PinoLogger(settings));
  await other.init();
  programs = [world.app, other];
});
afterAll(async () => {
  await programs[1]?.close();
  await world.stop();
});

it(
  'no interleaving pays twice, passes a cap or loses a fen',
  async () => {
    const actors = await actorsOf(['street-officer', 'street-lead', 'finance-officer', 'organization-lead']);
    const instalments = ['40', '35', '25'].map((percent) => ({ trigger: 'signing' as const, percent }));
    await fc.assert(
      fc.asyncProperty(fc.commands([pairs], { maxCommands: 40, size: 'max' }), async (commands) => {
        const { contractId, fundId } = await signedContract(world, { instalments });
        const place: Place = { contractId, fundId, actors, out: 0n, done: new Set() };
        await fc.asyncModelRun(() => ({ model: {}, real: place }), commands);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    // Proof that the walks went somewhere.
    for (const verb of ['ask', 'approve', 'pay', 'replay', 'reverse', 'refused']) {
      expect([verb, (seen.get(verb) ?? 0) > 0]).toEqual([verb, true]);
    }
  },
  LIMIT,
);

/** What a step that was stopped must not have touched, down to what others are told. */
const TRACES = `SELECT (SELECT count(*) FROM payment)::int AS payments, (SELECT count(*) FROM payment_reversal)::int AS reversals,
  (SELECT count(*) FROM fund_entry)::int AS entries, (SELECT count(*) FROM outbox)::int AS messages,
  (SELECT count(*) FROM state_change)::int AS steps, (SELECT count(*) FROM audit_event)::int AS events,
  (SELECT string_agg(version::text, ',' ORDER BY id) FROM payment_request) AS requests,
  (SELECT string_agg(version::text, ',' ORDER BY id) FROM milestone) AS milestones`;

/** Stops whatever runs at its n-th statement; answers whether there was one. */
async function stoppedAt(n: number, work: () => Promise<unknown>): Promise<boolean> {
  const runner = world.app.get(Database).dataSource.createQueryRunner();
  const prototype = Object.getPrototypeOf(runner) as { query: (...args: unknown[]) => Promise<unknown> };
  const { query } = prototype;
  let count = 0;
  prototype.query = function (...args) {
    count += 1;
    if (count === n) throw new Error('stopped');
    return query.apply(this, args);
  };
  try {
    await work();
  } catch (error) {
    if ((error as Error).message !== 'stopped') throw error;
  } finally {
    prototype.query = query;
  }
  return count >= n;
}

it('a step that is stopped after any of its statements leaves nothing behind', async () => {
  const actors = await actorsOf(['street-officer', 'street-lead', 'finance-officer', 'organization-lead']);
  const { contractId, fundId } = await signedContract(world);
  const place: Place = { contractId, fundId, actors, out: 0n, done: new Set() };
  const first: Step = { verb: 'ask', pick: 0, part: 4, name: 1 };
  const steps: Step['verb'][] = ['ask', 'penalize', 'approve', 'pay', 'reverse'];
  for (const [i, verb] of steps.entries()) {
    const work = () => VERBS[verb](world.app, place, { ...first, verb, name: i });
    // Two transactions, one for each desk.
    if (verb === 'approve') {
      await work();
      continue;
    }
    let n = 1;
    for (; ; n += 1) {
      const before = await rows(world, TRACES);
      const stopped = await stoppedAt(n, work);
      if (!stopped) break;
      expect([verb, n, await rows(world, TRACES)]).toEqual([verb, n, before]);
      await demandWhole(place);
    }
    expect([verb, n > 5]).toEqual([verb, true]);
  }
  const [row] = await rows<{ state: string }>(
    world,
    'SELECT state FROM payment_request WHERE contract_id = $1',
    [contractId],
  );
  expect([row?.state, place.out]).toEqual(['approved', 0n]);
});

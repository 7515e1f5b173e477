import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, Role } from '../../src/platform/index.js';
import { IllegalStep, RuleBroken } from '../../src/shared/refused.js';
import { signedContract } from '../support/given-contract.js';
import { type Json, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { TRACES, stoppedAt } from '../support/stopped-at.js';
import { World } from '../support/world.js';
import { SecondProgram } from './money/second-program.js';
import { type Effect, type Place, type Step, take } from './money/steps.js';

/**
 * Random interleavings over two processes of the program on one database: after each pair of steps the books are whole. How many runs of
 * some thirty pairs: MONEY_RUNS (4 unless given; 100 make some thousands of steps).
 */
const RUNS = Number(process.env.MONEY_RUNS ?? 4);
/** Each run may take a minute on a busy machine; Jest waits as long as all of them may. */
const LIMIT = 120_000 + RUNS * 60_000;

/** A place, and the fen that went out there by fresh payments, without those that came back and without refunds. */
class Books implements Place {
  out = 0n;
  private readonly reversed = new Set<string>();

  constructor(
    readonly contractId: string,
    readonly fundId: string,
    readonly actors: Place['actors'],
  ) {}

  /** What a step told. The same reversal may be told by both at once: it takes the payment back once. */
  enter({ out, reversed = '' }: Effect): void {
    if (this.reversed.has(reversed)) return;
    this.out += out;
    if (reversed) this.reversed.add(reversed);
  }

  /** What all of them find: plain data, which another process can be told. */
  get place(): Place {
    const { contractId, fundId, actors } = this;
    return { contractId, fundId, actors };
  }
}

let world: World;
let second: SecondProgram;

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

async function demandWhole({ contractId, fundId, out }: Books): Promise<void> {
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

/** Takes a step in this process; undefined when it was refused. */
async function takeHere(place: Place, step: Step): Promise<Effect | undefined> {
  try {
    return await take(world.app, place, step);
  } catch (error) {
    if (error instanceof RuleBroken || error instanceof IllegalStep) return undefined;
    throw error;
  }
}

/** Two steps in the same moment, one in each process. */
class Pair implements fc.AsyncCommand<object, Books> {
  constructor(private readonly steps: readonly [Step, Step]) {}

  check = () => true;

  async run(_: object, books: Books): Promise<void> {
    const [here, there] = this.steps;
    const effects = await Promise.all([takeHere(books.place, here), second.take(books.place, there)]);
    effects.forEach((effect, i) => {
      note(effect ? (this.steps[i]?.verb ?? '') : 'refused');
      if (effect) books.enter(effect);
    });
    await demandWhole(books);
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
  second = await SecondProgram.start(world);
});
afterAll(async () => {
  await second.kill();
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
        const books = new Books(contractId, fundId, actors);
        await fc.asyncModelRun(() => ({ model: {}, real: books }), commands);
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

it('a step that is stopped after any of its statements leaves nothing behind', async () => {
  const actors = await actorsOf(['street-officer', 'street-lead', 'finance-officer', 'organization-lead']);
  const { contractId, fundId } = await signedContract(world);
  const books = new Books(contractId, fundId, actors);
  const first: Step = { verb: 'ask', pick: 0, part: 4, name: 1 };
  const steps: Step['verb'][] = ['ask', 'penalize', 'approve', 'pay', 'reverse'];
  for (const [i, verb] of steps.entries()) {
    const work = async () => {
      books.enter(await take(world.app, books.place, { ...first, verb, name: i }));
    };
    // Two transactions, one for each desk.
    if (verb === 'approve') {
      await work();
      continue;
    }
    let n = 1;
    for (; ; n += 1) {
      const before = await rows(world, TRACES);
      const stopped = await stoppedAt(world, n, work);
      if (!stopped) break;
      expect([verb, n, await rows(world, TRACES)]).toEqual([verb, n, before]);
      await demandWhole(books);
    }
    expect([verb, n > 5]).toEqual([verb, true]);
  }
  const [row] = await rows<{ state: string }>(
    world,
    'SELECT state FROM payment_request WHERE contract_id = $1',
    [contractId],
  );
  expect([row?.state, books.out]).toEqual(['approved', 0n]);
});

it('a process that is killed while it pays has paid or has not; whoever pays again makes it once', async () => {
  const actors = await actorsOf(['street-officer', 'street-lead', 'finance-officer', 'organization-lead']);
  for (const [i, afterMs] of [5, 20, 60].entries()) {
    const { contractId, fundId } = await signedContract(world);
    const books = new Books(contractId, fundId, actors);
    const step: Step = { verb: 'ask', pick: 0, part: 4, name: i };
    for (const verb of ['ask', 'approve'] as const) await take(world.app, books.place, { ...step, verb });
    await second.dieOver(books.place, { ...step, verb: 'pay' }, afterMs);
    const gone = await rows<{ amount_fen: string }>(
      world,
      'SELECT amount_fen FROM payment WHERE contract_id = $1',
      [contractId],
    );
    for (const { amount_fen } of gone) books.enter({ out: BigInt(amount_fen) });
    await demandWhole(books);
    const again = await takeHere(books.place, { ...step, verb: gone.length > 0 ? 'replay' : 'pay' });
    if (again) books.enter(again);
    await demandWhole(books);
    expect([afterMs, books.out]).toEqual([afterMs, 24_000_000n]);
  }
}, 240_000);

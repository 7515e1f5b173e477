// Sealed bids of different suppliers for one tender: steadily over sixteen connections, and two hundred in one moment.
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { publishNeed } from '../../demo/acts/01-needs.mjs';
import { announceTender, prepareTender } from '../../demo/acts/02-tender.mjs';
import { projectOf, yuan } from '../../demo/project.mjs';
import { Stage } from '../../demo/stage.mjs';
import { lineOf } from '../measure.mjs';

const STEADY = 1_500;
const RUSH = 200;
const CONNECTIONS = 16;

const ACCOUNTS = `WITH chosen AS (
    SELECT id, row_number() OVER (ORDER BY id) AS n FROM organization
     WHERE state = 'active' AND categories @> ARRAY['ELD']
       AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.organization_id = organization.id AND c.kind = 'annual-check'
                          AND c.result IN ('unqualified', 'absent'))
       AND NOT EXISTS (SELECT 1 FROM credit_entry e WHERE e.organization_id = organization.id)
       AND EXISTS (SELECT 1 FROM credential c WHERE c.organization_id = organization.id AND c.valid_from <= '2025-03-01'
                      AND c.kind = 'registration-certificate' AND c.valid_to >= '2025-12-31')
     ORDER BY id LIMIT $1),
  made AS (
    INSERT INTO account (id, version, created_at, login, name, password_hash, must_change_password, password_changed_at)
    SELECT gen_random_uuid(), 1, now(), 'bench.' || n, '示例', '示例', false, now() FROM chosen RETURNING id, login),
  pairs AS (SELECT made.id AS account, chosen.id AS unit, chosen.n FROM made JOIN chosen ON made.login = 'bench.' || chosen.n),
  joined AS (
    INSERT INTO membership (id, version, created_at, account_id, unit_id, role, valid_from, state)
    SELECT gen_random_uuid(), 1, now(), account, unit, 'organization-lead', '2025-01-01', 'active' FROM pairs)
  INSERT INTO session (id, account_id, access_hash, refresh_hash, access_expires_at, refresh_expires_at, started_at, last_used_at)
  SELECT gen_random_uuid(), account, encode(sha256(convert_to($2 || n, 'UTF8')), 'hex'),
         encode(sha256(convert_to('r' || $2 || n, 'UTF8')), 'hex'), now() + interval '1 hour', now() + interval '1 hour',
         now(), now() FROM pairs`;

const COPIES = `
  CREATE TABLE bench_bid (LIKE bid INCLUDING ALL);
  CREATE TABLE bench_audit_event (LIKE audit_event INCLUDING ALL)`;

export default {
  name: `sealed bids, ${STEADY} over ${CONNECTIONS} connections`,
  scale: 100,
  /** Makes its own table lines: it writes, and every supplier is another caller. */
  async run(program, databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
    try {
      const tenderId = await openTender(program);
      const secret = randomUUID();
      await pool.query(ACCOUNTS, [STEADY + RUSH, secret]);
      const bid = (n) => placeBid(program, tenderId, secret + n, n);
      const ours = await timed(STEADY, CONNECTIONS, (n) => bid(n + 1));
      const rush = await timed(RUSH, RUSH, (n) => bid(STEADY + n + 1));
      await pool.query(COPIES);
      const bare = await timed(STEADY, CONNECTIONS, () => insertBare(pool, tenderId));
      return [lineOf(this.name, ours, bare), lineOf(`${RUSH} bids in one moment`, rush, bare)];
    } finally {
      await pool.end();
    }
  },
};

async function openTender(program) {
  const file = JSON.parse(await readFile(new URL('../../demo/boli.json', import.meta.url), 'utf8'));
  const stage = new Stage(program, file);
  const project = { ...projectOf(file, 'homeCare'), showsRefusals: false };
  await publishNeed(stage, project);
  await prepareTender(stage, project);
  await announceTender(stage, project);
  await stage.at(project.at.bids);
  return project.ids.tenderId;
}

async function placeBid(program, tenderId, token, n) {
  const answer = await fetch(`${program}/api/v1/tenders/${tenderId}/bids`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      'idempotency-key': createHash('sha256').update(token).digest('hex'),
    },
    body: JSON.stringify({ price: yuan(`${400_000 + n}.00`), proposal: `示例方案${n}：每周两次上门照料` }),
  });
  if (answer.status !== 201) throw new Error(`a bid is refused: ${answer.status} ${await answer.text()}`);
  await answer.text();
}

/** The same inserts, and nothing else around them: the bid under the tender's shared lock, and its audit event. */
async function insertBare(pool, tenderId) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT id FROM tender WHERE id = $1 FOR SHARE', [tenderId]);
    await client.query(
      `INSERT INTO bench_bid SELECT (jsonb_populate_record(bid, jsonb_build_object('id', gen_random_uuid(),
        'lot_id', gen_random_uuid()))).* FROM (SELECT bid FROM bid WHERE tender_id = $1 LIMIT 1) AS one`,
      [tenderId],
    );
    await client.query(
      `INSERT INTO bench_audit_event SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
         FROM (SELECT e FROM audit_event e LIMIT 1) AS one`,
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** Runs so many of them, a number at a time; answers how many a second, and how long each took. */
async function timed(count, side, act) {
  const times = [];
  let turn = 0;
  const began = performance.now();
  const worker = async () => {
    while (turn < count) {
      const n = turn;
      turn += 1;
      const sent = performance.now();
      await act(n);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: side }, worker));
  const lasted = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  return { perSecond: count / lasted, p50: at(0.5), p95: at(0.95) };
}

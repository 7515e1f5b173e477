// Visits that fall due in one moment, opened by one worker of the program, and by a bare BullMQ worker that sends the
// same SQL: what the program sent for one visit is recorded, and sent again for others with their own ids.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { runToEnd } from '../children.mjs';
import { lineOf } from '../measure.mjs';
import { recordOpening } from '../record-opening.mjs';

const VISITS = 600;
const LOOK_MS = 20;
const BARE = fileURLToPath(new URL('../bare-visits.mjs', import.meta.url));
const tests = (path) => import(new URL(`../../dist/test/${path}`, import.meta.url).href);

/** What a relay would have done before the bare worker gets its jobs. */
const TAKE = `WITH taken AS (
    UPDATE outbox SET relayed_at = now() WHERE message = 'evaluation.visit-due' AND relayed_at IS NULL AND due_at = $1
    RETURNING id)
  INSERT INTO delivery (message_id, handler, queued_at) SELECT id, 'evaluation.open-due-visits', now() FROM taken`;

export default {
  name: `${VISITS} visits due in one moment, opened and told`,
  scale: 1,
  /** Works in a database of its own on the bench's server, with the queue in PostgreSQL on both sides. */
  async run(_program, databaseUrl) {
    process.env.TEST_DATABASE_URL = databaseUrl;
    const { World } = await tests('support/world.js');
    const folder = mkdtempSync(join(tmpdir(), 'sanshe-visits-'));
    const world = await World.start();
    try {
      const recorded = await prepare(world);
      const ours = await byProgram(recorded, folder);
      const bare = await byBare(recorded, folder);
      return [lineOf(this.name, ours, bare)];
    } finally {
      await world.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Projects like one another, and the statements with which the program opened a visit of one of them. */
async function prepare(world) {
  const { Stage } = await tests('torture/stage.js');
  const { givenRush } = await tests('torture/given-rush.js');
  const { prepareQueueStorage } = await import('../../dist/src/platform/messages/queue-backend.js');
  await prepareQueueStorage({ databaseUrl: world.databaseUrl });
  const stage = await Stage.open(world, { projects: 1, evaluators: 12 });
  const copies = (count) => givenRush(world, stage.modelId, count);
  await stage.moveClock(await copies(1));
  return { stage, copies, statements: await recordOpening(world) };
}

async function byProgram({ stage, copies }, folder) {
  const { WorkerProcess } = await tests('torture/worker-process.js');
  const { workerEnvironment } = await tests('torture/torture.js');
  const { world } = stage;
  const dueAt = await copies(VISITS);
  const worker = new WorkerProcess(workerEnvironment(world.databaseUrl, { env: {} }), folder);
  await worker.start();
  try {
    await stage.moveClock(dueAt);
    const began = performance.now();
    while ((await left(stage, dueAt)) > 0) await sleep(LOOK_MS);
    await stage.settle();
    const lasted = (performance.now() - began) / 1000;
    return { perSecond: VISITS / lasted, ...(await latencies(stage, dueAt)) };
  } finally {
    await worker.stop();
  }
}

async function byBare({ stage, copies, statements }, folder) {
  const dueAt = await copies(VISITS);
  await ask(stage, TAKE, [dueAt]);
  const file = join(folder, 'statements');
  writeFileSync(file, serialize({ ...statements, dueAt }));
  await runToEnd([BARE, file], { DATABASE_URL: stage.world.databaseUrl });
  const { visits, seconds } = JSON.parse(readFileSync(`${file}.figures`, 'utf8'));
  if (visits !== VISITS) throw new Error(`the bare worker opened ${visits} of ${VISITS}`);
  return { perSecond: visits / seconds };
}

async function left(stage, dueAt) {
  const [row] = await ask(
    stage,
    `SELECT count(*)::int AS count FROM visit WHERE state = 'planned' AND due_at <= $1`,
    [dueAt],
  );
  return row.count;
}

/** From the due time to the opening, over all visits of the moment. */
async function latencies(stage, dueAt) {
  const [row] = await ask(
    stage,
    `SELECT percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY extract(epoch FROM opened_at - due_at) * 1000) AS ms
       FROM visit WHERE due_at = $1`,
    [dueAt],
  );
  return { p50: row.ms[0], p95: row.ms[1] };
}

async function ask(stage, sql, values) {
  const { rows } = await tests('support/rows.js');
  return rows(stage.world, sql, values);
}

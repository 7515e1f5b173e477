// A bare BullMQ worker: sends recorded statements for each visit, with its ids in the place of the recorded one's, and
// nothing around them. Argument: the file with the statements.
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { Queue, Worker, createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';

/** As many at once as a worker of the program. */
const CONCURRENCY = 4;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const HASH = /^[0-9a-f]{64}$/;
const JOBS = `
  SELECT ARRAY[o.id, v.id, v.plan_id, v.contract_id]
           || ARRAY(SELECT id FROM service_recipient r WHERE r.contract_id = v.contract_id ORDER BY id) AS own
    FROM delivery d JOIN outbox o ON o.id = d.message_id JOIN visit v ON v.id::text = o.key
   WHERE d.done_at IS NULL AND o.due_at = $1 AND v.state = 'planned'
     AND NOT EXISTS (SELECT 1 FROM visit_notice n WHERE n.visit_id = v.id)`;

const { open, tell, own, known, dueAt } = deserialize(readFileSync(process.argv[2]));
const kept = new Set(known);
setDefaultBackendFactory(createPostgresBackend);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: CONCURRENCY + 1 });
const connection = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: CONCURRENCY + 6,
  options: '-c search_path=bullmq',
});
const queue = new Queue('bare', { connection });
const options = { removeOnComplete: true };

const { rows } = await pool.query(JOBS, [dueAt]);
for (let at = 0; at < rows.length; at += 200) {
  const some = rows.slice(at, at + 200);
  await queue.addBulk(some.map((row) => ({ name: 'open', data: { own: row.own }, opts: options })));
}
let told = 0;
const began = performance.now();
const worker = new Worker(
  'bare',
  async ({ name, data }) => {
    // Ids that the program made for its visit are made anew, the same in both halves of one visit.
    const ids = new Map(data.ids ?? own.map((id, n) => [id, data.own[n]]));
    await send(name === 'open' ? open : tell, ids);
    if (name === 'open') await queue.add('tell', { ids: [...ids] }, options);
    else if ((told += 1) === rows.length) end();
  },
  { connection, concurrency: CONCURRENCY },
);
worker.on('failed', (_job, error) => {
  throw error;
});

async function send(statements, ids) {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements)
      await client.query(
        text,
        values?.map((one) => placed(one, ids)),
      );
  } finally {
    client.release();
  }
}

function placed(value, ids) {
  if (Array.isArray(value)) return value.map((each) => placed(each, ids));
  if (typeof value !== 'string') return value;
  if (HASH.test(value)) return randomBytes(32).toString('hex');
  return value.replaceAll(UUID, (id) => {
    if (!ids.has(id) && kept.has(id)) return id;
    if (!ids.has(id)) ids.set(id, randomUUID());
    return ids.get(id);
  });
}

/** The figures stand beside the statements. */
function end() {
  const figures = { visits: told, seconds: (performance.now() - began) / 1000 };
  writeFileSync(`${process.argv[2]}.figures`, JSON.stringify(figures));
  process.exit(0);
}

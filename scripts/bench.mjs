// `npm run bench`: the program against a bare handler with the same SQL, on one machine in one run; no part of the gate.
// A line of the table is one file in bench/rows.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, prepare } from './prepare.mjs';
import { runScript } from './steps/run-script.mjs';
import { runToEnd, startChild } from '../bench/children.mjs';
import { measure } from '../bench/measure.mjs';

const ROWS = join(ROOT, 'bench', 'rows');
const built = (name) => join(ROOT, 'dist', 'src', name);

async function bench(rows, folder) {
  const { startEmbeddedPostgres } = await import('../dist/src/platform/postgres/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ dataDir: folder, database: 'bench', log: () => undefined });
  const env = { DATABASE_URL: server.url, DATA_DIR: folder, LOG_LEVEL: 'warn', NODE_ENV: 'development' };
  const open = { ...env, PORT: '0', HOST: '127.0.0.1', SANDBOX: 'true', RATE_LIMIT_PER_MINUTE: '1000000000' };
  try {
    const scales = await Promise.all(rows.map(async (row) => (await import(row)).default.scale));
    await runToEnd([built('seed.js'), `--scale=${Math.max(...scales)}`], env);
    const program = await startChild([built('main.js')], open, /(http:\/\/[^/\s]+)\/health\/ready/);
    const table = [];
    try {
      for (const row of rows) table.push(...(await measure(row, program.address, server.url)));
    } finally {
      await program.stop();
    }
    console.table(table);
  } finally {
    await server.stop();
  }
}

await runScript(async () => {
  process.chdir(ROOT);
  await prepare();
  const wanted = process.argv.slice(2);
  const rows = readdirSync(ROWS)
    .filter(
      (file) => file.endsWith('.mjs') && (wanted.length === 0 || wanted.some((each) => file.includes(each))),
    )
    .map((file) => pathToFileURL(join(ROWS, file)).href);
  const folder = mkdtempSync(join(tmpdir(), 'sanshe-bench-'));
  try {
    await bench(rows, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

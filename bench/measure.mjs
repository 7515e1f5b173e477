import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startChild } from './children.mjs';
import { load } from './load.mjs';

const WARM_SECONDS = 2;
const ROUND_SECONDS = 5;
const ROUNDS = 2;
const PASSWORD = 'sanshe-demo-2025';
const BARE = fileURLToPath(new URL('bare.mjs', import.meta.url));

/** Lines of the table: the program and the bare handler, in turns, on the same database; a row that writes makes its own. */
export async function measure(module, program, databaseUrl) {
  const { default: row } = await import(module);
  if (row.run) return row.run(program, databaseUrl);
  const token = await signIn(program, row.login);
  return [await beside(row.name, module, program, { databaseUrl, token, paths: row.paths })];
}

/** One line: paths that both sides answer alike, asked in turns; without a token as the public asks. */
export async function beside(name, module, program, { databaseUrl, token = '', paths, connections }) {
  const hash = createHash('sha256').update(token).digest('hex');
  const bare = await startChild([BARE, module, hash], { DATABASE_URL: databaseUrl }, /(http:\S+)/);
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
  const asked = (base, seconds) => load(base, paths, headers, seconds, connections);
  try {
    for (const path of paths) await demandSame(program, bare.address, path, headers);
    const sides = { ours: [program, []], bare: [bare.address, []] };
    for (const [base] of Object.values(sides)) await asked(base, WARM_SECONDS);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [base, results] of Object.values(sides)) results.push(await asked(base, ROUND_SECONDS));
    }
    return lineOf(name, best(sides.ours[1]), best(sides.bare[1]));
  } finally {
    await bare.stop();
  }
}

async function signIn(base, login) {
  const answer = await fetch(`${base}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (answer.status !== 201) throw new Error(`${login} cannot sign in: ${answer.status}`);
  return (await answer.json()).accessToken;
}

/** Both must find the same rows, or the comparison says nothing. */
async function demandSame(ours, bare, path, headers) {
  const [a, b] = await Promise.all(
    [ours, bare].map(async (base) => (await (await fetch(base + path, { headers })).json()).items),
  );
  const ids = (items) => items?.map(({ id }) => id).join();
  if (!a?.length || ids(a) !== ids(b)) throw new Error(`${path}: ${a?.length} rows here, ${b?.length} bare`);
}

function best(results) {
  return results.reduce((first, second) => (second.perSecond > first.perSecond ? second : first));
}

export function lineOf(name, ours, bare) {
  return {
    name,
    'ours req/s': Math.round(ours.perSecond),
    'bare req/s': Math.round(bare.perSecond),
    ratio: (ours.perSecond / bare.perSecond).toFixed(2),
    'p50 ms': ours.p50.toFixed(1),
    'p95 ms': ours.p95.toFixed(1),
  };
}

// A hundred thousand lines of one service ledger, uploaded in batches, beside COPY into the same tables.
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { publishNeed } from '../../demo/acts/01-needs.mjs';
import { announceTender, prepareTender } from '../../demo/acts/02-tender.mjs';
import { placeBids } from '../../demo/acts/03-bids.mjs';
import { closeByItself, openAndReview, sendFinalOffers } from '../../demo/acts/04-opening.mjs';
import { confirmAward, scoreAndReport } from '../../demo/acts/05-award.mjs';
import { signContract, winnerOf } from '../../demo/acts/06-contract.mjs';
import { projectOf } from '../../demo/project.mjs';
import { Stage } from '../../demo/stage.mjs';
import { lineOf } from '../measure.mjs';

const LINES = 100_000;
const BATCH = 500;
const CONNECTIONS = 4;
const RECIPIENTS = 2_000;

const ACTS = [
  ...[publishNeed, prepareTender, announceTender, placeBids, closeByItself, openAndReview],
  ...[sendFinalOffers, scoreAndReport, confirmAward, signContract],
];
const TABLES = ['service_recipient', 'service_record', 'service_record_seal'];

export default {
  name: `${LINES} ledger lines in batches of ${BATCH}, lines/s`,
  scale: 1,
  /** The last row by its name: it starts over with the sample data alone. */
  async run(program, databaseUrl) {
    const { contractId, provider, day } = await performedContract(program);
    const times = [];
    let sent = 0;
    const began = performance.now();
    const worker = async () => {
      while (sent < LINES) {
        const first = sent;
        sent += BATCH;
        const start = performance.now();
        await upload(provider, contractId, day, first);
        times.push(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    const ours = { perSecond: LINES / ((performance.now() - began) / 1000), ...quantiles(times) };
    return [lineOf(this.name, ours, { perSecond: LINES / (await copySeconds(databaseUrl, contractId)) })];
  },
};

async function performedContract(program) {
  const file = JSON.parse(await readFile(new URL('../../demo/boli.json', import.meta.url), 'utf8'));
  const stage = new Stage(program, file);
  await stage.reset();
  const project = { ...projectOf(file, 'homeCare'), showsRefusals: false };
  for (const act of ACTS) await act(stage, project);
  const [day] = project.records.days;
  await stage.at(`${day}T18:00:00+08:00`);
  return { contractId: project.ids.contractId, provider: await stage.as(winnerOf(project).login), day };
}

/** One person a line, each of them served fifty times. */
async function upload(provider, contractId, on, first) {
  const records = Array.from({ length: BATCH }, (_, n) => ({
    ...{ clientId: `bench-${first + n}`, method: 'casework', on, place: '长安社区', quantity: '1' },
    recipients: [
      { name: '示例', phone: `1390000${String((first + n) % RECIPIENTS).padStart(4, '0')}`, consented: true },
    ],
  }));
  const { recorded } = await provider.post(`/contracts/${contractId}/service-records`, { records });
  if (recorded !== BATCH) throw new Error(`${recorded} of ${BATCH} lines were taken`);
}

/** How long the server takes to COPY the same rows from a file into the same tables, indexes and checks included. */
async function copySeconds(connectionString, contractId) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const file = join(tmpdir(), `sanshe-bench-${process.pid}.copy`);
  let seconds = 0;
  try {
    for (const table of TABLES) {
      await client.query(`CREATE TABLE bench_${table} (LIKE ${table} INCLUDING ALL)`);
      await client.query(`COPY (SELECT * FROM ${table} WHERE contract_id = '${contractId}') TO '${file}'`);
      const began = performance.now();
      await client.query(`COPY bench_${table} FROM '${file}'`);
      seconds += (performance.now() - began) / 1000;
    }
    const { rows } = await client.query('SELECT count(*)::int AS lines FROM bench_service_record');
    if (rows[0].lines !== LINES) throw new Error(`${rows[0].lines} lines are in the ledger`);
  } finally {
    await client.end();
    rmSync(file, { force: true });
  }
  return seconds;
}

function quantiles(times) {
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  return { p50: at(0.5), p95: at(0.95) };
}

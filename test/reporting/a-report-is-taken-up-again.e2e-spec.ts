import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { signedContract } from '../support/given-contract.js';
import { type Json, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { until } from '../support/until.js';
import { WorkerToKill } from '../support/worker-to-kill.js';
import { START, World } from '../support/world.js';

describe('a report whose worker is killed', () => {
  let world: World;
  let worker: WorkerToKill | undefined;
  let holder: pg.Client;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sanshe-report-'));
    world = await World.start(START, undefined, { dataDir });
    await signedContract(world);
    holder = new pg.Client(world.databaseUrl);
    await holder.connect();
  });
  afterAll(async () => {
    await worker?.kill();
    await holder.end();
    await world.stop();
    await rm(dataDir, { recursive: true });
  });

  /** Names of all that stands in the store. */
  const stored = async (): Promise<string[]> => {
    const all = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    return all.filter((each) => each.isFile()).map(({ name }) => name);
  };

  it('is made by the next one, ends once, and leaves one file and no half one', async () => {
    const street = await world.as('street-officer');
    const wish = { from: '2025-01-01', to: '2025-12-31', kind: 'procurement', format: 'xlsx' };
    const run = await street.does('/report-runs', wish);
    const runId = text(run.id);
    // Whoever ends the run waits; its progress does not.
    await holder.query('BEGIN');
    await holder.query('SELECT FROM report_run WHERE id = $1 FOR KEY SHARE', [runId]);
    worker = new WorkerToKill(world, { dataDir });
    const [whole = ''] = await until(
      stored,
      (names) => names.length > 0 && names.every((name) => !name.endsWith('.partial')),
      120,
    );
    await worker.kill();
    await holder.query('ROLLBACK');
    // An earlier one was killed while it wrote.
    await writeFile(join(dataDir, 'files', whole.slice(-2), `${whole}.partial`), 'half');
    const left = await street.reads(`/report-runs/${runId}`);
    expect([left.state, left.download]).toEqual(['queued', null]);
    await world.drain();
    const done = await street.reads(`/report-runs/${runId}`);
    expect(done).toMatchObject({ state: 'done', rows: left.total });
    const kept = await rows<{ id: string; size: number }>(world, 'SELECT id, size FROM stored_file');
    expect([kept.length, await stored()]).toEqual([1, [kept[0]?.id]]);
    const link = new URL(text((done.download as Json).url));
    const file = await world.anonymous().download(`/${link.pathname}${link.search}`);
    expect([file.status, file.body.length]).toEqual([200, kept[0]?.size]);
    expect(
      await rows(world, `SELECT action FROM state_change WHERE subject_id = $1 AND machine = 'report-run'`, [
        runId,
      ]),
    ).toEqual([{ action: 'finish' }]);
  });
});

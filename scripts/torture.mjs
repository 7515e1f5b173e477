// `npm run torture:visits -- --rounds=200 --seed=… --queue=PostgreSQL,Redis`: two workers are killed at random while
// visits fall due; the exit code is 1 when anything was lost or happened twice. `-- --rush=100000 --minutes=60`: so many
// visits due in one minute, and what it does to pace, memory and the API.
import { prepare } from './prepare.mjs';
import { runScript } from './steps/run-script.mjs';
import { withDatabase } from './steps/with-database.mjs';

await runScript(async () => {
  await prepare();
  await withDatabase(async (url, folder) => {
    Object.assign(process.env, { TEST_DATABASE_URL: url, TMPDIR: folder });
    const { main } = await import('../dist/test/torture/main.js');
    if (!(await main(process.argv.slice(2), console.log))) process.exitCode = 1;
  });
});

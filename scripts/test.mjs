import { join } from 'node:path';
import { findChromium } from './steps/find-chromium.mjs';
import { ROOT, prepare } from './prepare.mjs';
import { runChild } from './steps/run-child.mjs';
import { ScriptFailed, runScript } from './steps/run-script.mjs';
import { withDatabase } from './steps/with-database.mjs';

/** `--redis`: the boundary tests on Redis; `--browser`: the pages in Chromium; `--only=<path fragment>`; everything else goes to Jest. */
function parseArguments(args) {
  const redis = args.includes('--redis');
  const chromium = args.includes('--browser') ? findChromium() : undefined;
  const only = args.filter((arg) => arg.startsWith('--only=')).map((arg) => arg.slice('--only='.length));
  const rest = args.filter((arg) => arg !== '--redis' && arg !== '--browser' && !arg.startsWith('--only='));
  if (redis && !process.env.REDIS_URL) throw new ScriptFailed('--redis needs REDIS_URL');
  const usual = [...(redis ? ['test/platform'] : []), ...(chromium ? ['test/browser'] : [])];
  const paths = only.length === 0 ? usual : only;
  return { redis, chromium, jest: [...rest, ...paths.map((path) => path.replace(/\.ts$/, '.js'))] };
}

function runJest({ jest, redis, chromium }, folder, databaseUrl) {
  const own = [
    process.env.NODE_OPTIONS,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    // Loading the program for every test file makes much young garbage.
    '--max-semi-space-size=64',
  ];
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: own.filter(Boolean).join(' '),
    TMPDIR: folder,
    TEST_DATABASE_URL: databaseUrl,
    ...(redis && { QUEUE: 'redis' }),
    ...(chromium && { CHROMIUM: chromium }),
  };
  const guard = join(ROOT, 'scripts', 'steps', 'require-tests-ran.mjs');
  // A flag with one value comes last: Jest would read the paths as more reporters.
  const flags = ['--reporters=default', `--reporters=${guard}`, '-c', 'jest.config.mjs'];
  const program = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  return runChild(process.execPath, [program, ...flags, ...jest], { cwd: ROOT, env, shown: true });
}

async function runTests() {
  const wanted = parseArguments(process.argv.slice(2));
  await prepare();
  let interruption;
  const note = (signal) => (interruption = signal);
  process.on('SIGINT', note).on('SIGTERM', note);
  const { code } = await withDatabase((url, folder) => {
    if (interruption) throw new ScriptFailed(`interrupted (${interruption})`);
    return runJest(wanted, folder, url);
  });
  process.exitCode = code || process.exitCode;
}

await runScript(runTests);

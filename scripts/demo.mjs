// `npm run demo`: plays the whole life of a purchase against a running server, over HTTP only; with
// `-- --method=open-tender` one purchase under that method alone, from the need to the award.
import { StepFailed } from '../demo/client.mjs';
import { METHODS } from '../demo/method.mjs';
import { play, playOne } from '../demo/play.mjs';

const baseUrl = process.env.BASE_URL ?? 'http://localhost:3000';
const started = performance.now();
try {
  const method = process.argv.find((each) => each.startsWith('--method='))?.slice('--method='.length);
  if (method !== undefined && !METHODS.includes(method))
    throw new StepFailed(`no method ${method}; one of ${METHODS.join(', ')}`);
  const differing = method === undefined ? await play(baseUrl) : await playOne(baseUrl, method).then(() => 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const end = differing === 0 ? 'Every figure is as expected.' : `${differing} figures differ.`;
  console.log(`\n${end} ${seconds} s. The notice board is at ${baseUrl}/, open data at ${baseUrl}/ocds`);
  process.exitCode = differing === 0 ? 0 : 1;
} catch (error) {
  process.exitCode = 1;
  if (error instanceof StepFailed) console.error(`\n  FAILED ${error.message}`);
  else if (error instanceof TypeError && error.cause instanceof Error) {
    console.error(`\nNo server answers at ${baseUrl} (${error.cause.message}). Start it with: npm start`);
  } else throw error;
}

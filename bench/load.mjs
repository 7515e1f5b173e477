import { Agent, request } from 'node:http';

const CONNECTIONS = 16;
const LONGEST_ANSWER_MS = 10_000;

/** Asks for the paths in turn over kept connections, for so many seconds; loopback only. Every answer must be 200. */
export async function load(base, paths, headers, seconds, connections = CONNECTIONS) {
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(base).hostname))
    throw new Error(`not here: ${base}`);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  let turn = 0;
  const worker = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      await ask(agent, base + paths[turn++ % paths.length], headers);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const lasted = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  return { perSecond: times.length / lasted, p50: at(0.5), p95: at(0.95) };
}

function ask(agent, url, headers) {
  return new Promise((done, fail) => {
    const call = request(url, { agent, headers, timeout: LONGEST_ANSWER_MS }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? done() : fail(new Error(`${url}: ${answer.statusCode}`)),
      );
    });
    call.on('timeout', () => call.destroy(new Error(`${url}: no answer`)));
    call.on('error', fail);
    call.end();
  });
}

import type { QueueStorage } from './queue-storage.js';
import { linesOf } from './report.js';
import { tortureOn } from './run.js';
import { rush } from './rush.js';

type Say = (line: string) => void;

/** `npm run torture:visits`: rounds on both queues, or a rush with `--rush=100000`; true when nothing was wrong. */
export async function main(args: readonly string[], say: Say): Promise<boolean> {
  const option = (name: string, otherwise: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
  const queues = option('queue', 'PostgreSQL,Redis').split(',') as QueueStorage['name'][];
  const signal = interruption();
  const visits = Number(option('rush', '0'));
  if (visits > 0) {
    const [queue = 'PostgreSQL'] = queues;
    return rush({ visits, queue, minutes: Number(option('minutes', '120')), say, signal });
  }
  const seed = option('seed', String(Date.now()));
  say(`seed ${seed}: the same seed kills at the same moments`);
  const wish = { rounds: Number(option('rounds', '200')), projects: Number(option('projects', '8')) };
  const sound = await Promise.all(queues.map((queue) => roundsOn(queue, { ...wish, seed, say, signal })));
  return sound.every(Boolean);
}

async function roundsOn(
  queue: QueueStorage['name'],
  options: Parameters<typeof tortureOn>[1] & { say: Say },
): Promise<boolean> {
  const report = await tortureOn(queue, options);
  const lines = report
    ? linesOf(queue, report)
    : [`queue on ${queue}: not tried, there is no redis-server here`];
  for (const line of lines) options.say(line);
  return !report || (report.lost === 0 && report.doubled === 0 && report.opened === report.due);
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      controller.abort();
    });
  return controller.signal;
}

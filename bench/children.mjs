import { spawn } from 'node:child_process';
import { once } from 'node:events';

const START_MS = 60_000;

/** A program of its own process; `address` is the first match of `pattern` in what it prints. */
export async function startChild(args, env, pattern) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const address = await new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`${args[0]} did not start: ${output}`)), START_MS);
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = pattern.exec(output)?.[1];
      if (found) done(found);
      if (found) clearTimeout(timer);
    });
    child.once('exit', (code) => fail(new Error(`${args[0]} ended with ${code}: ${output}`)));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { address, stop };
}

/** Runs a program to its end; its lines are shown. */
export async function runToEnd(args, env) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
}

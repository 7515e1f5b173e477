import { spawn } from 'node:child_process';
import { ScriptFailed } from './run-script.mjs';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };
const PATIENCE_MS = 10_000;

/**
 * Runs a command to its end and gives its exit code and, unless it is `shown`, its output.
 * The command gets a process group of its own: SIGINT and SIGTERM end all of it before they end us.
 */
export async function runChild(command, args, { shown = false, ...options } = {}) {
  const stdio = ['ignore', ...(shown ? ['inherit', 'inherit'] : ['pipe', 'pipe'])];
  const child = spawn(command, args, { ...options, stdio, detached: true });
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const interruption = interruptible(child);
  try {
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve(status ?? 1));
    });
    const signal = interruption.signal();
    if (signal) throw new ScriptFailed(`interrupted (${signal})`, EXIT_CODES[signal]);
    return { code, output: Buffer.concat(chunks).toString() };
  } finally {
    interruption.end();
  }
}

function interruptible(child) {
  let received;
  let timer;
  const stop = (signal) => {
    received ??= signal;
    endGroup(child.pid, 'SIGTERM');
    timer ??= setTimeout(() => endGroup(child.pid, 'SIGKILL'), PATIENCE_MS);
  };
  const signals = Object.keys(EXIT_CODES);
  signals.forEach((signal) => process.on(signal, stop));
  const end = () => {
    clearTimeout(timer);
    signals.forEach((signal) => process.off(signal, stop));
  };
  return { signal: () => received, end };
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // The group ended by itself.
    if (error.code !== 'ESRCH') throw error;
  }
}

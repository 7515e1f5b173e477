import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SOURCES = new URL('../../src/', import.meta.url);
const run = promisify(execFile);
// A machine that has other work makes a start slow; only one that never comes is a fault.
const START_MS = 300_000;

/**
 * One place for a worker of the program (or its API), an own process started by its own entry: killed and started again
 * at will.
 */
export class WorkerProcess {
  private child?: ChildProcess;
  private output = '';

  /** `env` is all that the worker gets to know; `folder` has no settings of somebody else's. */
  constructor(
    private readonly env: Readonly<Record<string, string>>,
    private readonly folder: string,
    private readonly entry: readonly string[] = ['worker.js'],
  ) {}

  /** Memory that it occupies now, KiB. */
  async residentKib(): Promise<number> {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(this.child?.pid)]);
    return Number(stdout);
  }

  /** Starts one and waits until it takes work. */
  async start(): Promise<void> {
    if (this.child) return;
    const { PATH, TMPDIR } = process.env;
    const [program = '', ...args] = this.entry;
    const child = spawn(process.execPath, [fileURLToPath(new URL(program, SOURCES)), ...args], {
      cwd: this.folder,
      env: { ...(PATH && { PATH }), ...(TMPDIR && { TMPDIR }), ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output = (this.output + text).slice(-20_000);
      });
    }
    await this.readiness(child);
  }

  /** SIGKILL: nothing is put away, nothing is told to anybody. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** SIGTERM: finishes what is in hand. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** The last warnings and errors that it wrote. */
  complaints(): string[] {
    return this.output.split('\n').filter((line) => /"level":[456]0|^\s*(at|Error)/.test(line));
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  private async readiness(child: ChildProcess): Promise<void> {
    await new Promise<void>((ready, fail) => {
      const timer = setTimeout(() => {
        fail(new Error(`a worker did not start: ${this.output}`));
      }, START_MS);
      const look = () => {
        if (!this.output.includes('"msg":"ready"')) return;
        clearTimeout(timer);
        child.stdout?.off('data', look);
        ready();
      };
      child.stdout?.on('data', look);
      child.once('exit', (code, signal) => {
        clearTimeout(timer);
        // One that is killed while it starts is over; one that gives up by itself is a fault.
        if (signal) ready();
        else fail(new Error(`a worker ended with ${code}: ${this.output}`));
      });
    });
  }
}

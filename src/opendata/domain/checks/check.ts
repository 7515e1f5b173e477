import type { JsonObject } from '../json.js';

/** A process as the checks see it: its releases oldest first, what they come to, and whether each is as it was kept. */
export interface CheckedProcess {
  readonly ocid: string;
  readonly releases: readonly JsonObject[];
  readonly compiled: JsonObject;
  readonly versioned: JsonObject;
  /** Hash of every body as kept equals the hash written with it. */
  readonly isAsKept: boolean;
}

/** What is wrong with a process, in words with the place; nothing where all is well. */
export type ProcessRule = (process: CheckedProcess) => readonly string[];

/** One of the checks of publishers, by its number. */
export interface Check {
  readonly number: number;
  readonly title: string;
  /** Judges each process by itself; null: it needs what this program does not have. */
  readonly rule: ProcessRule | null;
}

/** What came of a check. */
export interface CheckResult {
  readonly number: number;
  readonly title: string;
  readonly result: 'passed' | 'failed' | 'not-checked';
  /** How often it failed. */
  readonly failures: number;
  /** The first of them. */
  readonly examples: readonly string[];
}

/** A check of each process. */
export function check(number: number, title: string, rule: ProcessRule | null): Check {
  return { number, title, rule };
}

/** Findings of a condition on members: one for each that breaks it. */
export function broken<T>(
  members: readonly T[],
  isWell: (each: T) => boolean,
  say: (each: T) => string,
): string[] {
  return members.filter((each) => !isWell(each)).map(say);
}

import type { CheckResult } from '../domain/checks/check.js';

/** What came of one check. */
export class OpenDataCheckView {
  /** As publishers' checks are numbered here. @example 48 */
  number: number;
  /** @example compiled releases are the merge of unchanged releases */
  title: string;
  /** passed, failed, or not-checked: it needs what lies outside, or the standard's schemas. @example passed */
  result: string;
  /** How often it failed. */
  failures: number;
  /** The first places. */
  examples: string[];

  static of({ number, title, result, failures, examples }: CheckResult): OpenDataCheckView {
    return { number, title, result, failures, examples: [...examples] };
  }
}

/** All of them, by number. */
export class OpenDataChecksView {
  items: OpenDataCheckView[];
}

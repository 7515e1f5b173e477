import type { Check, CheckResult, CheckedProcess, ProcessRule } from './check.js';
import { COHERENCE } from './coherence.js';
import { COLLECTION, type Summary, lostRelations, sharedTenderIds, summaryOf } from './collection.js';
import { CONSISTENCY } from './consistency.js';
import { FIELDS } from './fields.js';
import { REFERENCES } from './references.js';
import { STRUCTURE } from './structure.js';

const EXAMPLES = 5;

const ALL: readonly Check[] = [
  ...STRUCTURE,
  ...FIELDS,
  ...COHERENCE,
  ...CONSISTENCY,
  ...REFERENCES,
  ...COLLECTION,
];
type Look = (all: readonly Summary[], withheld: ReadonlySet<string>) => string[];
const OVER_ALL: Readonly<Record<number, [title: string, look: Look]>> = {
  43: ['related processes exist under their title', lostRelations],
  44: ['ids of tenders are unique', sharedTenderIds],
};

/** The 48 checks of publishers, process by process: memory holds examples and a line for each process. */
export class Checking {
  private readonly found = new Map<number, { failures: number; examples: string[] }>();
  private readonly summaries: Summary[] = [];

  /** `schema`: rules by their number that need the standard's schemas; `withheld`: ocids that an order took away. */
  constructor(
    private readonly schema: Readonly<Record<number, ProcessRule>> = {},
    private readonly withheld: ReadonlySet<string> = new Set(),
  ) {}

  /** Looks at one process. */
  add(process: CheckedProcess): void {
    for (const { number, rule } of ALL) {
      const findings = (this.schema[number] ?? rule)?.(process) ?? [];
      this.note(
        number,
        findings.map((each) => `${process.ocid} ${each}`),
      );
    }
    this.summaries.push(summaryOf(process));
  }

  /** What came of every check, by number. */
  results(): CheckResult[] {
    for (const [number, [, look]] of Object.entries(OVER_ALL))
      this.note(Number(number), look(this.summaries, this.withheld));
    const each = ALL.map(({ number, title, rule }) =>
      this.resultOf(number, title, rule !== null || this.schema[number] !== undefined),
    );
    const over = Object.entries(OVER_ALL).map(([number, [title]]) =>
      this.resultOf(Number(number), title, true),
    );
    return [...each, ...over].toSorted((a, b) => a.number - b.number);
  }

  private note(number: number, findings: readonly string[]): void {
    const { failures = 0, examples = [] } = this.found.get(number) ?? {};
    this.found.set(number, {
      failures: failures + findings.length,
      examples: [...examples, ...findings].slice(0, EXAMPLES),
    });
  }

  private resultOf(number: number, title: string, isChecked: boolean): CheckResult {
    const { failures = 0, examples = [] } = this.found.get(number) ?? {};
    const result = isChecked ? (failures > 0 ? 'failed' : 'passed') : 'not-checked';
    return { number, title, result, failures, examples };
  }
}

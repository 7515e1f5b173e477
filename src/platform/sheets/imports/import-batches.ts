import { RuleBroken } from '../../../shared/refused.js';
import type { Violation } from '../../../shared/violation.js';
import { sqlState } from '../../database/database.js';
import { release, rollBackTo, savepoint } from '../../database/savepoint.js';
import type { Tx } from '../../database/tx.js';
import { violationOfConstraint } from '../../http/constraints.js';
import type { Importer, RowOf, SheetDefinition, SheetLoader } from '../domain/definition.js';
import type { RowError, RowReading } from '../domain/read-row.js';
import { refuse } from '../domain/refusals.js';

type Row = RowOf<SheetDefinition>;

interface Numbered {
  readonly number: number;
  readonly row: Row;
}

/** One run of a loader over a file: remembers the keys seen, and stores what is good batch by batch. */
export class ImportBatches {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly tx: Tx,
    private readonly loader: SheetLoader,
    private readonly importer: Importer,
  ) {}

  /** Checks a batch and stores its good rows; the reasons against the others, in the order of the file. */
  async take(readings: readonly RowReading[]): Promise<RowError[]> {
    const errors: RowError[] = [];
    const read: Numbered[] = [];
    for (const reading of readings) {
      if ('violations' in reading) errors.push(...errorsAt(reading.number, reading.violations));
      else read.push(reading);
    }
    const facts = await this.loader.facts(this.tx, rowsOf(read), this.importer);
    const good = read.filter((each) => {
      const violations = [...this.doubled(each), ...this.loader.check(each.row, facts, this.importer)];
      errors.push(...errorsAt(each.number, violations));
      return violations.length === 0;
    });
    errors.push(...(await this.store(good, facts)));
    return errors;
  }

  private doubled({ number, row }: Numbered): Violation[] {
    if (!this.loader.keyOf) return [];
    const key = this.loader.keyOf(row);
    const first = this.seen.get(key);
    if (first === undefined) this.seen.set(key, number);
    return first === undefined ? [] : [refuse.rowDoubled({ params: { row: first } })];
  }

  /** All at once; when something stands against it, one by one, so that the row is known. */
  private async store(rows: readonly Numbered[], facts: unknown): Promise<RowError[]> {
    if (rows.length === 0 || !(await this.refusalOf(rows, facts))) return [];
    const errors: RowError[] = [];
    for (const each of rows)
      errors.push(...errorsAt(each.number, (await this.refusalOf([each], facts)) ?? []));
    return errors;
  }

  private async refusalOf(
    rows: readonly Numbered[],
    facts: unknown,
  ): Promise<readonly Violation[] | undefined> {
    const point = await savepoint(this.tx, 'sheet_rows');
    try {
      await this.loader.store(this.tx, rowsOf(rows), this.importer, facts);
      await release(this.tx, point);
      return undefined;
    } catch (error) {
      const violations = violationsOf(error);
      await rollBackTo(this.tx, point);
      await release(this.tx, point);
      return violations;
    }
  }
}

function rowsOf(numbered: readonly Numbered[]): Row[] {
  return numbered.map(({ row }) => row);
}

function errorsAt(row: number, violations: readonly Violation[]): RowError[] {
  return violations.map((violation) => ({ row, violation }));
}

/** What people did wrong; anything else is thrown on and the job runs again. */
function violationsOf(error: unknown): readonly Violation[] {
  if (error instanceof RuleBroken) return error.violations;
  if (['23505', '23P01'].includes(sqlState(error) ?? '')) return [violationOfConstraint(error)];
  throw error;
}

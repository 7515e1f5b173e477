import type { Day } from '../../../shared/days.js';
import type { Fen } from '../../../shared/money.js';
import type { Violation } from '../../../shared/violation.js';
import type { Role } from '../../access/roles.js';
import type { Doer } from '../../database/request-context.js';
import type { Tx } from '../../database/tx.js';

interface ColumnBase {
  /** Member of the row, and first segment of the pointers of `check`. */
  readonly key: string;
  /** Chinese header. */
  readonly header: string;
  /** English header, accepted as well. */
  readonly english: string;
  /** An empty cell is refused. */
  readonly required?: boolean;
  /** Most characters of a cell; 200 unless said otherwise. */
  readonly maxLength?: number;
  /** Shown in the template. */
  readonly example: string;
  /** What people should know before they fill it in. */
  readonly note?: string;
  /** How exports show it; personal data have one (个人信息保护法). No export shows more. */
  readonly mask?: (text: string) => string;
}

/**
 * One column. `code`: half-width capitals without blanks, matched with `pattern`; `money-yuan`: yuan with at most two
 * decimals, read into fen; `enum`: stored codes with their Chinese labels; `list`: items parted by 、 , or ;.
 */
export type SheetColumn = ColumnBase &
  (
    | { readonly kind: 'text' }
    | { readonly kind: 'decimal' }
    | { readonly kind: 'money-yuan' }
    | { readonly kind: 'day' }
    | { readonly kind: 'code'; readonly pattern?: RegExp }
    | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'enum'; readonly labels: Readonly<Record<string, string>> }
    | { readonly kind: 'list'; readonly maxItems?: number }
  );

/** What a sheet of a register looks like; declared once, read by template, import and export. */
export interface SheetDefinition<C extends readonly SheetColumn[] = readonly SheetColumn[]> {
  /** Stable name, plural kebab-case. */
  readonly name: string;
  /** Chinese title. */
  readonly title: string;
  /** Grows with every change of the columns. */
  readonly version: number;
  readonly columns: C;
}

/** A cell as the program keeps it: null when empty, an empty list for a list. */
export type SheetValue = string | number | bigint | string[] | null;

type ValueOf<C> = C extends { kind: 'integer' }
  ? number
  : C extends { kind: 'money-yuan' }
    ? Fen
    : C extends { kind: 'day' }
      ? Day
      : C extends { kind: 'enum'; labels: infer L }
        ? keyof L & string
        : C extends { kind: 'list' }
          ? string[]
          : string;

type AbsentOf<C> = C extends { kind: 'list' } | { required: true } ? never : null;

/** The rows of a sheet: a member per column, null only where a column is not required. */
export type RowOf<S extends SheetDefinition> = {
  readonly [C in S['columns'][number] as C['key']]: ValueOf<C> | AbsentOf<C>;
};

/** For whom an import runs: the account, unit and role that started it. */
export interface Importer extends Doer {
  readonly accountId: string;
  readonly unitId: string;
  readonly role: Role;
}

/**
 * Declares a sheet. Its whole use, in a context with a register of lamps:
 *
 * ```ts
 * export const lampSheet = sheet({
 *   name: 'lamps', title: '路灯名册', version: 1,
 *   columns: [
 *     { key: 'code', header: '编号', english: 'Code', kind: 'code', required: true, pattern: /^L\d{4}$/, example: 'L0001' },
 *     { key: 'kind', header: '类型', english: 'Kind', kind: 'enum', labels: { led: '节能灯', old: '旧灯' }, example: '节能灯' },
 *     { key: 'price', header: '单价（元）', english: 'Price', kind: 'money-yuan', example: '1234.50' },
 *   ],
 * });
 * type LampRow = RowOf<typeof lampSheet>;          // { code: string; kind: 'led' | 'old' | null; price: Fen | null }
 *
 * @Injectable()                                     // a provider of the context's module
 * export class ImportLamps implements SheetLoader<typeof lampSheet, ReadonlySet<string>> {
 *   readonly sheet = lampSheet;
 *   constructor(imports: Imports) { imports.add(this); }
 *   facts(tx: Tx) { return streetsWithLamps(tx); }  // once per batch
 *   check(row: LampRow, streets) { return streets.has(…) ? [] : [refuse.streetUnknown({ pointer: '/code' })]; }
 *   keyOf(row: LampRow) { return row.code; }        // twice in one file is a row error
 *   async store(tx: Tx, rows: readonly LampRow[], importer) { await tx.insert(Lamp, rows.map(…)); }
 * }
 *
 * // in the controller, BEFORE a route `:id`:
 * @Get('imports/template') @Requires('lamp.register') @SheetFile()
 * template(@Query() { format }: SheetFormatDto) { return this.imports.template(lampSheet, format); }
 *
 * @Post('imports') @HttpCode(202) @Requires('lamp.register') @IdempotencyRequired() @Creates('imports')
 * import(@CurrentActor() actor: Actor, @Body() body: StartImportDto) { return this.imports.start(actor, lampSheet, body); }
 * ```
 */
export function sheet<const C extends readonly SheetColumn[]>(
  definition: SheetDefinition<C>,
): SheetDefinition<C> {
  return definition;
}

/** What a context does with the rows of a sheet. Everything runs in the one transaction of the import. */
export interface SheetLoader<S extends SheetDefinition = SheetDefinition, F = unknown> {
  readonly sheet: S;
  /** What `check` needs to know about these rows (at most 500), read at once. */
  facts(tx: Tx, rows: readonly RowOf<S>[], importer: Importer): Promise<F>;
  /** Why a row can't be taken; pointers begin with a column's key (`/uscc`). */
  check(row: RowOf<S>, facts: F, importer: Importer): Violation[];
  /** What may stand only once in a file. */
  keyOf?(row: RowOf<S>): string;
  /**
   * Stores rows (at most 500). A unique index that refuses becomes a row error by `constraintMeans`, a RuleBroken by
   * its violations; both are then looked for row by row.
   */
  store(tx: Tx, rows: readonly RowOf<S>[], importer: Importer, facts: F): Promise<void>;
}

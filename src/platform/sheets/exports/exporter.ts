import type { EntityManager } from 'typeorm';
import type { Importer, RowOf, SheetDefinition } from '../domain/definition.js';

/**
 * What a context gives of a register. Columns with a `mask` are written masked whatever it gives. Its use:
 *
 * ```ts
 * @Injectable()
 * export class ExportLamps implements SheetExporter<typeof lampSheet, LampFilter> {
 *   readonly sheet = lampSheet;
 *   constructor(exports: Exports) { exports.add(this); }
 *   async *rows(db: EntityManager, filter: LampFilter, for: Importer) {
 *     for await (const lamp of allRows(lampsWhere(db, filter, for.unitId))) yield { code: lamp.code, … };
 *   }
 * }
 * // the controller: short ones at once, long ones as a job
 * @Get('export') @Requires('lamp.read') @SheetFile()
 * export(@CurrentActor() actor: Actor, @Query() { format, ...filter }: ExportLampsDto) {
 *   return this.exports.now(actor, lampSheet, format, filter);
 * }
 * @Post('exports') @HttpCode(202) @Requires('lamp.read') @Creates('exports')
 * startExport(@CurrentActor() actor: Actor, @Body() { format, ...filter }: ExportLampsDto) {
 *   return this.exports.start(actor, lampSheet, format, filter);
 * }
 * ```
 */
export interface SheetExporter<S extends SheetDefinition = SheetDefinition, Q extends object = object> {
  readonly sheet: S;
  /** The rows in the order of the list, and only those that the list shows this caller. */
  rows(db: EntityManager, query: Q, caller: Importer): AsyncIterable<RowOf<S>>;
}

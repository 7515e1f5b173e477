/** One kind of sample rows, made by the database itself. A later context adds a file with its set to SEED_SETS. */
export interface SeedSet {
  /** What people read while it runs. */
  readonly name: string;
  /**
   * Statements, each over `$1` = the scale: about 1,000 organizations for each unit of it. They draw by
   * `pg_temp.draw`, `pick`, `row_id` and `uscc` (functions.ts), and pass over rows that are there already.
   */
  readonly statements: readonly string[];
  /** The tables whose statistics the planner needs afterwards. */
  readonly tables: readonly string[];
}

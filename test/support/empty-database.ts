import { migrateDatabase } from '../../src/program/migrate-database.js';
import { cloneTemplate } from './template-database.js';

/** A migrated database without any data, for tests below HTTP. Drop it with `dropClone`. */
export function emptyDatabase(): Promise<string> {
  return cloneTemplate(`sanshe_empty_${process.ppid}`, async (url) => {
    await migrateDatabase(url);
  });
}

import { Injectable } from '@nestjs/common';
import { Database, SandboxClock } from '../../platform/index.js';
import { Passwords } from '../../identity/index.js';
import { demoFile } from '../demo-file.js';
import { LoadDemoData } from './load-demo-data.js';

/** Tables that a reset leaves alone. */
const KEPT = ['schema_migration', 'sandbox_clock', 'rate_limit'];

/** Empties the sandbox, restores the sample data and sets the clock to the start instant. */
@Injectable()
export class ResetSandbox {
  constructor(
    private readonly database: Database,
    private readonly loadDemoData: LoadDemoData,
    private readonly passwords: Passwords,
    private readonly clock: SandboxClock,
  ) {}

  /** All or nothing; every session ends. */
  async run(): Promise<void> {
    await this.clock.set(new Date(demoFile().startsAt));
    const passwordHash = await this.passwords.hash(demoFile().password);
    await this.database.transaction(async (tx) => {
      const tables: { name: string }[] = await tx.query(
        `SELECT format('%I', tablename) AS name FROM pg_tables
          WHERE schemaname = current_schema() AND tablename <> ALL($1) ORDER BY tablename`,
        [KEPT],
      );
      // The append-only tables refuse TRUNCATE; their owner, in the sandbox only, looks away for this one statement.
      for (const { name } of tables) await tx.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
      await tx.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
      for (const { name } of tables) await tx.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
      await this.loadDemoData.load(tx, passwordHash);
    });
  }
}

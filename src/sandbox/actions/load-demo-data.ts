import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/index.js';
import { Passwords, seedAccount } from '../../identity/index.js';
import { loadReference, seedGuideEntry } from '../../reference/index.js';
import { loadConsentTexts, seedEvaluationBody, seedExpert, seedOrganization } from '../../registry/index.js';
import { loadDataTerms } from '../../reporting/index.js';
import { loadQuestionnaires } from '../../surveys/index.js';
import { day } from '../../shared/days.js';
import { type DemoAccount, demoAccounts } from '../demo-accounts.js';
import { demoFile } from '../demo-file.js';
import { type DemoUnits, loadDemoUnits, unitOf } from '../load-demo-units.js';

const SAMPLE_SOURCE = '示例区政府购买服务指导性目录（示例）';

/** A sample of a guide catalogue; real ones are loaded by the operator. */
const SAMPLE_GUIDE = [
  { code: 'SHILI01', name: '养老服务（示例）', validFrom: day('2024-01-01'), source: SAMPLE_SOURCE },
  { code: 'SHILI02', name: '社区治理服务（示例）', validFrom: day('2024-01-01'), source: SAMPLE_SOURCE },
  { code: 'SHILI03', name: '心理服务（示例）', validFrom: day('2024-01-01'), source: SAMPLE_SOURCE },
  {
    ...{ code: 'SHILI99', name: '已停用条目（示例）', source: SAMPLE_SOURCE },
    ...{ validFrom: day('2020-01-01'), validTo: day('2023-12-31') },
  },
] as const;

/** Fills an empty database with the sample district: places, units, accounts, suppliers, experts. */
@Injectable()
export class LoadDemoData {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
  ) {}

  /** True when the database was empty and is filled now. */
  async runWhenEmpty(): Promise<boolean> {
    const [row]: { empty: boolean }[] = await this.database.reader.query(
      'SELECT NOT EXISTS (SELECT 1 FROM unit) AS empty',
    );
    if (!row?.empty) return false;
    // One hash for all: they share the password, and hashing is slow on purpose.
    const passwordHash = await this.passwords.hash(demoFile().password);
    await this.database.transaction((tx) => this.load(tx, passwordHash));
    return true;
  }

  /** Loads everything in the given transaction. */
  async load(tx: Tx, passwordHash: string): Promise<void> {
    const file = demoFile();
    await loadReference(tx);
    for (const entry of SAMPLE_GUIDE) await seedGuideEntry(tx, entry);
    await loadQuestionnaires(tx);
    await loadConsentTexts(tx);
    await loadDataTerms(tx);
    const units = await loadDemoUnits(tx, file);
    const accounts = await loadAccounts(tx, demoAccounts(file), units, passwordHash);
    for (const { key, ...rest } of file.organizations) {
      await seedOrganization(tx, { unitId: unitOf(units, key), ...rest });
    }
    for (const { key, name } of file.evaluationBodies) {
      await seedEvaluationBody(tx, { id: unitOf(units, key), name });
    }
    for (const expert of file.experts) {
      await seedExpert(tx, {
        accountId: accounts.get(`pool.${expert.key}`) ?? '',
        name: expert.name,
        fields: expert.fields,
        recusedFor: expert.recusedFor.map((key) => unitOf(units, key)),
      });
    }
  }
}

async function loadAccounts(
  tx: Tx,
  accounts: readonly DemoAccount[],
  units: DemoUnits,
  passwordHash: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { login, name, unit, role } of accounts) {
    ids.set(login, await seedAccount(tx, { login, name, passwordHash, unitId: unitOf(units, unit), role }));
  }
  return ids;
}

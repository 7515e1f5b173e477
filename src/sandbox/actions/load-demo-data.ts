import { Injectable } from '@nestjs/common';
import { Database, type Tx, create } from '../../platform/index.js';
import { Passwords, type UnitKind, seedAccount, seedUnit } from '../../identity/index.js';
import { Place, loadReference } from '../../reference/index.js';
import { loadConsentTexts, seedExpert, seedOrganization } from '../../registry/index.js';
import { loadQuestionnaires } from '../../surveys/index.js';
import { type DemoAccount, demoAccounts } from '../demo-accounts.js';
import { type DemoFile, demoFile } from '../demo-file.js';

/** Ids of the units made, by the demo file's keys. */
type Units = Map<string, string>;

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
    await loadQuestionnaires(tx);
    await loadConsentTexts(tx);
    const units = await loadUnits(tx, file);
    const accounts = await loadAccounts(tx, demoAccounts(file), units, passwordHash);
    for (const { key, ...rest } of file.organizations) {
      await seedOrganization(tx, { unitId: unitOf(units, key), ...rest });
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

function unitOf(units: Units, key: string): string {
  const id = units.get(key);
  if (!id) throw new Error(`the demo file names no unit ${key}`);
  return id;
}

async function loadUnits(tx: Tx, file: DemoFile): Promise<Units> {
  const units: Units = new Map();
  const unit = async (key: string, kind: UnitKind, name: string, parent?: string, placeId?: string) => {
    const parentId = parent ? unitOf(units, parent) : undefined;
    units.set(key, (await seedUnit(tx, { kind, name, parentId, placeId })).id);
  };
  const place = async (code: string, name: string, level: Place['level'], parentId: string | null) =>
    (await create(tx, Place, { code, name, level, parentId })).id;

  const { district, streets } = file.places;
  const districtPlace = await place(district.code, district.name, 'district', null);
  await unit('district', 'district', district.name, undefined, districtPlace);
  for (const street of streets) {
    const streetPlace = await place(street.code, street.name, 'street', districtPlace);
    await unit(street.key, 'street-office', `${street.name}办事处`, 'district', streetPlace);
    for (const community of street.communities) {
      const communityPlace = await place(community.code, community.name, 'community', streetPlace);
      await unit(community.key, 'community', community.name, street.key, communityPlace);
    }
  }
  for (const each of file.organizations) await unit(each.key, 'organization', each.name);
  for (const each of file.evaluationBodies) await unit(each.key, 'evaluation-body', each.name);
  await unit('pool', 'department', '评审专家库（示例）', 'district');
  await unit('operator', 'operator', '平台运维（示例）');
  return units;
}

async function loadAccounts(
  tx: Tx,
  accounts: readonly DemoAccount[],
  units: Units,
  passwordHash: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { login, name, unit, role } of accounts) {
    ids.set(login, await seedAccount(tx, { login, name, passwordHash, unitId: unitOf(units, unit), role }));
  }
  return ids;
}

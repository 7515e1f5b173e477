import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { ContractDocument } from '../../src/contracting/data/contract-document.entity.js';
import { Contract } from '../../src/contracting/data/contract.entity.js';
import { sealContact } from '../../src/contracting/data/recipient-secrets.js';
import { ServiceRecipient } from '../../src/contracting/data/service-recipient.entity.js';
import { DEFAULT_TAIL_FACTORS } from '../../src/contracting/domain/tail-factor.js';
import { NOTHING_YET } from '../../src/contracting/data/write-contract.js';
import { ContractSigned, ServiceAccepted } from '../../src/contracting/index.js';
import { Passwords, seedAccount, seedUnit } from '../../src/identity/index.js';
import { Database, KeyRing, Outbox, type Tx, create } from '../../src/platform/index.js';
import { type Day, addDays, day } from '../../src/shared/days.js';
import { seedEvaluationBody } from '../../src/registry/index.js';
import { demoFile } from '../../src/sandbox/index.js';
import { type GivenAward, givenAward } from './given-award.js';
import { type Json, type Person, list, text } from './person.js';
import { rows } from './rows.js';
import type { World } from './world.js';

const TEXT = '{"clauses":[]}';
const TEXT_SHA256 = createHash('sha256').update(TEXT).digest('hex');

/** What a story says of its project; the rest is arbitrary. */
export interface ProjectWish {
  readonly acceptedOn?: string;
  /** How many people the ledger knows; all consented but the first `refusing`. */
  readonly recipients?: number;
  readonly refusing?: number;
  /** The last so many belong to key groups. */
  readonly keyGroups?: number;
  readonly template?: 'by-rules' | 'one-three-six-months' | 'none';
  readonly category?: string;
  readonly amountFen?: bigint;
  /** A demo organization's key. */
  readonly provider?: string;
}

/** A contract whose services are accepted, without its whole life before. The clock stands at noon of that day. */
export async function acceptedProject(world: World, wish: ProjectWish = {}): Promise<string> {
  const { acceptedOn = '2025-11-28', amountFen = 480_000_00n, recipients = 6 } = wish;
  const award = await givenAward(world, { amountFen });
  const contractId = await world.app.get(Database).transaction(async (tx) => {
    const contract = await written(tx, await contractOf(tx, award, wish, day(acceptedOn)));
    await fillLedger(world, tx, contract.id, recipients, wish);
    return contract.id;
  });
  world.clock.set(`${acceptedOn}T12:00:00+08:00`);
  await world.app.get(Database).transaction((tx) =>
    world.app.get(Outbox).publish(tx, ServiceAccepted, {
      ...{ contractId, stage: 'final', acceptedOn: day(acceptedOn) },
    }),
  );
  await world.drain();
  return contractId;
}

/** A contract that is signed and being performed from that day on for so many days, noon of the first day. */
export async function runningProject(world: World, from: string, days: number): Promise<string> {
  const award = await givenAward(world, { amountFen: 480_000_00n });
  const contractId = await world.app.get(Database).transaction(async (tx) => {
    const { id } = await written(tx, {
      ...(await contractOf(tx, award, {}, day(from))),
      ...{ state: 'performing', acceptedOn: null, signedOn: day(from) },
      ...{ serviceFrom: day(from), serviceTo: addDays(day(from), days) },
    });
    return id;
  });
  world.clock.set(`${from}T12:00:00+08:00`);
  await world.app
    .get(Database)
    .transaction((tx) => world.app.get(Outbox).publish(tx, ContractSigned, { contractId }));
  await world.drain();
  return contractId;
}

/** The contract with the text that its hash is of: the public reads its clauses once it is signed. */
async function written(tx: Tx, facts: Parameters<typeof create<Contract>>[2]): Promise<Contract> {
  const contract = await create(tx, Contract, facts);
  const document = { contractId: contract.id, edition: 1, body: TEXT, sha256: TEXT_SHA256 };
  await create(tx, ContractDocument, document);
  return contract;
}

async function contractOf(tx: Tx, award: GivenAward, wish: ProjectWish, acceptedOn: Day) {
  const [row]: { tenderId: string; buyerId: string; communityId: string; draftedBy: string }[] =
    await tx.query(
      `SELECT t.id AS "tenderId", t.buyer_id AS "buyerId", t.community_id AS "communityId", t.drafted_by AS "draftedBy"
       FROM award a JOIN tender t ON t.id = a.tender_id WHERE a.id = $1`,
      [award.awardId],
    );
  if (!row) throw new Error('the award has no tender');
  const { draftedBy, ...parties } = row;
  const signedOn = addDays(acceptedOn, -200);
  return {
    ...parties,
    ...{ awardId: award.awardId, itemId: award.itemId, grantId: null, fundId: award.fundId },
    drawnUpBy: draftedBy,
    organizationId: wish.provider
      ? await unitOf(tx, `${wish.provider}.organization-lead`)
      : award.organizationId,
    ...{ state: 'accepted' as const, title: '居家养老上门服务（示例）', category: wish.category ?? 'ELD' },
    ...{ amountFen: wish.amountFen ?? 480_000_00n, documentSha256: TEXT_SHA256 },
    returnVisitTemplate: wish.template ?? ('one-three-six-months' as const),
    ...{ serviceFrom: signedOn, serviceTo: acceptedOn, signFrom: signedOn, signBy: signedOn },
    tailFactors: { ...DEFAULT_TAIL_FACTORS },
    ...{ payeeHolder: null, payeeNumber: null, paymentTermDays: 30, acceptanceTermDays: 15 },
    ...{ ...NOTHING_YET, signedOn, acceptedOn },
  };
}

async function unitOf(tx: Tx, login: string): Promise<string> {
  const [row]: { id: string }[] = await tx.query(
    'SELECT m.unit_id AS id FROM membership m JOIN account a ON a.id = m.account_id WHERE a.login = $1',
    [login],
  );
  if (!row) throw new Error(`no demo account ${login}`);
  return row.id;
}

/** Phone of the n-th person of a ledger, from 1. */
export function phoneOf(n: number): string {
  return `138${String(n).padStart(8, '0')}`;
}

async function fillLedger(world: World, tx: Tx, contractId: string, count: number, wish: ProjectWish) {
  const { refusing = 0, keyGroups = 0 } = wish;
  const keys = world.app.get(KeyRing);
  for (let n = 1; n <= count; n += 1) {
    const phone = phoneOf(n);
    await create(tx, ServiceRecipient, {
      ...sealContact(keys, uuid(), { name: `示例${n}`, phone }),
      ...{ contractId, consented: n > refusing, consentOn: day('2025-05-20'), stratum: null },
      keyGroup: n > count - keyGroups,
    });
  }
}

/** A second evaluation body with one evaluator and a lead; answers their logins. */
export async function secondBody(world: World, key: string): Promise<{ evaluator: string; lead: string }> {
  const passwordHash = await world.app.get(Passwords).hash(demoFile().password);
  const logins = { evaluator: `${key}.evaluator`, lead: `${key}.evaluation-lead` };
  await world.app.get(Database).transaction(async (tx) => {
    const { id: unitId } = await seedUnit(tx, {
      kind: 'evaluation-body',
      name: `第二评估中心（示例）${key}`,
    });
    await seedEvaluationBody(tx, { id: unitId, name: `第二评估中心（示例）${key}` });
    await seedAccount(tx, {
      login: logins.evaluator,
      name: '外部评估员',
      passwordHash,
      unitId,
      role: 'evaluator',
    });
    await seedAccount(tx, {
      login: logins.lead,
      name: '外部负责人',
      passwordHash,
      unitId,
      role: 'evaluation-lead',
    });
  });
  return logins;
}

/** A project's visits in the order of their days, as the district sees them. */
export async function visitsOf(world: World, contractId: string): Promise<Json[]> {
  const supervisor = await world.as('district-supervisor');
  const { items } = await supervisor.reads(`/visits?contractId=${contractId}`);
  return list(items).toSorted((a, b) => text(a.nominalOn).localeCompare(text(b.nominalOn)));
}

/** One visit of a project as the district sees it. */
export async function visitOf(world: World, contractId: string, code: string): Promise<Json> {
  const found = (await visitsOf(world, contractId)).find((visit) => text(visit.code) === code);
  if (!found) throw new Error(`no visit ${code}`);
  return (await world.as('district-supervisor')).reads(`/visits/${text(found.id)}`);
}

/** Whoever is assigned to a visit, signed in. */
export async function evaluatorOf(world: World, visit: Json): Promise<Person> {
  const accountId = text(visit.evaluator?.accountId);
  const [account] = await rows<{ login: string }>(world, 'SELECT login FROM account WHERE id = $1', [
    accountId,
  ]);
  if (!account) throw new Error(`no account ${accountId}`);
  return world.as(account.login);
}

/** Every question answered; scales by the given figure. */
export function filled(scale: number): Record<string, unknown> {
  const scales = ['attitude', 'punctuality', 'ability', 'effect', 'need-met', 'participation', 'recommend'];
  return {
    ...Object.fromEntries(scales.map((id) => [id, scale])),
    ...{ received: true, times: 8, charged: false, 'new-need': '', complaint: '' },
  };
}

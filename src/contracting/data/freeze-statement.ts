import { type Outbox, type Tx, create, touch } from '../../platform/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { sha256 } from '../../shared/sha256.js';
import { statementContent } from '../domain/service-statement.js';
import { ServiceStatementFrozen } from '../events.js';
import type { Contract } from './contract.entity.js';
import { ServiceStatement } from './service-statement.entity.js';
import { stateLines, unstatedLines } from './unstated-lines.js';

/** The latest statement of a contract; null before the first. */
export function latestStatement(tx: Tx, contractId: string): Promise<ServiceStatement | null> {
  return tx.findOne(ServiceStatement, { where: { contractId }, order: { number: 'DESC' } });
}

/** Freezes what the locked contract's ledger has come to up to a month's end and no statement says yet, after the latest one. Answers its number. */
export async function freezeStatement(
  tx: Tx,
  outbox: Outbox,
  contract: Contract,
  facts: {
    readonly month: string;
    readonly frozenBy: string | null;
    readonly latest: ServiceStatement | null;
  },
): Promise<number> {
  const { id: contractId, title } = contract;
  const { month, frozenBy, latest } = facts;
  const rows = await unstatedLines(tx, contractId, month);
  const number = (latest?.number ?? 0) + 1;
  const document = canonicalJson(statementContent({ contractId, title, number, month }, rows));
  const { id } = await create(tx, ServiceStatement, {
    ...{ contractId, number, month, document, sha256: sha256(document), frozenBy },
  });
  await stateLines(
    tx,
    id,
    rows.map(({ recordId }) => recordId),
  );
  touch(tx, 'contract', contractId, 'freeze-statement');
  await outbox.publish(tx, ServiceStatementFrozen, { contractId, month });
  return number;
}

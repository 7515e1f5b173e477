import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Actor, Database, type Tx } from '../../platform/index.js';
import { type Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound } from '../../shared/refused.js';
import type { ChangeFacts } from '../domain/change-rules.js';
import type { ProposedChange } from '../domain/contract-change.js';
import { isReached } from '../domain/milestone.lifecycle.js';
import type { Side } from '../domain/signing-rules.js';
import { demandStanding } from '../policies.js';
import { ContractChange, ContractChangeSignature } from './contract-change.entity.js';
import type { Contract } from './contract.entity.js';
import { Contracts } from './contracts.js';
import { milestonesOf } from './contract-steps.js';
import type { Milestone } from './milestone.entity.js';
import { PaymentRequest } from './payment-request.entity.js';
import { type ShownText, shownTo } from './shown-text.js';

/** A change with the signatures under it, and the contract it is of. */
export interface ChangeDetails {
  readonly contract: Contract;
  readonly change: ContractChange;
  readonly signatures: readonly ContractChangeSignature[];
}

/** Reads of the changes of a contract: for the parties all of them, for who may see the contract those in effect. */
@Injectable()
export class ContractChanges {
  constructor(
    private readonly database: Database,
    private readonly contracts: Contracts,
  ) {}

  /** A contract's changes in their order. */
  async list(actor: Actor, contractId: string): Promise<ChangeDetails[]> {
    const contract = await this.contracts.find(actor, contractId);
    const isParty = actor.unitId === contract.buyerId || actor.unitId === contract.organizationId;
    const changes = await this.database.reader.find(ContractChange, {
      where: { contractId, ...(isParty ? {} : { state: 'effective' as const }) },
      order: { number: 'ASC' },
    });
    const signatures = await this.database.reader.find(ContractChangeSignature, {
      where: { changeId: In(changes.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    return changes.map((change) => {
      return { contract, change, signatures: signatures.filter(({ changeId }) => changeId === change.id) };
    });
  }

  /** One of them. NotFound (404) when it is not the caller's to know. */
  async one(actor: Actor, contractId: string, id: string): Promise<ChangeDetails> {
    const found = (await this.list(actor, contractId)).find(({ change }) => change.id === id);
    if (!found) throw new NotFound('contract_change');
    return found;
  }

  /** Its text, for the two parties and the overseers, as this reader may read it. */
  async document(actor: Actor, contractId: string, id: string): Promise<ShownText<ContractChange>> {
    const { contract, change } = await this.one(actor, contractId, id);
    demandStanding(actor, contract, ['buyer', 'provider', 'overseer'], 'contract_change');
    return shownTo(actor, contract, change);
  }
}

/** What a change of a locked contract is judged by; `own` is the change that is there already. */
export async function changeFacts(
  tx: Tx,
  contract: Contract,
  { proposedBy, today, own }: { proposedBy: Side; today: Day; own?: string },
): Promise<ChangeFacts> {
  const { id: contractId, state, amountFen: original, serviceFrom, serviceTo, grantId } = contract;
  const supplements = await supplementsOf(tx, contractId, ['proposed', 'effective']);
  const signed = await supplementSum(tx, contractId);
  const milestones = await milestonesOf(tx, contractId);
  const accepted = milestones.filter(({ stage, state: at }) => stage === 'mid-term' && isReached(at));
  return {
    ...{ state, proposedBy, today, original, serviceFrom, serviceTo, isGrant: grantId !== null },
    hasRefusal: milestones.some(({ state: at }) => at === 'refused'),
    supplements: supplements.filter(({ id }) => id !== own).map(({ amountFen }) => amountFen ?? 0n),
    percents: milestones.flatMap(({ changeId, percent }) => (changeId === null && percent ? [percent] : [])),
    settling: {
      ceiling: original + signed - withheldOf(milestones),
      accepted: accepted.reduce((sum, { payableFen }) => sum + (payableFen ?? 0n), 0n),
      openRequests: await tx.countBy(PaymentRequest, { contractId, state: In(['requested', 'approved']) }),
    },
  };
}

/** What went back to its sources: with deliveries that were refused for good, and by penalties that were kept; in fen. */
function withheldOf(milestones: readonly Milestone[]): Fen {
  return milestones.reduce((sum, { withheldFen }) => sum + withheldFen, 0n);
}

/** A change as its rules read it. */
export function proposalOf({
  kind,
  ground,
  reason,
  fileIds,
  terms,
  amountFen,
  fundId,
}: ContractChange): ProposedChange {
  const amount =
    amountFen === null ? {} : kind === 'supplement' ? { amount: amountFen } : { settledAmount: amountFen };
  return { kind, ground, reason, fileIds, terms: { ...terms, ...amount, ...(fundId ? { fundId } : {}) } };
}

/** What all supplements in effect add to a contract's price, in fen. */
export async function supplementSum(db: EntityManager, contractId: string): Promise<Fen> {
  const signed = await supplementsOf(db, contractId, ['effective']);
  return signed.reduce((sum, { amountFen }) => sum + (amountFen ?? 0n), 0n);
}

/** What the supplements in effect by the end of a day add to the prices of contracts, in fen; contracts without any are left out. */
export async function supplementSumsOn(
  db: EntityManager,
  contractIds: readonly string[],
  on: Day,
): Promise<Map<string, Fen>> {
  const rows: { contractId: string; sum: string }[] = await db.query(
    `SELECT contract_id AS "contractId", sum(amount_fen)::text AS sum FROM contract_change
      WHERE contract_id = ANY($1) AND kind = 'supplement' AND state = 'effective' AND effective_on <= $2
      GROUP BY contract_id`,
    [[...contractIds], on],
  );
  return new Map(rows.map(({ contractId, sum }) => [contractId, BigInt(sum)]));
}

function supplementsOf(db: EntityManager, contractId: string, states: readonly ContractChange['state'][]) {
  return db.findBy(ContractChange, { contractId, kind: 'supplement', state: In([...states]) });
}

import { Injectable } from '@nestjs/common';
import { ownsFund, reserveFor } from '../../funding/index.js';
import { Units } from '../../identity/index.js';
import { type Actor, Database, Files, Outbox, type Tx, create, lock, now } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { sha256 } from '../../shared/sha256.js';
import { causeOf } from '../data/change-effects.js';
import { ContractChange } from '../data/contract-change.entity.js';
import { changeFacts } from '../data/contract-changes.js';
import { Contract } from '../data/contract.entity.js';
import { refuseChange as refuse } from '../domain/change-refusals.js';
import { changeViolations } from '../domain/change-rules.js';
import { changeText } from '../domain/change-text.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractChangeLifecycle } from '../domain/contract-change.lifecycle.js';
import type { ProposedChange } from '../domain/contract-change.js';
import { sideOf } from '../domain/signing-rules.js';
import { ContractChangeProposed } from '../events.js';
import { demandStanding, unitsOf } from '../policies.js';

/** Proposes a change of a contract: writes the text that both sides sign, and sets a supplement's money aside. */
@Injectable()
export class ProposeChange {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly units: Units,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The new change's id. RuleBroken (409): the contract is not in a state for it; (422): supplements of more than a tenth,
   * a term that the law does not allow, a ground without its proof, too little money, a settlement below what was accepted.
   */
  async run(actor: Actor, contractId: string, proposed: ProposedChange): Promise<string> {
    const strangers = await this.files.foreign(actor, proposed.fileIds);
    const evidence = await this.files.byIds(proposed.fileIds);
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer', 'provider'], 'contract');
      const side = sideOf(actor.unitId, unitsOf(contract)) ?? 'buyer';
      const today = dayOf(now(tx));
      const facts = await changeFacts(tx, contract, { proposedBy: side, today });
      refuseAll([
        ...strangers.map((n) => refuse.changeFileUnknown({ pointer: `/fileIds/${n}` })),
        ...changeViolations(proposed, facts),
      ]);
      const number = 1 + (await tx.countBy(ContractChange, { contractId }));
      const named = await this.names(contract);
      const body = changeText({
        ...{ ...proposed, ...named, number, contract: subjectOf(contract), proposedOn: today },
        evidence: evidence.map(({ id, sha256: hash }) => ({ id, sha256: hash })),
      });
      const change = await write(tx, actor, { contract, proposed, number, side, body });
      await reserveSupplement(tx, actor, contract, change);
      await this.outbox.publish(tx, ContractChangeProposed, { contractId, changeId: change.id });
      return change.id;
    });
  }

  private async names({ buyerId, organizationId }: Contract) {
    const units = await this.units.byIds([buyerId, organizationId]);
    const named = (id: string) => ({ id, name: units.get(id)?.name ?? '' });
    return { buyer: named(buyerId), provider: named(organizationId) };
  }
}

function subjectOf(contract: Contract) {
  const { id, documentSha256, title, signedOn, serviceTo, amountFen, grantId } = contract;
  return { id, documentSha256, title, signedOn, serviceTo, amount: amountFen, isGrant: grantId !== null };
}

interface Written {
  readonly contract: Contract;
  readonly proposed: ProposedChange;
  readonly number: number;
  readonly side: ContractChange['proposedSide'];
  readonly body: string;
}

function write(tx: Tx, actor: Actor, { contract, proposed, number, side, body }: Written) {
  const { kind, ground, reason, fileIds, terms } = proposed;
  const { amount, settledAmount, fundId, ...rest } = terms;
  return create(tx, ContractChange, {
    ...{ contractId: contract.id, number, kind, ground, reason, fileIds: [...fileIds], terms: rest },
    state: contractChangeLifecycle.initial,
    amountFen: amount ?? settledAmount ?? null,
    fundId: kind === 'supplement' ? (fundId ?? contract.fundId) : null,
    ...{ proposedSide: side, proposedBy: actor.accountId, body, documentSha256: sha256(body) },
    ...{ endReason: null, effectiveOn: null, publishBy: null, publishedOn: null },
  });
}

/** A supplement is proposed with its money behind it, in an account of its own. */
async function reserveSupplement(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  change: ContractChange,
): Promise<void> {
  const { fundId, amountFen: amount } = change;
  if (fundId === null || amount === null) return;
  const pointer = '/fundId';
  if (!(await ownsFund(tx, actor.unitId, fundId)))
    throw new RuleBroken([refuse.supplementFundUnknown({ pointer })]);
  const use = { category: contract.category, year: yearOf(dayOf(now(tx))) };
  await reserveFor(tx, { fundId, amount, use, reference: causeOf(change), cause: causeOf(change), pointer });
}

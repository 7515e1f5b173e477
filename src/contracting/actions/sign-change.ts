import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  constraintMeans,
  create,
  now,
  save,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { isSigningHeld } from '../../tendering/index.js';
import { applyChange } from '../data/change-effects.js';
import { lawfulDay } from '../data/contract-days.js';
import { ContractChange, ContractChangeSignature } from '../data/contract-change.entity.js';
import { changeFacts, proposalOf } from '../data/contract-changes.js';
import type { Contract } from '../data/contract.entity.js';
import { lockOfContract } from '../data/lock-below.js';
import { refuseChange } from '../domain/change-refusals.js';
import { changeViolations } from '../domain/change-rules.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractChangeLifecycle } from '../domain/contract-change.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { type Signature, isFullySigned, sideOf, signerViolations } from '../domain/signing-rules.js';
import { PUBLISH_WITHIN_WORKING_DAYS } from '../domain/signing-window.js';
import { ContractChanged } from '../events.js';
import { demandStanding, unitsOf } from '../policies.js';

constraintMeans('one_change_signature_per_side', () => refuse.alreadySigned());

/** Signs a change for the caller's side, in any order; the second signature gives it its effect. */
@Injectable()
export class SignChange {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
  ) {}

  /**
   * RuleBroken (409): signed already, another text, a dispute holds signing off, or the contract is in another state by now;
   * (422): by the proposer himself, or what was agreed does not fit any more. NotFound for everyone but the two parties.
   */
  async run(actor: Actor, contractId: string, changeId: string, signedHash: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: change } = await lockOfContract(tx, ContractChange, contractId, changeId);
      demandStanding(actor, contract, ['buyer', 'provider'], 'contract_change');
      next(contractChangeLifecycle, 'sign', change.state);
      const given = (await tx.findBy(ContractChangeSignature, { changeId })).map(signatureOf);
      const today = dayOf(now(tx));
      refuseAll(await violations(tx, actor, { contract, change, given, signedHash, today }));
      const added = await create(tx, ContractChangeSignature, {
        ...{ changeId, accountId: actor.accountId, unitId: actor.unitId, documentSha256: signedHash },
        side: sideOf(actor.unitId, unitsOf(contract)),
      });
      if (!isFullySigned([...given, signatureOf(added)], change.documentSha256)) return;
      const publishBy = await lawfulDay(this.calendars, today, PUBLISH_WITHIN_WORKING_DAYS);
      await save(tx, Object.assign(change, { effectiveOn: today, publishBy }));
      await advance(tx, change, contractChangeLifecycle, 'sign', actor);
      await applyChange(tx, { contract, change, today, calendar: await this.calendars.current() }, actor);
      await this.outbox.publish(tx, ContractChanged, { contractId, changeId, kind: change.kind });
    });
  }
}

function signatureOf({ side, accountId, documentSha256 }: ContractChangeSignature): Signature {
  return { side, signerId: accountId, documentHash: documentSha256 };
}

interface Signing {
  readonly contract: Contract;
  readonly change: ContractChange;
  readonly given: readonly Signature[];
  readonly signedHash: string;
  readonly today: Day;
}

async function violations(tx: Tx, actor: Actor, { contract, change, given, signedHash, today }: Signing) {
  const { tenderId, awardId } = contract;
  // Ending a contract whose result is disputed does not bind anybody further (实施条例 art. 54).
  const held =
    change.kind !== 'termination' && tenderId !== null && (await isSigningHeld(tx, tenderId, awardId));
  const facts = await changeFacts(tx, contract, { proposedBy: change.proposedSide, today, own: change.id });
  return [
    ...(held ? [refuseChange.changeSigningHeld()] : []),
    ...signerViolations({
      signer: { accountId: actor.accountId, unitId: actor.unitId },
      ...{ units: unitsOf(contract), draftedBy: change.proposedBy, documentHash: change.documentSha256 },
      ...{ signedHash, signatures: given },
    }),
    ...changeViolations(proposalOf(change), facts),
  ];
}

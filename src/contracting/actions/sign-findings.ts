import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { AcceptanceSignature } from '../data/acceptance-panel.entity.js';
import { Acceptance } from '../data/acceptance.entity.js';
import { panelOf } from '../data/acceptance-words.js';
import { lockBelow } from '../data/lock-below.js';
import { wordViolations } from '../domain/acceptance-panel.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseDelivery } from '../domain/delivery-refusals.js';
import { refuse } from '../domain/refusals.js';
import { standingOf } from '../policies.js';

constraintMeans('one_word_per_member', () => refuseDelivery.memberSpokeAlready());

/** A member's signature under the findings, or his dissent. */
export interface SignedFindings {
  /** Of the findings that he read. */
  readonly findingsSha256: string;
  readonly agrees: boolean;
  readonly reason?: string;
}

/** A member of a panel signs what it found, or dissents with reasons. */
@Injectable()
export class SignFindings {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409): the acceptance is over, other findings, signed already; (422): not of the panel, dissent without reason. */
  async run(actor: Actor, acceptanceId: string, signed: SignedFindings): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: acceptance } = await lockBelow(tx, Acceptance, acceptanceId);
      const { given, ...panel } = await panelOf(tx, acceptance);
      const { accountId } = actor;
      if (!panel.members.includes(accountId) && standingOf(actor, contract) === 'nobody') {
        throw new NotFound('acceptance');
      }
      const { findingsSha256, agrees, reason } = signed;
      refuseAll([
        ...(acceptance.state === 'open' ? [] : [refuse.acceptanceNotOpen()]),
        ...wordViolations({ accountId, agrees, reason, sha256: findingsSha256 }, panel, given),
      ]);
      const word = { acceptanceId, accountId, findingsSha256, agrees, reason: reason ?? null };
      await create(tx, AcceptanceSignature, word);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { type Actor, Database, type Tx, constraintMeans, create } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { AcceptanceOpinion, type Respondent } from '../data/acceptance-opinion.entity.js';
import { Acceptance } from '../data/acceptance.entity.js';
import type { Contract } from '../data/contract.entity.js';
import { lockBelow } from '../data/lock-below.js';
import { ServiceRecipient } from '../data/service-recipient.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuse } from '../domain/refusals.js';
import { demandStanding, standingOf } from '../policies.js';

constraintMeans('one_opinion_per_recipient', () => refuse.opinionGivenAlready({ pointer: '/recipientId' }));

/** What somebody said about a delivery. */
export interface GivenOpinion {
  readonly respondent: Respondent;
  readonly satisfied: boolean;
  readonly comment?: string;
  readonly recipientId?: string;
}

/** Writes down an opinion on an open acceptance (实施条例 art. 45). */
@Injectable()
export class RecordOpinion {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
  ) {}

  /** RuleBroken (409): the acceptance is over, the recipient has spoken; (422): a recipient who is not in the ledger. */
  async run(actor: Actor, acceptanceId: string, opinion: GivenOpinion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: acceptance } = await lockBelow(tx, Acceptance, acceptanceId);
      demandStanding(actor, contract, ['buyer', 'community'], 'acceptance');
      refuseAll([
        ...(acceptance.state === 'open' ? [] : [refuse.acceptanceNotOpen()]),
        ...communityViolations(actor, contract, opinion),
        ...(await this.ownViolations(actor, contract)),
        ...(await recipientViolations(tx, contract, opinion)),
      ]);
      const { respondent, satisfied, comment = null, recipientId = null } = opinion;
      await create(tx, AcceptanceOpinion, {
        ...{ acceptanceId, respondent, satisfied, comment, recipientId },
        recordedBy: actor.accountId,
      });
    });
  }

  /** A community that might have bid itself has no say at the acceptance (DESIGN, by 政府采购法实施条例 art. 9). */
  private async ownViolations(actor: Actor, contract: Contract): Promise<Violation[]> {
    if (standingOf(actor, contract) !== 'community') return [];
    const { itemId } = contract;
    if (itemId === null) return [];
    const item = (await this.items.byIds([itemId])).get(itemId);
    return item?.ownerMayBid ? [refuse.ownerMayBid()] : [];
  }
}

function communityViolations(actor: Actor, contract: Contract, opinion: GivenOpinion): Violation[] {
  if (opinion.respondent !== 'community') return [];
  const own = standingOf(actor, contract) === 'community' && opinion.recipientId === undefined;
  return own ? [] : [refuse.communityOpinionOfOther({ pointer: '/respondent' })];
}

async function recipientViolations(
  tx: Tx,
  { id: contractId }: Contract,
  { recipientId }: GivenOpinion,
): Promise<Violation[]> {
  if (recipientId === undefined) return [];
  const known = await tx.existsBy(ServiceRecipient, { id: recipientId, contractId });
  return known ? [] : [refuse.recipientUnknown({ pointer: '/recipientId' })];
}

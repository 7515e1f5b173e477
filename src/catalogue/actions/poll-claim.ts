import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, Database, constraintMeans, create, lock } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { CLAIM_OPINION_CODE, SurveyDefinitions, SurveyLinks } from '../../surveys/index.js';
import { demandClaimSide } from '../claim-policies.js';
import { ClaimPoll } from '../data/claim-poll.entity.js';
import { Claim } from '../data/claim.entity.js';
import { refuse } from '../domain/claim-refusals.js';

constraintMeans('claim_poll_once', refuse.polledAlready);

/** Asks residents about a claimed service before it is accepted as done. */
@Injectable()
export class PollClaim {
  constructor(
    private readonly database: Database,
    private readonly definitions: SurveyDefinitions,
    private readonly links: SurveyLinks,
  ) {}

  /** Makes so many one-time links, once. RuleBroken (409) when it is not carried out, or was asked about before. */
  async run(actor: Actor, claimId: string, asked: number): Promise<void> {
    const questionnaireId = (await this.definitions.byCode(CLAIM_OPINION_CODE)).id;
    await this.database.transaction(async (tx) => {
      const claim = await lock(tx, Claim, claimId);
      demandClaimSide(actor, claim, 'community');
      RuleBroken.conflictUnlessEmpty([
        ...(['accepted', 'reported'].includes(claim.state) ? [] : [refuse.notRunning()]),
        ...((await tx.existsBy(ClaimPoll, { claimId })) ? [refuse.polledAlready()] : []),
      ]);
      const poll = { claimId, questionnaireId, asked, askedBy: actor.accountId };
      const { id: groupId } = await create(tx, ClaimPoll, poll);
      const subjectIds = Array.from({ length: asked }, () => uuid());
      await this.links.issueLinks(tx, { questionnaireId, topic: 'claim', groupId, subjectIds });
    });
  }
}

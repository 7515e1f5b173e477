import { Injectable } from '@nestjs/common';
import { type Actor, BusinessClock, Database } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { AnswerSummaries, type QuestionSummary, SurveyLinks } from '../../surveys/index.js';
import { demandClaimSide } from '../claim-policies.js';
import { ClaimPoll } from './claim-poll.entity.js';
import { Claims } from './claims.js';

/** What residents said about a claim, question by question; cells of fewer than five stay empty. */
export interface PollResult {
  readonly asked: number;
  readonly questions: readonly QuestionSummary[];
}

/** Reads of the polls about claims. */
@Injectable()
export class ClaimPolls {
  constructor(
    private readonly database: Database,
    private readonly claims: Claims,
    private readonly links: SurveyLinks,
    private readonly summaries: AnswerSummaries,
    private readonly clock: BusinessClock,
  ) {}

  /** The result, for whoever sees the claim. NotFound (404) when nobody was asked. */
  async result(actor: Actor, claimId: string): Promise<PollResult> {
    await this.claims.one(actor, claimId);
    const { id, asked } = await this.poll(claimId);
    return { asked, questions: await this.summaries.ofGroup(id) };
  }

  /** The links that can still be answered, for the community that hands them out; never for the claimant. */
  async tokens(actor: Actor, claimId: string): Promise<string[]> {
    demandClaimSide(actor, await this.claims.one(actor, claimId), 'community');
    const { id } = await this.poll(claimId);
    return [...(await this.links.liveTokens(id, this.clock.now())).values()];
  }

  private async poll(claimId: string): Promise<ClaimPoll> {
    const found = await this.database.reader.findOneBy(ClaimPoll, { claimId });
    if (!found) throw new NotFound('claim_poll');
    return found;
  }
}

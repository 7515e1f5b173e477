import { Injectable } from '@nestjs/common';
import { NeedReported } from '../../catalogue/index.js';
import { Handles, Outbox, type Tx, lock } from '../../platform/index.js';
import { AnswerSummaries, SurveyAnswered } from '../../surveys/index.js';
import { FieldWork } from '../data/field-work.js';
import { Flags } from '../data/flags.js';
import { Plans } from '../data/plans.js';
import { Visit } from '../data/visit.entity.js';
import { heardNeed } from '../domain/heard-needs.js';
import { redFlags } from '../domain/red-flags.js';

/** An answer has come, by whichever way: red flags open tickets, new needs go to the catalogue, the sample follows. */
@Injectable()
export class FollowAnswers {
  constructor(
    private readonly answers: AnswerSummaries,
    private readonly flags: Flags,
    private readonly field: FieldWork,
    private readonly plans: Plans,
    private readonly outbox: Outbox,
  ) {}

  @Handles(SurveyAnswered, 'evaluation.follow-answers')
  async follow(
    tx: Tx,
    { topic, groupId, responseId }: { topic: string; groupId: string; responseId: string },
  ): Promise<void> {
    if (topic !== 'visit') return;
    const visit = await lock(tx, Visit, groupId);
    const { facts, words } = await this.answers.one(tx, responseId);
    await this.flags.raise(tx, visit, redFlags(facts));
    await this.tell(tx, visit, responseId, words['new-need']);
    if (visit.state === 'assigned') await this.field.follow(tx, visit);
  }

  /** A need of one person, by a source that leads back to nobody but through the answers. */
  private async tell(tx: Tx, { planId }: Visit, sourceId: string, words: unknown): Promise<void> {
    const need = heardNeed(words);
    if (!need) return;
    const { communityId, category } = await this.plans.byId(planId, tx);
    await this.outbox.publish(tx, NeedReported, {
      ...need,
      ...{ sourceId, communityId, category, groups: [], beneficiaryCount: 1, urgency: 3 },
    });
  }
}

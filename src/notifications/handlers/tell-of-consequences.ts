import { Injectable } from '@nestjs/common';
import {
  CONSEQUENCE_NAMES,
  ConsequenceStepped,
  Consequences,
  EvaluationSummaries,
  RectificationStepped,
} from '../../evaluation/index.js';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Nothing follows from a grade in silence: the organization, the buyer and the community hear of it. */
@Injectable()
export class TellOfConsequences {
  constructor(
    private readonly consequences: Consequences,
    private readonly summaries: EvaluationSummaries,
    private readonly receivers: Receivers,
    private readonly units: Units,
  ) {}

  @Handles(ConsequenceStepped, 'notifications.tell-of-consequence')
  async consequence(
    tx: Tx,
    { consequenceId: id, action }: { consequenceId: string; action: 'take' | 'lift' },
    envelope: Envelope,
  ): Promise<void> {
    const { evaluationId, kind, appealBy: until } = await this.consequences.byId(id);
    const project = await this.summaries.evaluation(evaluationId);
    const params = { title: project.title, what: CONSEQUENCE_NAMES[kind], until };
    const notice = { kind: action === 'take' ? 'consequence-taken' : 'consequence-lifted', params } as const;
    const parties = await this.receivers.ofContract(project);
    await deliver(tx, envelope, { ...notice, subject: { type: 'consequence', id } }, parties);
  }

  @Handles(RectificationStepped, 'notifications.tell-of-rectification')
  async rectification(
    tx: Tx,
    { rectificationId: id, action }: { rectificationId: string; action: string },
    envelope: Envelope,
  ): Promise<void> {
    const { consequenceId, dueOn: until } = await this.consequences.rectification(id);
    const { evaluationId } = await this.consequences.byId(consequenceId);
    const project = await this.summaries.evaluation(evaluationId);
    const asksForVisit = action === 'report';
    const kind = asksForVisit ? 'revisit-asked' : 'rectification-stepped';
    const receivers = asksForVisit
      ? (await this.units.holders('evaluation-lead', 'evaluation-body')).map(({ accountId }) => accountId)
      : await this.receivers.ofContract(project);
    const notice = { kind, params: { title: project.title, until } } as const;
    await deliver(tx, envelope, { ...notice, subject: { type: 'rectification', id } }, receivers);
  }
}

import { Injectable } from '@nestjs/common';
import {
  EvaluationConcluded,
  EvaluationDelivered,
  EvaluationDrafted,
  EvaluationReturned,
  EvaluationSummaries,
} from '../../evaluation/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Tells providers and buyers how an evaluation goes, and an evaluator that his sheet came back. */
@Injectable()
export class TellOfEvaluations {
  constructor(
    private readonly summaries: EvaluationSummaries,
    private readonly receivers: Receivers,
  ) {}

  @Handles(EvaluationDrafted, 'notifications.tell-of-drafted-evaluation')
  async drafted(
    tx: Tx,
    { evaluationId: id, until }: { evaluationId: string; until: string | null },
    envelope: Envelope,
  ): Promise<void> {
    const { title, organizationId } = await this.summaries.evaluation(id);
    const notice = { kind: 'evaluation-drafted', params: { title, until: until ?? '–' } } as const;
    const leads = await this.receivers.inUnit(organizationId, ['organization-lead']);
    await deliver(tx, envelope, { ...notice, subject: { type: 'evaluation', id } }, leads);
  }

  @Handles(EvaluationReturned, 'notifications.tell-of-returned-evaluation')
  async returned(
    tx: Tx,
    { evaluationId: id, accountId }: { evaluationId: string; accountId: string },
    envelope: Envelope,
  ): Promise<void> {
    const { title } = await this.summaries.evaluation(id);
    const notice = { kind: 'evaluation-returned', params: { title } } as const;
    await deliver(tx, envelope, { ...notice, subject: { type: 'evaluation', id } }, [accountId]);
  }

  @Handles(EvaluationDelivered, 'notifications.tell-of-delivered-evaluation')
  async delivered(
    tx: Tx,
    { evaluationId: id, appealBy: until }: { evaluationId: string; appealBy: string },
    envelope: Envelope,
  ): Promise<void> {
    const project = await this.summaries.evaluation(id);
    const notice = { kind: 'evaluation-delivered', params: { title: project.title, until } } as const;
    const parties = await this.receivers.ofContract(project);
    await deliver(tx, envelope, { ...notice, subject: { type: 'evaluation', id } }, parties);
  }

  @Handles(EvaluationConcluded, 'notifications.tell-of-concluded-evaluation')
  async concluded(tx: Tx, { evaluationId: id }: { evaluationId: string }, envelope: Envelope): Promise<void> {
    const project = await this.summaries.evaluation(id);
    const notice = { kind: 'evaluation-concluded', params: { title: project.title } } as const;
    const parties = await this.receivers.ofContract(project);
    await deliver(tx, envelope, { ...notice, subject: { type: 'evaluation', id } }, parties);
  }
}

import { Injectable } from '@nestjs/common';
import { EvaluationSummaries, VisitAssigned, VisitEscalated, VisitReminded } from '../../evaluation/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import type { NoticeKind } from '../domain/notice-texts.js';

type ToMany = { visitId: string; accountIds: readonly string[] };

/** Tells evaluators, their leads and the district of return visits; evaluation says who is to hear of them. */
@Injectable()
export class TellOfVisits {
  constructor(private readonly summaries: EvaluationSummaries) {}

  @Handles(VisitAssigned, 'notifications.tell-of-assigned-visit')
  assigned(
    tx: Tx,
    { visitId, accountId }: { visitId: string; accountId: string },
    envelope: Envelope,
  ): Promise<void> {
    return this.tell(tx, envelope, 'visit-assigned', { visitId, accountIds: [accountId] });
  }

  @Handles(VisitReminded, 'notifications.remind-of-visit')
  reminded(tx: Tx, payload: ToMany, envelope: Envelope): Promise<void> {
    return this.tell(tx, envelope, 'visit-reminded', payload);
  }

  @Handles(VisitEscalated, 'notifications.escalate-visit')
  escalated(tx: Tx, payload: ToMany, envelope: Envelope): Promise<void> {
    return this.tell(tx, envelope, 'visit-overdue', payload);
  }

  private async tell(tx: Tx, envelope: Envelope, kind: NoticeKind, payload: ToMany): Promise<void> {
    const { visitId: id, accountIds } = payload;
    const { title, dueOn: on } = await this.summaries.visit(id);
    await deliver(tx, envelope, { kind, subject: { type: 'visit', id }, params: { title, on } }, accountIds);
  }
}

import { Injectable } from '@nestjs/common';
import { AppealOverdue, AppealStepped, Appeals } from '../../evaluation/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';
import type { NoticeKind } from '../domain/notice-texts.js';

/** Tells the district and the body of appeals, and the organization how they end. */
@Injectable()
export class TellOfAppeals {
  constructor(
    private readonly appeals: Appeals,
    private readonly receivers: Receivers,
  ) {}

  @Handles(AppealStepped, 'notifications.tell-of-appeal')
  stepped(
    tx: Tx,
    { appealId, action }: { appealId: string; action: string },
    envelope: Envelope,
  ): Promise<void> {
    return this.tell(tx, envelope, action === 'lodge' ? 'appeal-lodged' : 'appeal-ended', appealId);
  }

  @Handles(AppealOverdue, 'notifications.tell-of-overdue-appeal')
  overdue(tx: Tx, { appealId }: { appealId: string }, envelope: Envelope): Promise<void> {
    return this.tell(tx, envelope, 'appeal-overdue', appealId);
  }

  private async tell(tx: Tx, envelope: Envelope, kind: NoticeKind, id: string): Promise<void> {
    const { title, decideBy: until, bodyId, organizationId } = await this.appeals.about(id);
    const receivers = [
      ...(await this.receivers.inDistrict()),
      ...(bodyId === null ? [] : await this.receivers.inUnit(bodyId, ['evaluation-lead'])),
      ...(kind === 'appeal-ended' ? await this.receivers.inUnit(organizationId, ['organization-lead']) : []),
    ];
    await deliver(
      tx,
      envelope,
      { kind, subject: { type: 'appeal', id }, params: { title, until } },
      receivers,
    );
  }
}

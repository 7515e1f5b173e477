import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, lock } from '../../platform/index.js';
import { Appeal } from '../data/appeal.entity.js';
import { AppealDecisionDue, AppealOverdue } from '../judging-events.js';

/** Says when nobody has decided about an appeal in time. */
@Injectable()
export class WatchAppeals {
  constructor(private readonly outbox: Outbox) {}

  @Handles(AppealDecisionDue, 'evaluation.watch-appeal')
  async due(tx: Tx, { appealId }: { appealId: string }): Promise<void> {
    const { state } = await lock(tx, Appeal, appealId);
    if (state === 'lodged') await this.outbox.publish(tx, AppealOverdue, { appealId });
  }
}

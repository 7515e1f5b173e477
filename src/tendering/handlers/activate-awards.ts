import { Injectable } from '@nestjs/common';
import { Handles, Outbox, SYSTEM, type Tx, advance, lock } from '../../platform/index.js';
import { Award } from '../data/award.entity.js';
import { awardLifecycle } from '../domain/award.lifecycle.js';
import { AwardActivated, AwardNoticeEnded } from '../events.js';

/** Makes an award active when its notice period is over. A cancelled one stays cancelled. */
@Injectable()
export class ActivateAwards {
  constructor(private readonly outbox: Outbox) {}

  @Handles(AwardNoticeEnded, 'tendering.activate-award')
  async activate(tx: Tx, { awardId }: { awardId: string }): Promise<void> {
    const award = await lock(tx, Award, awardId);
    if (award.state !== 'pending') return;
    await advance(tx, award, awardLifecycle, 'activate', SYSTEM);
    await this.outbox.publish(tx, AwardActivated, { awardId });
  }
}

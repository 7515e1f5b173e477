import { Injectable } from '@nestjs/common';
import { Handles, type Tx } from '../../platform/index.js';
import { Communities } from '../data/communities.js';
import { NeedIntake } from '../data/need-intake.js';
import { Need } from '../data/need.entity.js';
import { NeedReported, type ReportedNeed } from '../events.js';

/** Registers the needs of which return visits hear. */
@Injectable()
export class RegisterReportedNeeds {
  constructor(
    private readonly communities: Communities,
    private readonly intake: NeedIntake,
  ) {}

  /** What was registered from this visit's answer stays one need. */
  @Handles(NeedReported, 'catalogue.register-reported-needs')
  async register(tx: Tx, { communityId, ...facts }: ReportedNeed): Promise<void> {
    const source = 'return-visit';
    if (await tx.existsBy(Need, { source, sourceId: facts.sourceId })) return;
    const place = await this.communities.demand(communityId);
    const nobody = { name: null, phone: null, waits: false };
    await this.intake.keep(tx, place, { ...facts, source }, nobody, { recordedBy: null });
  }
}

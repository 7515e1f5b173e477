import { Injectable } from '@nestjs/common';
import {
  ClaimAssessmentMissing,
  ItemClaimed,
  ServiceOfferLapsed,
  claimNotice,
  offerNotice,
} from '../../catalogue/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';
import type { NoticeKind } from '../domain/notice-texts.js';

/** Tells a community of claims of its items, of offers that nobody took, and of claims that it forgot to look after. */
@Injectable()
export class TellOfClaims {
  constructor(private readonly receivers: Receivers) {}

  @Handles(ItemClaimed, 'notifications.tell-of-claim')
  claimed(tx: Tx, { claimId }: { claimId: string }, envelope: Envelope): Promise<void> {
    return this.ofClaim(tx, claimId, 'item-claimed', envelope);
  }

  @Handles(ClaimAssessmentMissing, 'notifications.tell-of-missing-assessment')
  unassessed(tx: Tx, { claimId }: { claimId: string }, envelope: Envelope): Promise<void> {
    return this.ofClaim(tx, claimId, 'claim-unassessed', envelope);
  }

  @Handles(ServiceOfferLapsed, 'notifications.tell-of-lapsed-offer')
  async lapsed(tx: Tx, { offerId: id }: { offerId: string }, envelope: Envelope): Promise<void> {
    const { title, communityId } = await offerNotice(tx, id);
    const notice = {
      kind: 'offer-lapsed',
      subject: { type: 'service_offer', id },
      params: { title },
    } as const;
    await deliver(tx, envelope, notice, await this.community(communityId));
  }

  private async ofClaim(tx: Tx, id: string, kind: NoticeKind, envelope: Envelope): Promise<void> {
    const { title, communityId, claimant } = await claimNotice(tx, id);
    const notice = {
      kind,
      subject: { type: 'claim' as const, id },
      params: { title, organization: claimant },
    };
    await deliver(tx, envelope, notice, await this.community(communityId));
  }

  private community(unitId: string): Promise<string[]> {
    return this.receivers.inUnit(unitId, ['community-clerk', 'community-lead']);
  }
}

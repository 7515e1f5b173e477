import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { formatYuan } from '../../shared/money.js';
import { AwardConfirmed, Awards } from '../../tendering/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Tells everybody concerned who won: the result is public from this moment. */
@Injectable()
export class TellOfAwards {
  constructor(
    private readonly awards: Awards,
    private readonly profiles: OrganizationProfiles,
    private readonly receivers: Receivers,
  ) {}

  @Handles(AwardConfirmed, 'notifications.tell-of-award')
  async confirmed(tx: Tx, { awardId }: { awardId: string }, envelope: Envelope): Promise<void> {
    const award = await this.awards.byId(awardId);
    const { title, organizationId, amountFen, contractableFrom: from } = award;
    const organization = (await this.profiles.byIds([organizationId])).get(organizationId)?.name ?? '';
    const params = { title, organization, amount: formatYuan(amountFen), from };
    const delivery = { kind: 'award-confirmed', subject: { type: 'award', id: awardId }, params } as const;
    await deliver(tx, envelope, delivery, await this.receivers.ofTender(award));
  }
}

import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { BidBondReminded, BidBondSettled, bondNotice } from '../../tendering/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

const HOLDERS: readonly Role[] = ['finance-officer', 'street-officer'];
const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];

/** Tells who holds a bid bond that it has to go back, and its bidder what became of it. */
@Injectable()
export class TellOfBonds {
  constructor(private readonly receivers: Receivers) {}

  /** On the last day who holds it; afterwards the street's lead and the bidder as well. */
  @Handles(BidBondReminded, 'notifications.tell-of-due-bond')
  async reminded(
    tx: Tx,
    { bondId, overdue }: { bondId: string; overdue: boolean },
    envelope: Envelope,
  ): Promise<void> {
    const { title, tenderId, buyerId, organizationId, amount, returnBy } = await bondNotice(tx, bondId);
    const told = await this.receivers.inUnit(buyerId, overdue ? [...HOLDERS, 'street-lead'] : HOLDERS);
    const own = overdue ? await this.receivers.inUnit(organizationId, SUPPLIERS) : [];
    const notice = {
      kind: overdue ? ('bid-bond-overdue' as const) : ('bid-bond-due' as const),
      subject: { type: 'tender', id: tenderId } as const,
      params: { title, amount, until: returnBy ?? '' },
    };
    await deliver(tx, envelope, notice, [...told, ...own]);
  }

  @Handles(BidBondSettled, 'notifications.tell-of-settled-bond')
  async settled(tx: Tx, { bondId }: { bondId: string }, envelope: Envelope): Promise<void> {
    const { title, tenderId, organizationId, amount, keptFor } = await bondNotice(tx, bondId);
    const notice = {
      kind: keptFor === null ? ('bid-bond-returned' as const) : ('bid-bond-forfeited' as const),
      subject: { type: 'tender', id: tenderId } as const,
      params: { title, amount, reason: keptFor ?? '' },
    };
    await deliver(tx, envelope, notice, await this.receivers.inUnit(organizationId, SUPPLIERS));
  }
}

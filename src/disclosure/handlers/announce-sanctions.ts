import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { Organization, Sanction, type SanctionAction, SanctionStepped } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { announce } from '../data/announce.js';
import { sanctionEndNotice, sanctionNotice } from '../domain/sanction-notices.js';

/** Publishes sanctions from their decision on, and that they no longer count; what was only proposed is nobody's business. */
@Injectable()
export class AnnounceSanctions {
  @Handles(SanctionStepped, 'disclosure.announce-sanction')
  async stepped(
    tx: Tx,
    { sanctionId, action }: { sanctionId: string; action: SanctionAction },
    envelope: Envelope,
  ): Promise<void> {
    if (action !== 'decide' && action !== 'overturn' && action !== 'lift') return;
    const { organizationId, kind, basis, effectiveFrom, effectiveTo } = await tx.findOneByOrFail(Sanction, {
      id: sanctionId,
    });
    const { name: organization, uscc } = await tx.findOneByOrFail(Organization, { id: organizationId });
    const today = dayOf(envelope.occurredAt);
    const facts = {
      ...{ organization, uscc, kind, basis },
      ...{ from: effectiveFrom ?? today, to: effectiveTo },
    };
    const notice = action === 'decide' ? sanctionNotice(facts) : sanctionEndNotice(facts, action, today);
    await announce(tx, envelope, { id: sanctionId, unitId: null }, notice);
  }
}

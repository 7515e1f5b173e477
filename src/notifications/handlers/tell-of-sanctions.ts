import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import {
  OrganizationProfiles,
  Sanction,
  type SanctionAction,
  SanctionStepped,
} from '../../registry/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';
import type { NoticeKind } from '../domain/notice-texts.js';

const KINDS: Readonly<Record<SanctionAction, NoticeKind>> = {
  notify: 'sanction-notified',
  defend: 'sanction-answered',
  decide: 'sanction-decided',
  appeal: 'sanction-answered',
  drop: 'sanction-closed',
  uphold: 'sanction-closed',
  overturn: 'sanction-closed',
  lift: 'sanction-closed',
};

/** Tells an organization of a sanction against it, and the unit that proposed it of the organization's answers. */
@Injectable()
export class TellOfSanctions {
  constructor(
    private readonly receivers: Receivers,
    private readonly profiles: OrganizationProfiles,
  ) {}

  @Handles(SanctionStepped, 'notifications.tell-of-sanction')
  async stepped(
    tx: Tx,
    { sanctionId: id, action }: { sanctionId: string; action: SanctionAction },
    envelope: Envelope,
  ): Promise<void> {
    const sanction = await tx.findOneByOrFail(Sanction, { id });
    // What was never told to the organization does not reach it when it is dropped.
    if (action === 'drop' && sanction.defendBy === null) return;
    const kind = KINDS[action];
    const profile = (await this.profiles.byIds([sanction.organizationId])).get(sanction.organizationId);
    const title = profile?.name ?? '–';
    const until = (action === 'notify' ? sanction.defendBy : sanction.appealBy) ?? '–';
    const receivers =
      kind === 'sanction-answered'
        ? await this.receivers.inUnit(sanction.unitId, [
            'street-officer',
            'street-lead',
            'district-supervisor',
          ])
        : await this.receivers.inUnit(sanction.organizationId, ['organization-lead']);
    await deliver(
      tx,
      envelope,
      { kind, subject: { type: 'sanction', id }, params: { title, until } },
      receivers,
    );
  }
}

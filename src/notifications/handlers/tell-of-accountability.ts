import { Injectable } from '@nestjs/common';
import { AccountabilityRecords, AccountabilityStepped } from '../../evaluation/index.js';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

const LEADS: readonly Role[] = ['street-lead', 'community-lead', 'organization-lead', 'evaluation-lead'];

/** Tells a unit's leads what it has to answer for and what followed, and the district that it has answered. */
@Injectable()
export class TellOfAccountability {
  constructor(
    private readonly records: AccountabilityRecords,
    private readonly units: Units,
    private readonly receivers: Receivers,
  ) {}

  @Handles(AccountabilityStepped, 'notifications.tell-of-accountability')
  async tell(
    tx: Tx,
    { recordId: id, action }: { recordId: string; action: 'open' | 'answer' | 'conclude' | 'withdraw' },
    envelope: Envelope,
  ): Promise<void> {
    const { unitId, answerBy: until } = await this.records.byId(id);
    const title = (await this.units.byIds([unitId])).get(unitId)?.name ?? '';
    const isAnswer = action === 'answer';
    const kind =
      action === 'open'
        ? 'accountability-opened'
        : isAnswer
          ? 'accountability-answered'
          : 'accountability-ended';
    const receivers = isAnswer
      ? await this.receivers.inDistrict()
      : await this.receivers.inUnit(unitId, LEADS);
    const notice = { kind, params: { title, ...(action === 'open' && { until }) } } as const;
    await deliver(tx, envelope, { ...notice, subject: { type: 'accountability_record', id } }, receivers);
  }
}

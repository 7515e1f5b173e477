import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type PayloadOf, type Tx } from '../../platform/index.js';
import { RedFlagStepped, flagNotice } from '../../redflags/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Tells a buyer's leads what is asked and what came of it, and the district what was explained or has no buyer. */
@Injectable()
export class TellOfRedFlags {
  constructor(private readonly receivers: Receivers) {}

  @Handles(RedFlagStepped, 'notifications.tell-of-red-flags')
  async tell(
    tx: Tx,
    { flagId: id, action }: PayloadOf<typeof RedFlagStepped>,
    envelope: Envelope,
  ): Promise<void> {
    const { buyerId, title, code, explainBy: until } = await flagNotice(tx, id);
    const isAsked = action === 'raise' || action === 'reopen';
    const kind = isAsked
      ? until
        ? 'red-flag-raised'
        : 'red-flag-found'
      : action === 'explain'
        ? 'red-flag-explained'
        : action === 'lapse'
          ? 'red-flag-lapsed'
          : 'red-flag-decided';
    const receivers =
      buyerId && action !== 'explain'
        ? await this.receivers.inUnit(buyerId, ['street-lead'])
        : await this.receivers.inDistrict();
    const params = { title, code, ...(isAsked && until && { until }) };
    await deliver(tx, envelope, { kind, params, subject: { type: 'red_flag', id } }, receivers);
  }
}

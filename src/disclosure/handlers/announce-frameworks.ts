import { Injectable } from '@nestjs/common';
import { FrameworkOpened, frameworkNotice } from '../../frameworks/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { announce } from '../data/announce.js';
import { frameworkNotice as noticeOf } from '../domain/framework-notices.js';
import { forWholePeriod } from '../domain/whole-period.js';

/** Publishes standing invitations, and who is admitted to a framework. */
@Injectable()
export class AnnounceFrameworks {
  constructor(private readonly calendars: WorkingCalendars) {}

  @Handles(FrameworkOpened, 'disclosure.announce-framework')
  async opened(
    tx: Tx,
    opened: { agreementId: string; tenderId: string | null },
    envelope: Envelope,
  ): Promise<void> {
    const { priceFen, parties, conditions, ...framework } = await frameworkNotice(tx, opened);
    const notice = noticeOf({
      ...framework,
      price: priceFen === null ? null : BigInt(priceFen),
      conditions: conditions.map(({ title }) => title),
      parties: parties.map(({ name, uscc, priceFen: price }) => ({ name, uscc, price: BigInt(price) })),
    });
    const subject = { id: opened.agreementId, unitId: framework.buyerId };
    const since = dayOf(envelope.occurredAt);
    await announce(tx, envelope, subject, forWholePeriod(notice, since, await this.calendars.current()));
  }
}

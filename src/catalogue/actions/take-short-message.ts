import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/index.js';
import { Communities } from '../data/communities.js';
import { RequestIntake } from '../data/request-intake.js';
import { ServiceRequest } from '../data/service-request.entity.js';
import type { ShortMessage } from '../data/sms.js';

/** Takes in what a resident writes by SMS. */
@Injectable()
export class TakeShortMessage {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly intake: RequestIntake,
  ) {}

  /** The tracking code for the reply, or null when this message was taken in before. RuleBroken (422): no such community. */
  run(message: ShortMessage): Promise<string | null> {
    return this.database.transaction(async (tx) => {
      // Gateways repeat themselves, sometimes at the same moment.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 45))', [message.id]);
      if (await tx.existsBy(ServiceRequest, { gatewayId: message.id })) return null;
      return this.keep(tx, message);
    });
  }

  private async keep(tx: Tx, { id, communityId, from, text, kind }: ShortMessage): Promise<string> {
    const place = await this.communities.demand(communityId);
    const { trackingCode } = await this.intake.keep(tx, {
      ...{ ...place, text, name: null, phone: from, gatewayId: id },
      requestClass: kind === 'emergency' ? null : 'affairs',
      channel: 'sms',
      recordedBy: null,
    });
    return trackingCode;
  }
}

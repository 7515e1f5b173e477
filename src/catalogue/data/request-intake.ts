import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  KeyRing,
  Outbox,
  SYSTEM,
  Settings,
  type Tx,
  constraintMeans,
  create,
  now,
  sealPersonal,
} from '../../platform/index.js';
import { normalisedPhone } from '../../shared/phone.js';
import { refuse } from '../domain/intake-refusals.js';
import {
  type RequestChannel,
  type RequestClass,
  hoursByClass,
  requestDue,
} from '../domain/service-request-rules.js';
import { serviceRequestLifecycle } from '../domain/service-request.lifecycle.js';
import { ServiceRequestDue } from '../events.js';
import type { CommunityPlace } from './communities.js';
import { ServiceRequest } from './service-request.entity.js';
import { TicketDesk } from './ticket-desk.js';
import { newTrackingCode, trackingHash } from './tracking-codes.js';

constraintMeans('service_request_form', refuse.formUsed);
constraintMeans('service_request_gateway', refuse.messageKnown);

/** What is taken in, by whichever way it came. */
export interface RequestFacts extends CommunityPlace {
  readonly channel: RequestChannel;
  /** Null for an emergency. */
  readonly requestClass: RequestClass | null;
  readonly text: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly recordedBy: string | null;
  readonly gatewayId?: string;
  readonly formNonce?: string;
}

/** The one intake of service requests. */
@Injectable()
export class RequestIntake {
  constructor(
    private readonly keys: KeyRing,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
    private readonly desk: TicketDesk,
  ) {}

  /** Keeps a request and has it fall due. The tracking code is shown now and never again. */
  async keep(tx: Tx, facts: RequestFacts): Promise<{ id: string; trackingCode: string }> {
    const { text, name, phone, ...plain } = facts;
    const id = uuid();
    const trackingCode = newTrackingCode();
    const emergencyMinutes = this.settings.emergencyMinutes;
    const times = { hours: hoursByClass(this.settings.serviceRequestHours), emergencyMinutes };
    const dueAt = requestDue(now(tx), facts.requestClass, times);
    await create(tx, ServiceRequest, {
      ...{ ...plain, id, dueAt, trackingHash: trackingHash(trackingCode) },
      ...sealPersonal(this.keys, ServiceRequest, id, {
        textSealed: text,
        nameSealed: name,
        phoneSealed: phone && normalisedPhone(phone),
      }),
      kind: facts.requestClass === null ? 'emergency' : 'service',
      state: serviceRequestLifecycle.initial,
    });
    await this.outbox.publish(tx, ServiceRequestDue, { requestId: id }, { at: dueAt, key: id });
    if (facts.requestClass === null) await this.alarm(tx, id, facts);
    return { id, trackingCode };
  }

  /** An emergency calls community and street at once; who it is stands in the request, not in the ticket. */
  private async alarm(tx: Tx, sourceId: string, { communityId, streetId }: CommunityPlace): Promise<void> {
    const ticket = await this.desk.open(
      tx,
      {
        ...{ source: 'emergency', sourceId, communityId, streetId },
        ...{ title: '一键通紧急求助', text: '请立即核实并上门处置。' },
        addresseeIds: [communityId, streetId],
        responseMinutes: this.settings.emergencyMinutes,
      },
      null,
    );
    await this.desk.whistle(tx, ticket, SYSTEM);
  }
}

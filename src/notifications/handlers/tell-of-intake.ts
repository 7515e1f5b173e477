import { Injectable } from '@nestjs/common';
import {
  ServiceRequestOverdue,
  TicketEscalated,
  TicketReminded,
  TicketWhistled,
  requestNotice,
  ticketNotice,
} from '../../catalogue/index.js';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { minuteOf } from '../../shared/days.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';
import { oneByOne } from '../../shared/one-by-one.js';

const HANDLERS: readonly Role[] = ['community-clerk', 'community-lead'];
const STREET: readonly Role[] = ['street-officer', 'street-lead'];
/** Who answers for a called unit, whatever its kind. */
const CALLED: readonly Role[] = ['department-officer', 'member-unit', ...HANDLERS, ...STREET];

/** Titles of requests: their kind alone, never what somebody asked. */
const CLASSES = { life: '生活', information: '资讯', affairs: '事务', commerce: '电子商务' } as const;

/** Tells communities, streets, called units and the district of requests and tickets that wait for them. */
@Injectable()
export class TellOfIntake {
  constructor(
    private readonly receivers: Receivers,
    private readonly units: Units,
  ) {}

  @Handles(ServiceRequestOverdue, 'notifications.tell-of-overdue-request')
  async overdue(tx: Tx, { requestId: id }: { requestId: string }, envelope: Envelope): Promise<void> {
    const { requestClass, communityId, streetId, dueAt } = await requestNotice(tx, id);
    const title = requestClass ? `${CLASSES[requestClass]}类服务请求` : '一键通紧急呼叫';
    const receivers = [
      ...(await this.receivers.inUnit(communityId, HANDLERS)),
      ...(await this.receivers.inUnit(streetId, STREET)),
    ];
    const params = { title, deadline: minuteOf(dueAt) };
    const subject = { type: 'service_request', id } as const;
    await deliver(tx, envelope, { kind: 'request-overdue', subject, params }, receivers);
  }

  @Handles(TicketWhistled, 'notifications.tell-of-whistle')
  async whistled(tx: Tx, { ticketId: id }: { ticketId: string }, envelope: Envelope): Promise<void> {
    const { title, streetId, calls } = await ticketNotice(tx, id);
    const [first] = calls;
    if (!first) return;
    const buyer = await this.nameOf(streetId);
    const all = await oneByOne(calls, ({ addresseeId }) => this.receivers.inUnit(addresseeId, CALLED));
    const params = { title, buyer, deadline: minuteOf(first.dueAt) };
    const subject = { type: 'ticket', id } as const;
    await deliver(tx, envelope, { kind: 'ticket-whistled', subject, params }, all.flat());
  }

  @Handles(TicketReminded, 'notifications.remind-called-unit')
  async reminded(
    tx: Tx,
    { ticketId: id, callId }: { ticketId: string; callId: string },
    envelope: Envelope,
  ): Promise<void> {
    const { title, calls } = await ticketNotice(tx, id);
    const call = calls.find((each) => each.id === callId);
    if (!call) return;
    const receivers = await this.receivers.inUnit(call.addresseeId, CALLED);
    const params = { title, deadline: minuteOf(call.dueAt) };
    const subject = { type: 'ticket', id } as const;
    await deliver(tx, envelope, { kind: 'ticket-reminded', subject, params }, receivers);
  }

  @Handles(TicketEscalated, 'notifications.tell-of-silent-unit')
  async escalated(
    tx: Tx,
    { ticketId: id, callId }: { ticketId: string; callId: string },
    envelope: Envelope,
  ): Promise<void> {
    const { title, streetId, calls } = await ticketNotice(tx, id);
    const call = calls.find((each) => each.id === callId);
    if (!call) return;
    const receivers = [
      ...(await this.receivers.inUnit(streetId, STREET)),
      ...(await this.receivers.inUnit(call.addresseeId, CALLED)),
      ...(await this.units.holders('district-supervisor', 'district')).map(({ accountId }) => accountId),
    ];
    const organization = await this.nameOf(call.addresseeId);
    const params = { title, organization, deadline: minuteOf(call.dueAt) };
    const subject = { type: 'ticket', id } as const;
    await deliver(tx, envelope, { kind: 'ticket-escalated', subject, params }, receivers);
  }

  private async nameOf(unitId: string): Promise<string> {
    return (await this.units.byIds([unitId])).get(unitId)?.name ?? '–';
  }
}

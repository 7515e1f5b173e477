import { Injectable } from '@nestjs/common';
import {
  ApplicationDecided,
  CallOffAnswered,
  CallOffOffered,
  type FrameworkClock,
  FrameworkClockReminded,
  FrameworkOpened,
  PartyEnded,
  applicationNotice,
  callOffNotice,
  clockNotice,
  frameworkNotice,
  partyNotice,
} from '../../frameworks/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';
import type { NoticeKind, NoticeParams } from '../domain/notice-texts.js';
import { oneByOne } from '../../shared/one-by-one.js';

const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];
const BUYERS: readonly Role[] = ['street-officer', 'street-lead'];

/** Tells suppliers and streets of frameworks: who is in or out, orders and their answers, days that run. */
@Injectable()
export class TellOfFrameworks {
  constructor(private readonly receivers: Receivers) {}

  @Handles(FrameworkOpened, 'notifications.tell-of-framework')
  async opened(
    tx: Tx,
    opened: { agreementId: string; tenderId: string | null },
    envelope: Envelope,
  ): Promise<void> {
    const { title, buyer, buyerId, kind, parties, category } = await frameworkNotice(tx, opened);
    const about = subject(opened.agreementId);
    const params = { title, buyer };
    if (kind === 'open') {
      const all = await this.receivers.suppliersOf(category);
      return deliver(tx, envelope, { kind: 'framework-announced', ...about, params }, all);
    }
    const buyers = await this.receivers.inUnit(buyerId, BUYERS);
    const suppliers = await oneByOne(parties, ({ organizationId }) =>
      this.receivers.inUnit(organizationId, SUPPLIERS),
    );
    const told = [...buyers, ...suppliers.flat()];
    await deliver(tx, envelope, { kind: 'framework-concluded', ...about, params }, told);
  }

  @Handles(ApplicationDecided, 'notifications.tell-of-framework-application')
  async decided(tx: Tx, { applicationId }: { applicationId: string }, envelope: Envelope): Promise<void> {
    const { agreementId, title, organizationId, state } = await applicationNotice(tx, applicationId);
    const kind = state === 'admitted' ? 'framework-admitted' : 'framework-refused';
    await this.organization(tx, envelope, { agreementId, organizationId, kind, params: { title } });
  }

  @Handles(PartyEnded, 'notifications.tell-of-framework-party')
  async ended(tx: Tx, { partyId }: { partyId: string }, envelope: Envelope): Promise<void> {
    const { agreementId, title, organizationId, reason } = await partyNotice(tx, partyId);
    const params = { title, reason: reason ?? '' };
    const kind = 'framework-party-ended';
    await this.organization(tx, envelope, { agreementId, organizationId, kind, params });
  }

  @Handles(CallOffOffered, 'notifications.tell-of-call-off')
  async offered(tx: Tx, { callOffId }: { callOffId: string }, envelope: Envelope): Promise<void> {
    const { title, orderer, organizationId, answerBy } = await callOffNotice(tx, callOffId);
    const params = { title, buyer: orderer, until: answerBy };
    const about = { type: 'framework_call_off', id: callOffId } as const;
    const receivers = await this.receivers.inUnit(organizationId, SUPPLIERS);
    await deliver(tx, envelope, { kind: 'call-off-offered', subject: about, params }, receivers);
  }

  @Handles(CallOffAnswered, 'notifications.tell-of-answered-call-off')
  async answered(tx: Tx, { callOffId }: { callOffId: string }, envelope: Envelope): Promise<void> {
    const { title, ordererId, name } = await callOffNotice(tx, callOffId);
    const about = { type: 'framework_call_off', id: callOffId } as const;
    const params = { title, organization: name };
    const receivers = await this.receivers.inUnit(ordererId, BUYERS);
    await deliver(tx, envelope, { kind: 'call-off-answered', subject: about, params }, receivers);
  }

  /** On the last day whoever has to act; afterwards who made the framework as well. */
  @Handles(FrameworkClockReminded, 'notifications.tell-of-framework-clock')
  async reminded(
    tx: Tx,
    { clock, id, overdue }: { clock: FrameworkClock; id: string; overdue: boolean },
    envelope: Envelope,
  ): Promise<void> {
    const { agreementId, title, buyerId, organizationId } = await clockNotice(tx, clock, id);
    const own = organizationId ? await this.receivers.inUnit(organizationId, SUPPLIERS) : [];
    const makers = organizationId && !overdue ? [] : await this.receivers.inUnit(buyerId, BUYERS);
    const kind = overdue ? 'framework-overdue' : 'framework-due';
    const params = { title, what: CLOCK_NAMES[clock] };
    await deliver(tx, envelope, { kind, ...subject(agreementId), params }, [...own, ...makers]);
  }

  private async organization(
    tx: Tx,
    envelope: Envelope,
    told: { agreementId: string; organizationId: string; kind: NoticeKind; params: NoticeParams },
  ): Promise<void> {
    const receivers = await this.receivers.inUnit(told.organizationId, SUPPLIERS);
    const { kind, params, agreementId } = told;
    await deliver(tx, envelope, { kind, ...subject(agreementId), params }, receivers);
  }
}

const CLOCK_NAMES: Record<FrameworkClock, string> = {
  sign: '签订框架协议',
  'party-sign': '签署框架协议',
  file: '框架协议备案',
  application: '审核入围申请',
  answer: '答复订单',
};

function subject(id: string) {
  return { subject: { type: 'framework_agreement', id } } as const;
}

import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import {
  AwardCancelled,
  Awards,
  ChallengeReplied,
  ChallengeSubmitted,
  ComplaintDecided,
  ComplaintStepped,
  ComplaintSubmitted,
  type DisputeNotice,
  disputeNotice,
} from '../../tendering/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';
import type { NoticeKind } from '../domain/notice-texts.js';

type ChallengePayload = { challengeId: string };
type ComplaintPayload = { complaintId: string };

/** Tells the two sides of a dispute, bidders with a price to explain, and the finance department, what is theirs to do. */
@Injectable()
export class TellOfDisputes {
  constructor(
    private readonly receivers: Receivers,
    private readonly units: Units,
    private readonly awards: Awards,
  ) {}

  @Handles(ChallengeSubmitted, 'notifications.tell-of-challenge')
  async challenged(tx: Tx, { challengeId }: ChallengePayload, envelope: Envelope): Promise<void> {
    const facts = await disputeNotice(tx, 'challenge', challengeId);
    const told = await this.receivers.inUnit(facts.buyerId, ['street-officer', 'street-lead']);
    await this.tell(tx, envelope, 'challenge-submitted', ['challenge', challengeId], facts, told);
  }

  @Handles(ChallengeReplied, 'notifications.tell-of-challenge-reply')
  async replied(tx: Tx, { challengeId }: ChallengePayload, envelope: Envelope): Promise<void> {
    const facts = await disputeNotice(tx, 'challenge', challengeId);
    const told = await this.receivers.inUnit(facts.organizationId, ['organization-lead']);
    await this.tell(tx, envelope, 'challenge-replied', ['challenge', challengeId], facts, told);
  }

  @Handles(ComplaintSubmitted, 'notifications.tell-of-complaint')
  async complained(tx: Tx, { complaintId }: ComplaintPayload, envelope: Envelope): Promise<void> {
    const facts = await disputeNotice(tx, 'complaint', complaintId);
    const supervisors = await this.units.holders('procurement-supervisor', 'department');
    const elsewhere = await this.units.holders('procurement-supervisor', 'district');
    const told = [...supervisors, ...elsewhere].map(({ accountId }) => accountId);
    await this.tell(tx, envelope, 'complaint-submitted', ['complaint', complaintId], facts, told);
  }

  @Handles(ComplaintStepped, 'notifications.tell-of-complaint-step')
  async stepped(tx: Tx, { complaintId }: ComplaintPayload, envelope: Envelope): Promise<void> {
    const facts = await disputeNotice(tx, 'complaint', complaintId);
    const told = await this.parties(facts);
    await this.tell(tx, envelope, 'complaint-stepped', ['complaint', complaintId], facts, told);
  }

  @Handles(ComplaintDecided, 'notifications.tell-of-complaint-decision')
  async decided(tx: Tx, { complaintId }: ComplaintPayload, envelope: Envelope): Promise<void> {
    const facts = await disputeNotice(tx, 'complaint', complaintId);
    const told = await this.parties(facts);
    await this.tell(tx, envelope, 'complaint-decided', ['complaint', complaintId], facts, told);
  }

  @Handles(AwardCancelled, 'notifications.tell-of-cancelled-award')
  async cancelled(tx: Tx, { awardId }: { awardId: string }, envelope: Envelope): Promise<void> {
    const award = await this.awards.byId(awardId);
    const delivery = { kind: 'award-cancelled', subject: { type: 'award', id: awardId } } as const;
    const told = await this.receivers.ofTender(award);
    await deliver(tx, envelope, { ...delivery, params: { title: award.title } }, told);
  }

  private async parties({ buyerId, organizationId }: DisputeNotice): Promise<string[]> {
    return [
      ...(await this.receivers.inUnit(buyerId, ['street-officer', 'street-lead'])),
      ...(await this.receivers.inUnit(organizationId, ['organization-lead'])),
    ];
  }

  private async tell(
    tx: Tx,
    envelope: Envelope,
    kind: NoticeKind,
    [type, id]: readonly ['challenge' | 'complaint', string],
    { title, due }: DisputeNotice,
    told: readonly string[],
  ): Promise<void> {
    await deliver(tx, envelope, { kind, subject: { type, id }, params: { title, due } }, told);
  }
}

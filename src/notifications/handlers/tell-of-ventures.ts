import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { formatInstant, minuteOf } from '../../shared/days.js';
import {
  GrantsAnnounced,
  ObjectionSubmitted,
  Programmes,
  ProgrammePublished,
  Reviews,
} from '../../ventures/index.js';
import { type Delivery, deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

const STREET = ['street-officer', 'street-lead'] as const;

/** Tells of grant programmes: the market of a call, who was reviewed of the result, the street of an objection. */
@Injectable()
export class TellOfVentures {
  constructor(
    private readonly programmes: Programmes,
    private readonly reviews: Reviews,
    private readonly receivers: Receivers,
  ) {}

  @Handles(ProgrammePublished, 'notifications.tell-of-programme')
  async published(tx: Tx, { programmeId }: { programmeId: string }, envelope: Envelope): Promise<void> {
    const { title, category, deadlineAt } = await this.programmes.one(undefined, programmeId);
    const deadline = deadlineAt ? minuteOf(formatInstant(deadlineAt)) : '';
    const delivery = about('venture-published', programmeId, { title, deadline });
    await deliver(tx, envelope, delivery, await this.receivers.suppliersOf(category));
  }

  /** Those who were left out or found invalid, too: their letter says why. */
  @Handles(GrantsAnnounced, 'notifications.tell-of-grants')
  async announced(tx: Tx, { programmeId }: { programmeId: string }, envelope: Envelope): Promise<void> {
    const { title, noticeEndsOn } = await this.programmes.one(undefined, programmeId);
    const told: string[] = [];
    for (const unitId of await this.reviews.applicants(programmeId))
      told.push(...(await this.receivers.inUnit(unitId, ['organization-lead'])));
    const delivery = about('venture-announced', programmeId, { title, until: noticeEndsOn ?? '' });
    await deliver(tx, envelope, delivery, told);
  }

  @Handles(ObjectionSubmitted, 'notifications.tell-of-objection')
  async objected(
    tx: Tx,
    { programmeId, replyBy: due }: { programmeId: string; replyBy: string },
    envelope: Envelope,
  ): Promise<void> {
    const { title, streetId } = await this.programmes.one(undefined, programmeId);
    const told = await this.receivers.inUnit(streetId, STREET);
    await deliver(tx, envelope, about('venture-objection', programmeId, { title, due }), told);
  }
}

function about(kind: Delivery['kind'], id: string, params: Delivery['params']): Delivery {
  return { kind, subject: { type: 'venture_programme', id }, params };
}

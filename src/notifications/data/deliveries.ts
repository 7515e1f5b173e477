import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import type { NoticeDeliveryState } from '../domain/notice-delivery.lifecycle.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { NoticeDelivery } from './notice-delivery.entity.js';

/** A delivery with what was tried. A notice in a digest has the digest's attempts. */
export interface TracedDelivery {
  readonly delivery: NoticeDelivery;
  readonly attempts: readonly DeliveryAttempt[];
}

/** Reads of what went out, when, and how it ended. */
@Injectable()
export class Deliveries {
  constructor(private readonly database: Database) {}

  /** Where one notice of an inbox went. */
  async ofMessage(messageId: string): Promise<TracedDelivery[]> {
    return this.traced(
      await this.database.reader.find(NoticeDelivery, { where: { messageId }, order: { channel: 'ASC' } }),
    );
  }

  /** A page of all, newest first. */
  async page(request: PageRequest, state?: NoticeDeliveryState): Promise<Page<TracedDelivery>> {
    const query = this.database.reader.createQueryBuilder(NoticeDelivery, 'delivery');
    if (state) query.where('delivery.state = :state', { state });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.traced(items), next };
  }

  private async traced(deliveries: readonly NoticeDelivery[]): Promise<TracedDelivery[]> {
    const attempts = await this.database.reader.find(DeliveryAttempt, {
      where: { deliveryId: In(deliveries.map(({ id, digestId }) => digestId ?? id)) },
      order: { deliveryId: 'ASC', number: 'ASC' },
    });
    return deliveries.map((delivery) => ({
      delivery,
      attempts: attempts.filter(({ deliveryId }) => deliveryId === (delivery.digestId ?? delivery.id)),
    }));
  }
}

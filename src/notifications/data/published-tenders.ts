import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';

/** What an inbox needs to know of a tender. */
export interface PublishedTender {
  readonly title: string;
  readonly category: string;
  readonly buyerId: string;
  readonly buyer: string;
  readonly communityId: string;
  readonly deadlineAt: Date;
}

/** Reads of tendering's public view. */
@Injectable()
export class PublishedTenders {
  constructor(private readonly database: Database) {}

  /** One lot of a tender. NotFound (404) before the publication. */
  async lot(id: string): Promise<{ readonly number: number; readonly title: string }> {
    const [lot]: { number: number; title: string }[] = await this.database.reader.query(
      'SELECT number, title FROM tendering_lot_public WHERE id = $1',
      [id],
    );
    if (!lot) throw new NotFound('lot');
    return lot;
  }

  /** NotFound (404) before the publication. */
  async byId(id: string): Promise<PublishedTender> {
    const [tender]: PublishedTender[] = await this.database.reader.query(
      `SELECT t.title, t.category, t.buyer_id AS "buyerId", u.name AS buyer, t.community_id AS "communityId",
              t.deadline_at AS "deadlineAt"
         FROM tendering_tender_public t JOIN unit u ON u.id = t.buyer_id WHERE t.id = $1`,
      [id],
    );
    if (!tender) throw new NotFound('tender');
    return tender;
  }
}

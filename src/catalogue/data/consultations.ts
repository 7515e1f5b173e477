import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Database, demandShown, keysetPage, leaveOutWithheld } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { ConsultationComment } from './consultation-comment.entity.js';
import { Consultation } from './consultation.entity.js';
import { WITHHELD_CONSULTATION } from './withheld-scopes.js';

/** Narrows the consultations. */
export interface ConsultationFilter {
  readonly listId?: string;
  readonly communityId?: string;
}

/** Ids of the items on which residents were heard and that they supported. */
export async function consultedItems(tx: EntityManager, itemIds: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    `SELECT DISTINCT ci.item_id AS id FROM consultation_item ci JOIN consultation c ON c.id = ci.consultation_id
      WHERE ci.item_id = ANY($1) AND c.state = 'concluded' AND c.outcome = 'supported'`,
    [itemIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The last concluded consultation whose residents supported an item; null when there is none. */
export async function supportingConsultation(db: EntityManager, itemId: string): Promise<string | null> {
  const [row]: { id: string }[] = await db.query(
    `SELECT c.id FROM consultation_item ci JOIN consultation c ON c.id = ci.consultation_id
      WHERE ci.item_id = $1 AND c.state = 'concluded' AND c.outcome = 'supported'
      ORDER BY c.concluded_on DESC, c.id DESC LIMIT 1`,
    [itemId],
  );
  return row?.id ?? null;
}

/** Reads of consultations: public from their announcement on. */
@Injectable()
export class Consultations {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(
    actor: Actor | undefined,
    request: PageRequest,
    { listId, communityId }: ConsultationFilter,
  ): Promise<Page<Consultation>> {
    const query = this.database.reader.createQueryBuilder(Consultation, 'consultation');
    leaveOutWithheld(query.where('TRUE'), actor, WITHHELD_CONSULTATION);
    if (listId) query.andWhere('consultation.listId = :listId', { listId });
    if (communityId) query.andWhere('consultation.communityId = :communityId', { communityId });
    return keysetPage(query, request);
  }

  /** One with its items. NotFound (404); 410 where an order took it off the caller's eyes. */
  async one(actor: Actor | undefined, id: string): Promise<{ row: Consultation; itemIds: string[] }> {
    const query = this.database.reader.createQueryBuilder(Consultation, 'consultation');
    const row = await query.where('consultation.id = :id', { id }).getOne();
    if (!row) throw new NotFound('consultation');
    await demandShown(query, actor, WITHHELD_CONSULTATION);
    const items: { id: string }[] = await this.database.reader.query(
      'SELECT item_id AS id FROM consultation_item WHERE consultation_id = $1 ORDER BY item_id',
      [id],
    );
    return { row, itemIds: items.map((item) => item.id) };
  }

  /** Comments, newest first: all for the community and its street, for others those that were judged. */
  async comments(
    caller: Actor | undefined,
    id: string,
    request: PageRequest,
  ): Promise<Page<ConsultationComment>> {
    const { row } = await this.one(caller, id);
    const query = this.database.reader
      .createQueryBuilder(ConsultationComment, 'comment')
      .where('comment.consultationId = :id', { id });
    const own = caller && [row.communityId, row.streetId].includes(caller.unitId);
    if (!own) query.andWhere('comment.adoption IS NOT NULL');
    return keysetPage(query, request);
  }
}

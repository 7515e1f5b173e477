import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { IntentionNoticeFacts } from '../domain/intention-notices.js';

/** Reads of procurement intentions as everybody may know them. */
@Injectable()
export class PublicIntentions {
  constructor(private readonly database: Database) {}

  /** One. NotFound (404). */
  async byId(id: string): Promise<IntentionNoticeFacts & { readonly buyerId: string }> {
    const [row]: (Omit<IntentionNoticeFacts, 'budget'> & { budgetFen: string; buyerId: string })[] =
      await this.database.reader.query(
        `SELECT id AS "intentionId", buyer, buyer_id AS "buyerId", edition, title, summary, budget_fen AS "budgetFen",
                expected_month AS "expectedMonth", reserved_for AS "reservedFor", withdrawal_reason AS "withdrawalReason"
           FROM tendering_intention_public WHERE id = $1`,
        [id],
      );
    if (!row) throw new NotFound('procurement_intention');
    const { budgetFen, ...facts } = row;
    return { ...facts, budget: BigInt(budgetFen) };
  }
}

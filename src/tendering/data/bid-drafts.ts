import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { BidDraft } from './bid-draft.entity.js';

/** Reads of drafts: an organization's own, and nobody else's. */
@Injectable()
export class BidDrafts {
  constructor(private readonly database: Database) {}

  /** The organization's own drafts for a tender, first come first. */
  of({ unitId: organizationId }: Actor, tenderId: string): Promise<BidDraft[]> {
    return this.database.reader.find(BidDraft, {
      where: { tenderId, organizationId },
      order: { id: 'ASC' },
    });
  }

  /** One draft. NotFound (404) for another's. */
  async own({ unitId: organizationId }: Actor, id: string): Promise<BidDraft> {
    const draft = await this.database.reader.findOneBy(BidDraft, { id, organizationId });
    if (!draft) throw new NotFound('bid_draft');
    return draft;
  }
}

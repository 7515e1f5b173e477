import { Injectable } from '@nestjs/common';
import { type Actor, Database, KeyRing } from '../../platform/index.js';
import type { BidDraft } from '../data/bid-draft.entity.js';
import { BidDrafts } from '../data/bid-drafts.js';
import { Tender } from '../data/tender.entity.js';
import type { DraftInput } from './complete-content.js';
import { openDraft } from './seal-draft.js';
import { dataKey } from './seal.js';
import { oneByOne } from '../../shared/one-by-one.js';

/** A draft with what it says so far. */
export interface OpenedDraft {
  readonly draft: BidDraft;
  readonly tender: Tender;
  readonly said: DraftInput;
}

/** Opens an organization's own drafts for itself. */
@Injectable()
export class ReadDraft {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly drafts: BidDrafts,
  ) {}

  /** NotFound (404) for another's. */
  async one(actor: Actor, id: string): Promise<OpenedDraft> {
    return this.opened(await this.drafts.own(actor, id));
  }

  /** Those for a tender, first come first. */
  async of(actor: Actor, tenderId: string): Promise<OpenedDraft[]> {
    const drafts = await this.drafts.of(actor, tenderId);
    return oneByOne(drafts, (draft) => this.opened(draft));
  }

  private async opened(draft: BidDraft): Promise<OpenedDraft> {
    const tender = await this.database.reader.findOneByOrFail(Tender, { id: draft.tenderId });
    return { draft, tender, said: openDraft(dataKey(this.keys, tender), draft) };
  }
}

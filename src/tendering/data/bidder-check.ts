import { Injectable } from '@nestjs/common';
import { Database, Settings } from '../../platform/index.js';
import { Standing, proofsFor } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from '../domain/act-refusals.js';
import { hasRefusedBefore } from './refusers.js';
import type { Tender } from './tender.entity.js';

/** Asks whether an organization may take part in a tender: when it bids, and again when bids are opened. */
@Injectable()
export class BidderCheck {
  constructor(
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly settings: Settings,
  ) {}

  /** Every reason against it on a day, with the rules; empty when it may bid. */
  async reasons(tender: Tender, organizationId: string, on: Day): Promise<readonly Violation[]> {
    const { category, rules, requiredProofs } = tender;
    const required = proofsFor(category, requiredProofs, this.settings.minorCategories.split(','));
    const terms = { category, regime: rules?.regime ?? 'statutory', required } as const;
    const { reasons } = await this.standing.eligibility(organizationId, terms, on);
    const refused = await hasRefusedBefore(this.database.reader, tender, organizationId);
    return [...reasons, ...(refused ? [refuseAct.refuserBarred()] : [])];
  }
}

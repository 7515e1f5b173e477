import { Injectable } from '@nestjs/common';
import { Database, Settings } from '../../platform/index.js';
import { Standing, proofsFor } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from '../domain/act-refusals.js';
import { refuseGroundwork } from '../domain/groundwork-refusals.js';
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
    const prepared = await this.preparation(tender, organizationId);
    return [...reasons, ...(refused ? [refuseAct.refuserBarred()] : []), ...prepared];
  }

  /** Who surveyed the need or designed the purchase may not bid for it, a single source excepted. */
  private async preparation({ itemId, method }: Tender, organizationId: string): Promise<Violation[]> {
    if (method === 'single-source') return [];
    const [did]: { surveyed: boolean; planned: boolean }[] = await this.database.reader.query(
      `SELECT EXISTS (SELECT FROM need_survey WHERE item_ids @> ARRAY[$1::uuid] AND surveyor_id = $2) AS surveyed,
              EXISTS (SELECT FROM procurement_plan WHERE item_ids @> ARRAY[$1::uuid] AND planner_id = $2
                         AND state = 'approved') AS planned`,
      [itemId, organizationId],
    );
    return [
      ...(did?.surveyed ? [refuseGroundwork.surveyorBids()] : []),
      ...(did?.planned ? [refuseGroundwork.plannerBids()] : []),
    ];
  }
}

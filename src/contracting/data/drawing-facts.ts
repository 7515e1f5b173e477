import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { Units } from '../../identity/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound } from '../../shared/refused.js';
import type { AwardSummary } from '../../tendering/index.js';
import type { ContractContent } from '../domain/contract-text.js';
import type { PlannedMilestone } from '../domain/milestone-plan.js';
import type { PayeeAccount } from '../domain/payee-account.js';
import { DEFAULT_TAIL_FACTORS } from '../domain/tail-factor.js';

/** What a contract says beside its award. */
export interface DrawnUp {
  readonly milestones: readonly PlannedMilestone[];
  readonly payee: PayeeAccount | null;
  readonly drawnUpOn: Day;
}

/** The names and figures of other contexts that go into a contract. */
@Injectable()
export class DrawingFacts {
  constructor(
    private readonly units: Units,
    private readonly organizations: OrganizationProfiles,
    private readonly items: Items,
  ) {}

  /** What was reserved for the item when it was admitted, in fen. */
  async reservedFor(itemId: string): Promise<Fen> {
    const item = (await this.items.byIds([itemId])).get(itemId);
    if (!item?.ceilingFen) throw new NotFound('service_item');
    return item.ceilingFen;
  }

  /** Everything that the document says but for what is decided while it is drawn up. */
  async contentOf(award: AwardSummary): Promise<(drawnUp: DrawnUp) => ContractContent> {
    const { awardId, tenderId, itemId, buyerId, communityId, organizationId } = award;
    const units = await this.units.byIds([buyerId, communityId]);
    const provider = (await this.organizations.byIds([organizationId])).get(organizationId);
    const item = (await this.items.byIds([itemId])).get(itemId);
    return (drawnUp) => ({
      award: { tenderId, awardId, itemId },
      title: award.title,
      category: award.category,
      buyer: { id: buyerId, name: units.get(buyerId)?.name ?? '' },
      provider: { id: organizationId, name: provider?.name ?? '', uscc: provider?.uscc ?? '' },
      community: { id: communityId, name: units.get(communityId)?.name ?? '' },
      service: {
        quantity: item?.quantity ?? '',
        unit: item?.unit ?? '',
        from: award.serviceFrom,
        to: award.serviceTo,
      },
      amount: award.amountFen,
      tailFactors: DEFAULT_TAIL_FACTORS,
      returnVisitTemplate: award.returnVisitTemplate,
      signing: { from: award.contractableFrom, by: award.signBy },
      ...drawnUp,
    });
  }
}

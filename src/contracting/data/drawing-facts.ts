import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { Units } from '../../identity/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { NotFound } from '../../shared/refused.js';
import type { AwardSummary } from '../../tendering/index.js';
import type { ContractContent } from '../domain/contract-content.js';
import { DEFAULT_TAIL_FACTORS } from '../domain/tail-factor.js';

/** What follows from an award alone: the rest is decided while the contract is drawn up. */
export type AwardedContent = Omit<
  ContractContent,
  | 'milestones'
  | 'payee'
  | 'paymentTermDays'
  | 'acceptanceTermDays'
  | 'performanceBond'
  | 'specialTerms'
  | 'secretTerms'
  | 'drawnUpOn'
>;

/** Names and figures of other contexts that go into a contract. */
@Injectable()
export class DrawingFacts {
  constructor(
    private readonly units: Units,
    private readonly organizations: OrganizationProfiles,
    private readonly items: Items,
  ) {}

  /** What the document says of the award. The item's quantity is that of the whole: a lot says its own in words. */
  async of(award: AwardSummary): Promise<AwardedContent> {
    const { itemId, buyerId, communityId, serviceFrom, serviceTo } = award;
    const units = await this.units.byIds([buyerId, communityId]);
    const { quantity, unit } = found(await this.items.byIds([itemId]), itemId);
    const whole = award.lot ? { quantity: null, unit: null } : { quantity, unit };
    return {
      award: { tenderId: award.tenderId, awardId: award.awardId, itemId },
      title: award.title,
      category: award.category,
      buyer: { id: buyerId, name: found(units, buyerId).name },
      provider: await this.provider(award),
      community: { id: communityId, name: found(units, communityId).name },
      lot: award.lot,
      service: { ...whole, from: serviceFrom, to: serviceTo },
      amount: award.amountFen,
      tailFactors: DEFAULT_TAIL_FACTORS,
      returnVisitTemplate: award.returnVisitTemplate,
      signing: { from: award.contractableFrom, by: award.signBy },
    };
  }

  /** A consortium's lead signs for all; the members, who answer with it (政府采购法 art. 24), are named beside it. */
  private async provider({ organizationId: id, partners }: AwardSummary) {
    const known = await this.organizations.byIds([id, ...partners]);
    const { name, uscc } = found(known, id);
    const names = partners.map((partner) => found(known, partner).name).join('、');
    return { id, name: names ? `${name}（联合体牵头人，成员：${names}）` : name, uscc };
  }
}

function found<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id);
  if (row === undefined) throw new NotFound(id);
  return row;
}

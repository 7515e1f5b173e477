import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { Units } from '../../identity/index.js';
import { type Role, Settings, type Tx, now } from '../../platform/index.js';
import { ExpertPool, Relations } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { panelViolations } from '../domain/acceptance-panel.js';
import type { Contract } from './contract.entity.js';

const BUYERS: readonly Role[] = ['street-officer', 'street-lead', 'finance-officer'];
const COMMUNITY: readonly Role[] = ['community-clerk', 'community-lead'];

/** A seat of a panel: whose, and for which unit. */
export interface Seat {
  readonly accountId: string;
  readonly unitId: string;
}

/** Who may judge what a contract delivers, independent of its provider. */
@Injectable()
export class PanelSeats {
  constructor(
    private readonly units: Units,
    private readonly experts: ExpertPool,
    private readonly relations: Relations,
    private readonly items: Items,
    private readonly settings: Settings,
  ) {}

  /** The seats of those named, and what speaks against them. */
  async of(
    tx: Tx,
    contract: Contract,
    named: readonly string[],
  ): Promise<{ seats: Seat[]; violations: Violation[] }> {
    const fit = await this.fit(tx, contract);
    const ties = await this.relations.tiesOf(tx, named, [contract.organizationId], dayOf(now(tx)));
    const isOwn = await this.mayOwnerBid(contract);
    const facts = named.map((accountId) => ({
      ...{ accountId, isFit: fit.has(accountId), isTied: (ties.get(accountId) ?? []).length > 0 },
      isOwner: isOwn && fit.get(accountId) === contract.communityId,
    }));
    const { acceptancePanelYuan, acceptancePanelSize: least } = this.settings;
    const rules = { fromFen: BigInt(acceptancePanelYuan) * 100n, least };
    return {
      seats: named.map((accountId) => ({ accountId, unitId: fit.get(accountId) ?? contract.buyerId })),
      violations: panelViolations(facts, contract.amountFen, rules),
    };
  }

  /** By account, for which unit somebody may sit: an expert of the pool sits for the buyer. */
  private async fit(tx: Tx, { buyerId, communityId, category }: Contract): Promise<Map<string, string>> {
    const on = dayOf(now(tx));
    const experts = await this.experts.candidates(tx, { category, buyerId, on });
    const own = await this.units.accountsIn(buyerId, BUYERS);
    const community = await this.units.accountsIn(communityId, COMMUNITY);
    return new Map([
      ...experts.map(({ accountId }) => [accountId, buyerId] as const),
      ...community.map(({ accountId }) => [accountId, communityId] as const),
      ...own.map(({ accountId }) => [accountId, buyerId] as const),
    ]);
  }

  /** A community that might have bid itself has no say (DESIGN, by 政府采购法实施条例 art. 9). */
  private async mayOwnerBid({ itemId }: Contract): Promise<boolean> {
    if (itemId === null) return false;
    return (await this.items.byIds([itemId])).get(itemId)?.ownerMayBid ?? false;
  }
}

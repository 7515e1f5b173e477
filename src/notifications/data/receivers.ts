import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import type { Role } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { oneByOne } from '../../shared/one-by-one.js';

const BUYERS: readonly Role[] = ['street-officer', 'street-lead', 'finance-officer'];
const COMMUNITY: readonly Role[] = ['community-clerk', 'community-lead'];
const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];

/** Whom an event concerns: accounts by unit and role, as they are today. */
@Injectable()
export class Receivers {
  constructor(
    private readonly units: Units,
    private readonly profiles: OrganizationProfiles,
  ) {}

  /** Holders of these roles in one unit. */
  async inUnit(unitId: string, roles: readonly Role[]): Promise<string[]> {
    return (await this.units.accountsIn(unitId, roles)).map(({ accountId }) => accountId);
  }

  /** The district's supervisors. */
  async inDistrict(): Promise<string[]> {
    const holders = await this.units.holders('district-supervisor', 'district');
    return holders.map(({ accountId }) => accountId);
  }

  /**
   * Buyer, community, and everybody who could have bid. Every step of a tender is told to the same suppliers: who did
   * bid must not show in anybody's inbox while the bids are sealed.
   */
  async ofTender(tender: { buyerId: string; communityId: string; category: string }): Promise<string[]> {
    return [
      ...(await this.inUnit(tender.buyerId, BUYERS)),
      ...(await this.inUnit(tender.communityId, COMMUNITY)),
      ...(await this.suppliersOf(tender.category)),
    ];
  }

  /** The people of organizations that asked to be told. */
  async ofSuppliers(unitIds: readonly string[]): Promise<string[]> {
    const told = await oneByOne(unitIds, (unitId) => this.inUnit(unitId, SUPPLIERS));
    return told.flat();
  }

  /** Both parties and the community. */
  async ofContract(contract: {
    buyerId: string;
    communityId: string;
    organizationId: string;
  }): Promise<string[]> {
    return [
      ...(await this.inUnit(contract.buyerId, BUYERS)),
      ...(await this.inUnit(contract.communityId, COMMUNITY)),
      ...(await this.inUnit(contract.organizationId, SUPPLIERS)),
    ];
  }

  /** Everybody who could take part in a category. */
  async suppliersOf(category: string): Promise<string[]> {
    const eligible = new Set(await this.profiles.activeIn(category));
    const leads = await this.units.holders('organization-lead', 'organization');
    const members = await this.units.holders('organization-member', 'organization');
    return [...leads, ...members].flatMap(({ unitId, accountId }) =>
      eligible.has(unitId) ? [accountId] : [],
    );
  }
}

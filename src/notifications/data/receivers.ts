import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/index.js';
import { Units } from '../../identity/index.js';
import { OrganizationProfiles } from '../../registry/index.js';

const SUPPLIER_ROLES: readonly Role[] = ['organization-lead', 'organization-member'];
const COMMUNITY_ROLES: readonly Role[] = ['community-clerk', 'community-lead'];

/** Whom an event concerns: accounts by unit and role, as they are today. */
@Injectable()
export class Receivers {
  constructor(
    private readonly units: Units,
    private readonly profiles: OrganizationProfiles,
  ) {}

  /** The street office's people of these roles. */
  office(unitId: string, ...roles: readonly Role[]): Promise<string[]> {
    return this.inUnit(unitId, roles);
  }

  community(unitId: string): Promise<string[]> {
    return this.inUnit(unitId, COMMUNITY_ROLES);
  }

  supplier(unitId: string): Promise<string[]> {
    return this.inUnit(unitId, SUPPLIER_ROLES);
  }

  /**
   * Everybody who could have bid: active suppliers of the category. Who did bid must not show in anybody's inbox while
   * the bids are sealed, so that every step of a tender is told to the same people.
   */
  async suppliersOf(category: string): Promise<string[]> {
    const eligible = new Set(await this.profiles.activeIn(category));
    const holders = await Promise.all(SUPPLIER_ROLES.map((role) => this.units.holders(role, 'organization')));
    return holders.flat().flatMap(({ unitId, accountId }) => (eligible.has(unitId) ? [accountId] : []));
  }

  private async inUnit(unitId: string, roles: readonly Role[]): Promise<string[]> {
    return (await this.units.accountsIn(unitId, roles)).map(({ accountId }) => accountId);
  }
}

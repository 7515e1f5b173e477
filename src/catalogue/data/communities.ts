import { Injectable } from '@nestjs/common';
import { type Unit, Units } from '../../identity/index.js';
import { Database } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/intake-refusals.js';

/** A community and the street office above it. */
export interface CommunityPlace {
  readonly communityId: string;
  readonly streetId: string;
}

/** Communities as an intake needs them. */
@Injectable()
export class Communities {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** All communities by name, for forms. */
  named(): Promise<{ id: string; name: string }[]> {
    return this.database.reader.query(
      `SELECT id, name FROM unit WHERE kind = 'community' AND parent_id IS NOT NULL ORDER BY name, id LIMIT 1000`,
    );
  }

  /** A community that is there. RuleBroken (422) otherwise. */
  async demand(communityId: string): Promise<CommunityPlace> {
    const unit = (await this.units.byIds([communityId])).get(communityId);
    if (unit?.kind !== 'community' || !unit.parentId)
      throw new RuleBroken([refuse.communityUnknown({ pointer: '/communityId' })]);
    return { communityId, streetId: unit.parentId };
  }

  /** A community that is the caller's own, or below his street office. RuleBroken (422) otherwise. */
  async demandOwn(unitId: string, communityId: string): Promise<CommunityPlace> {
    const place = await this.demand(communityId);
    if (unitId !== place.communityId && unitId !== place.streetId)
      throw new RuleBroken([refuse.communityUnknown({ pointer: '/communityId' })]);
    return place;
  }

  /** The street office for which a unit acts: itself, or the one above a community. Undefined for any other unit. */
  async streetOf(unitId: string): Promise<{ street: Unit; communityId: string | null } | undefined> {
    const unit = (await this.units.byIds([unitId])).get(unitId);
    if (unit?.kind === 'street-office') return { street: unit, communityId: null };
    if (unit?.kind !== 'community' || !unit.parentId) return undefined;
    const street = (await this.units.byIds([unit.parentId])).get(unit.parentId);
    return street && { street, communityId: unit.id };
  }
}

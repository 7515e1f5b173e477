import { Injectable } from '@nestjs/common';
import { Database, constraintMeans, create } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { Place } from '../data/place.entity.js';
import { Places } from '../data/places.js';
import { type PlaceLevel, type UrbanRural, placeViolations } from '../domain/place-rules.js';
import { refuse } from '../domain/refusals.js';

constraintMeans('place_code_key', () => refuse.placeCodeTaken({ pointer: '/code' }));

/** A place to add. */
export interface NewPlace {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  readonly parentId?: string | null;
  readonly urbanRural?: UrbanRural | null;
  readonly validFrom: Day;
  /** Last day, inclusive; open when absent. */
  readonly validTo?: Day | null;
  /** The document that makes it. */
  readonly source: string;
}

/** Adds a place: a new community, a street that was divided, a grid. */
@Injectable()
export class AddPlace {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
  ) {}

  /** Its id. RuleBroken (422) with every reason, 409 for a code that is there already. */
  run({ parentId = null, urbanRural = null, validTo = null, ...rest }: NewPlace): Promise<string> {
    return this.database.transaction(async (tx) => {
      const parent = parentId === null ? null : await this.places.find(parentId, tx);
      RuleBroken.unlessEmpty(placeViolations({ ...rest, validTo, parent }));
      return (await create(tx, Place, { ...rest, parentId, urbanRural, validTo })).id;
    });
  }
}

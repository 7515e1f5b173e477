import { Injectable } from '@nestjs/common';
import { Database, constraintMeans, create } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { factsOf } from '../data/unit-facts.js';
import { Unit } from '../data/unit.entity.js';
import { refuse } from '../domain/refusals.js';
import type { UnitKind } from '../domain/unit-kinds.js';
import { unitViolations } from '../domain/unit-rules.js';

constraintMeans('unit_one_body', () => refuse.unitBodyTwice({ pointer: '/parentId', params: { kind: '–' } }));

/** A unit to add. */
export interface NewUnit {
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentId?: string | null;
  readonly placeId?: string | null;
  readonly stationId?: string | null;
  readonly validFrom: Day;
}

/** Adds a unit to the tree: an authority, a body of a community, a 驻区单位. */
@Injectable()
export class AddUnit {
  constructor(private readonly database: Database) {}

  /** Its id. RuleBroken (422) with every reason. */
  run({ parentId = null, placeId = null, stationId = null, ...rest }: NewUnit): Promise<string> {
    return this.database.transaction(async (tx) => {
      const unit = { ...rest, parentId, placeId, stationId, validTo: null };
      RuleBroken.unlessEmpty(unitViolations(await factsOf(tx, unit)));
      return (await create(tx, Unit, unit)).id;
    });
  }
}

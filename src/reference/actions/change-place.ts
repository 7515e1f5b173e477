import { Injectable } from '@nestjs/common';
import { Database, type Tx, lock, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { Place } from '../data/place.entity.js';
import { Places } from '../data/places.js';
import { type PlaceFacts, placeViolations } from '../domain/place-rules.js';
import { refuse } from '../domain/refusals.js';
import type { NewPlace } from './add-place.js';

/** Corrects a place's name or class, or ends it: its code and level are what it is known by and never change. */
@Injectable()
export class ChangePlace {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
  ) {}

  /** RuleBroken (422) when it would end before it begins, or before what lies in it. */
  async run(
    id: string,
    change: Partial<Pick<NewPlace, 'name' | 'urbanRural' | 'validTo' | 'source'>>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const place = Object.assign(await lock(tx, Place, id), change);
      const parent = place.parentId === null ? null : await this.places.find(place.parentId, tx);
      RuleBroken.unlessEmpty([
        ...placeViolations(factsOf(place, parent)),
        ...(place.validTo ? await openBelow(tx, id, place.validTo) : []),
      ]);
      await save(tx, place);
    });
  }
}

function factsOf({ code, level, validFrom, validTo }: Place, parent: Place | null | undefined): PlaceFacts {
  return { code, level, validFrom, validTo, parent };
}

async function openBelow(tx: Tx, id: string, lastDay: Day): Promise<Violation[]> {
  const open: { name: string }[] = await tx.query(
    'SELECT name FROM place WHERE parent_id = $1 AND (valid_to IS NULL OR valid_to > $2) ORDER BY code LIMIT 20',
    [id, lastDay],
  );
  if (open.length === 0) return [];
  const names = open.map(({ name }) => name).join('、');
  return [refuse.placeHasOpenChildren({ pointer: '/validTo', params: { names } })];
}

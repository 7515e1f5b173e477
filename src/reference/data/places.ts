import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { PlaceLevel } from '../domain/place-rules.js';
import { Place } from './place.entity.js';

/** Narrows the places; everything given has to hold. */
export interface PlaceFilter {
  readonly level?: PlaceLevel;
  readonly parentId?: string;
  /** Part of the name, or the beginning of the code. */
  readonly q?: string;
  /** Valid on this day. */
  readonly on?: Day;
}

/** Reads of places. */
@Injectable()
export class Places {
  constructor(private readonly database: Database) {}

  /** A page of places. */
  page(request: PageRequest, { level, parentId, q, on }: PlaceFilter = {}): Promise<Page<Place>> {
    const query = this.database.reader.createQueryBuilder(Place, 'place');
    if (level) query.andWhere('place.level = :level', { level });
    if (parentId) query.andWhere('place.parentId = :parentId', { parentId });
    if (q) query.andWhere('(strpos(place.name, :q) > 0 OR starts_with(place.code, :q))', { q });
    if (on) query.andWhere(validOn('place'), { on });
    return keysetPage(query, request);
  }

  /** One place. NotFound (404). */
  async one(id: string): Promise<Place> {
    const place = await this.find(id);
    if (!place) throw new NotFound('place');
    return place;
  }

  /** One place, if it exists. */
  async find(id: string, reader: EntityManager = this.database.reader): Promise<Place | undefined> {
    return (await reader.findOneBy(Place, { id })) ?? undefined;
  }

  /** Those of the codes that places have. */
  async knownCodes(codes: readonly string[]): Promise<Set<string>> {
    const found: { code: string }[] = await this.database.reader.query(
      'SELECT code FROM place WHERE code = ANY($1)',
      [codes],
    );
    return new Set(found.map(({ code }) => code));
  }
}

/** SQL: valid on `:on`, for whatever has `valid_from` and an inclusive, open `valid_to`. */
export function validOn(alias: string): string {
  return `${alias}.validFrom <= :on AND (${alias}.validTo IS NULL OR ${alias}.validTo >= :on)`;
}

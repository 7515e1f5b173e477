import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { GuideEntry } from './guide-entry.entity.js';
import { validOn } from './places.js';

/** Narrows the guide catalogue; everything given has to hold. */
export interface GuideFilter {
  /** Part of the name, or the beginning of the code. */
  readonly q?: string;
  /** In force on this day. */
  readonly on?: Day;
}

/** Reads of the guide catalogue. */
@Injectable()
export class GuideEntries {
  constructor(private readonly database: Database) {}

  /** A page of entries. */
  page(request: PageRequest, { q, on }: GuideFilter): Promise<Page<GuideEntry>> {
    const query = this.database.reader.createQueryBuilder(GuideEntry, 'entry');
    if (q) query.andWhere('(strpos(entry.name, :q) > 0 OR starts_with(entry.code, :q))', { q });
    if (on) query.andWhere(validOn('entry'), { on });
    return keysetPage(query, request);
  }

  /** One entry. NotFound (404). */
  async one(id: string): Promise<GuideEntry> {
    const entry = await this.database.reader.findOneBy(GuideEntry, { id });
    if (!entry) throw new NotFound('guide_entry');
    return entry;
  }
}

/** Those of the codes that are in force on a day. */
export async function guideCodesInForce(
  db: EntityManager,
  codes: readonly string[],
  on: Day,
): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const found = await db
    .createQueryBuilder(GuideEntry, 'entry')
    .where('entry.code IN (:...codes)', { codes: [...codes] })
    .andWhere(validOn('entry'), { on })
    .getMany();
  return new Set(found.map(({ code }) => code));
}

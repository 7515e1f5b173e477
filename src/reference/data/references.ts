import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { Place } from './place.entity.js';
import { ServiceCategory } from './service-category.entity.js';

/** Reads of places. */
@Injectable()
export class Places {
  constructor(private readonly database: Database) {}

  /** A page of places. */
  page(request: PageRequest): Promise<Page<Place>> {
    return keysetPage(this.database.reader.createQueryBuilder(Place, 'place'), request);
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

/** Reads of service categories. */
@Injectable()
export class Categories {
  constructor(private readonly database: Database) {}

  all(): Promise<ServiceCategory[]> {
    return this.database.reader.find(ServiceCategory, { order: { code: 'ASC' } });
  }

  /** True when the category is in force. */
  exists(code: string): Promise<boolean> {
    return this.database.reader.existsBy(ServiceCategory, { code });
  }
}

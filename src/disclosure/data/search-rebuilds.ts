import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { SearchRebuild } from './search-rebuild.entity.js';

/** Reads of the rebuilds of the search index. */
@Injectable()
export class SearchRebuilds {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  page(request: PageRequest): Promise<Page<SearchRebuild>> {
    return keysetPage(this.database.reader.createQueryBuilder(SearchRebuild, 'rebuild'), request);
  }

  /** NotFound (404). */
  async one(id: string): Promise<SearchRebuild> {
    const rebuild = await this.database.reader.findOneBy(SearchRebuild, { id });
    if (!rebuild) throw new NotFound('search_rebuild');
    return rebuild;
  }
}

import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { Publication } from './publication.entity.js';

/** Reads of the publication log, for everybody. */
@Injectable()
export class Publications {
  constructor(private readonly database: Database) {}

  /** A page, newest first; of one subject when asked. */
  page(request: PageRequest, subjectId?: string): Promise<Page<Publication>> {
    const query = this.database.reader.createQueryBuilder(Publication, 'publication');
    if (subjectId) query.andWhere('publication.subjectId = :subjectId', { subjectId });
    return keysetPage(query, request);
  }

  /** One entry. NotFound (404). */
  async one(id: string): Promise<Publication> {
    const found = await this.database.reader.findOneBy(Publication, { id });
    if (!found) throw new NotFound('publication');
    return found;
  }
}

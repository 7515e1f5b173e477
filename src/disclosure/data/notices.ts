import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { NoticeKind } from '../domain/notice-content.js';
import { PublicNotice } from './public-notice.entity.js';

/** What a list of notices may be narrowed to. */
export interface NoticeFilter {
  readonly kind?: NoticeKind;
  readonly subjectId?: string;
}

/** Reads of the public board. */
@Injectable()
export class Notices {
  constructor(private readonly database: Database) {}

  /** A page of notices, newest first. */
  page(request: PageRequest, { kind, subjectId }: NoticeFilter = {}): Promise<Page<PublicNotice>> {
    const query = this.database.reader.createQueryBuilder(PublicNotice, 'notice');
    if (kind) query.andWhere('notice.kind = :kind', { kind });
    if (subjectId) query.andWhere('notice.subjectId = :subjectId', { subjectId });
    return keysetPage(query, request);
  }

  /** One notice. NotFound (404). */
  async one(id: string): Promise<PublicNotice> {
    const notice = await this.database.reader.findOneBy(PublicNotice, { id });
    if (!notice) throw new NotFound('notice');
    return notice;
  }
}

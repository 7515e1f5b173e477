import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { type ConsentScope, Database, type Tx, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { ConsentText } from './consent-text.entity.js';

/** The newest edition of a scope's text at an instant, undefined before the first. */
export async function newestText(tx: Tx, scope: ConsentScope, at: Date): Promise<ConsentText | undefined> {
  const [newest] = await tx.find(ConsentText, {
    where: { scope, createdAt: LessThanOrEqual(at) },
    order: { edition: 'DESC' },
    take: 1,
  });
  return newest;
}

/** Reads of the texts. */
@Injectable()
export class ConsentTexts {
  constructor(private readonly database: Database) {}

  /** A page of editions, the latest published first. */
  page(request: PageRequest): Promise<Page<ConsentText>> {
    return keysetPage(this.database.reader.createQueryBuilder(ConsentText, 'text'), request);
  }
}

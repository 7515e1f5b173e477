import { Injectable } from '@nestjs/common';
import { type Tx, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';

/** Reads of published questionnaires. */
@Injectable()
export class SurveyDefinitions {
  constructor(private readonly database: Database) {}

  /** A page of all versions, newest first. */
  page(request: PageRequest): Promise<Page<QuestionnaireVersion>> {
    return keysetPage(
      this.database.reader.createQueryBuilder(QuestionnaireVersion, 'questionnaire'),
      request,
    );
  }

  /** The version in use: the one of that number, or the latest. NotFound (404). */
  async byCode(code: string, number?: number, reader = this.database.reader): Promise<QuestionnaireVersion> {
    const found = await reader.findOne(QuestionnaireVersion, {
      where: { code, ...(number === undefined ? {} : { number }) },
      order: { number: 'DESC' },
    });
    if (!found) throw new NotFound('questionnaire');
    return found;
  }

  /** One version by its id. NotFound (404). */
  async byId(
    id: string,
    reader: Tx | Database['reader'] = this.database.reader,
  ): Promise<QuestionnaireVersion> {
    const found = await reader.findOneBy(QuestionnaireVersion, { id });
    if (!found) throw new NotFound('questionnaire');
    return found;
  }
}

import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { isBuyer } from '../policies.js';
import { TenderAmendment } from './tender-amendment.entity.js';
import { TenderQuestion } from './tender-question.entity.js';
import { Tenders } from './tenders.js';

/** Reads of questions and amendments. */
@Injectable()
export class TenderPapers {
  constructor(
    private readonly database: Database,
    private readonly tenders: Tenders,
  ) {}

  /** Answered questions for everybody; open ones for the buyer, and for who asked. Newest first. */
  async questions(
    actor: Actor | undefined,
    tenderId: string,
    request: PageRequest,
  ): Promise<Page<TenderQuestion>> {
    const tender = await this.tenders.visibleTo(actor, tenderId);
    const query = this.database.reader
      .createQueryBuilder(TenderQuestion, 'question')
      .where('question.tenderId = :tenderId', { tenderId });
    if (!isBuyer(actor, tender))
      query.andWhere(
        new Brackets((either) => {
          either.where('question.answer IS NOT NULL');
          if (actor) either.orWhere('question.organizationId = :own', { own: actor.unitId });
        }),
      );
    return keysetPage(query, request);
  }

  /** One question that the caller may see. NotFound (404). */
  async question(actor: Actor | undefined, tenderId: string, id: string): Promise<TenderQuestion> {
    const tender = await this.tenders.visibleTo(actor, tenderId);
    const found = await this.database.reader.findOneBy(TenderQuestion, { id, tenderId });
    if (!found) throw new NotFound('tender_question');
    const isOwn = actor?.unitId === found.organizationId;
    if (found.answer === null && !isOwn && !isBuyer(actor, tender)) throw new NotFound('tender_question');
    return found;
  }

  /** The amendments of a tender, newest first. */
  async amendments(
    actor: Actor | undefined,
    tenderId: string,
    request: PageRequest,
  ): Promise<Page<TenderAmendment>> {
    await this.tenders.visibleTo(actor, tenderId);
    const query = this.database.reader.createQueryBuilder(TenderAmendment, 'amendment');
    return keysetPage(query.where('amendment.tenderId = :tenderId', { tenderId }), request);
  }
}

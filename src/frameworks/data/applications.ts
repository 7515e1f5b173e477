import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { ApplicationState } from '../domain/framework.lifecycles.js';
import { FrameworkAgreement } from './framework-agreement.entity.js';
import { FrameworkApplication } from './framework-application.entity.js';

/** Narrows the applications. */
export interface ApplicationFilter {
  readonly agreementId?: string;
  readonly state?: ApplicationState;
}

/** Reads of applications: for their organization, for who made the agreement, and for the overseers. */
@Injectable()
export class Applications {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest, filter: ApplicationFilter): Promise<Page<FrameworkApplication>> {
    const query = this.visible(actor);
    for (const [name, value] of Object.entries<string | undefined>({ ...filter }))
      if (value !== undefined) query.andWhere(`application.${name} = :${name}`, { [name]: value });
    return keysetPage(query, request);
  }

  /** One with its agreement. NotFound (404) for others. */
  async one(
    actor: Actor,
    id: string,
  ): Promise<{ application: FrameworkApplication; agreement: FrameworkAgreement }> {
    const application = await this.visible(actor).andWhere('application.id = :id', { id }).getOne();
    if (!application) throw new NotFound('framework_application');
    return { application, agreement: await this.agreementOf(application) };
  }

  /** The agreement of an application that was read before. */
  agreementOf({ agreementId: id }: FrameworkApplication): Promise<FrameworkAgreement> {
    return this.database.reader.findOneByOrFail(FrameworkAgreement, { id });
  }

  private visible(actor: Actor): SelectQueryBuilder<FrameworkApplication> {
    return this.database.reader
      .createQueryBuilder(FrameworkApplication, 'application')
      .innerJoin(FrameworkAgreement, 'agreement', 'agreement.id = application.agreementId')
      .where('(:all OR :unitId IN (application.organizationId, agreement.buyerId))', {
        all: isOverseer(actor),
        unitId: actor.unitId,
      });
  }
}

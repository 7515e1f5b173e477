import { Injectable } from '@nestjs/common';
import { RecipientLedger } from '../../contracting/index.js';
import type { Tx } from '../../platform/index.js';
import { RETURN_VISIT_CODE, SurveyDefinitions, SurveyLinks } from '../../surveys/index.js';
import { drawSample } from '../domain/draw-sample.js';
import { Samples } from './samples.js';
import type { Visit } from './visit.entity.js';

/** Draws who is asked on a visit. */
@Injectable()
export class VisitSampling {
  constructor(
    private readonly ledger: RecipientLedger,
    private readonly samples: Samples,
    private readonly definitions: SurveyDefinitions,
    private readonly links: SurveyLinks,
  ) {}

  /**
   * Draws from the consented recipients of the service ledger by the seed, keeps the sample and gives everybody of the
   * main list a one-time link. The record of the draw and the questionnaire are left on the visit for the caller to save.
   */
  async draw(tx: Tx, visit: Visit, seed: string): Promise<void> {
    const consented = await this.ledger.consented(visit.contractId);
    const strata = new Map(consented.map(({ recipientId, stratum }) => [recipientId, stratum ?? '']));
    const recipients = [...strata].map(([reference, stratum]) => ({ reference, stratum }));
    const sample = drawSample(recipients, seed);
    const subjectIds = await this.samples.keep(tx, visit.id, sample, strata);
    const questionnaireId = (await this.definitions.byCode(RETURN_VISIT_CODE)).id;
    await this.links.issueLinks(tx, { questionnaireId, topic: 'visit', groupId: visit.id, subjectIds });
    Object.assign(visit, { strata: sample.strata, questionnaireId });
  }
}

import { Injectable } from '@nestjs/common';
import { RecipientLedger } from '../../contracting/index.js';
import { Settings, type Tx } from '../../platform/index.js';
import { AnswerSummaries, SurveyDefinitions } from '../../surveys/index.js';
import type { ResponseFigures } from '../domain/visit-result.js';
import type { VisitScoreSettings } from '../domain/visit-score.js';
import type { SampledPerson } from './samples.js';
import { Visit } from './visit.entity.js';

/** What a visit's result is computed from. */
export interface Counted {
  readonly responses: readonly ResponseFigures[];
  readonly settings: VisitScoreSettings;
  readonly population: number;
}

/** Brings answers, ledger and rules together for the score. */
@Injectable()
export class VisitFigures {
  constructor(
    private readonly answers: AnswerSummaries,
    private readonly ledger: RecipientLedger,
    private readonly definitions: SurveyDefinitions,
    private readonly settings: Settings,
  ) {}

  /** The responses as they stand, each beside what the ledger has of that person. */
  async of(tx: Tx, visitId: string, sample: readonly SampledPerson[]): Promise<Counted> {
    const { contractId, questionnaireId, strata } = await tx.findOneByOrFail(Visit, { id: visitId });
    const figures = await this.answers.figures(tx, visitId);
    const times = await this.ledger.timesServed(contractId);
    const recipients = new Map(sample.map(({ id, recipientId }) => [id, recipientId]));
    const { scale } = await this.definitions.byId(questionnaireId ?? '', tx);
    return {
      responses: figures.map(({ subjectId, ...response }) => {
        const served = times.get(recipients.get(subjectId) ?? '');
        return {
          ...response,
          ...(served !== undefined && { ledger: { received: served > 0, times: served } }),
        };
      }),
      settings: { ...this.rules(), scale },
      population: (strata ?? []).reduce((total, { size }) => total + size, 0),
    };
  }

  private rules(): Omit<VisitScoreSettings, 'scale'> {
    return {
      validCorePercent: this.settings.visitValidCorePercent,
      lowConfidencePercent: this.settings.visitLowConfidencePercent,
      factsWeight: this.settings.visitFactsWeight,
      timesTolerancePercent: this.settings.visitTimesTolerancePercent,
    };
  }
}

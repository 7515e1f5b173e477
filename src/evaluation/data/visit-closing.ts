import { Injectable } from '@nestjs/common';
import { Settings, type Tx } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { AnswerSummaries, SurveyLinks } from '../../surveys/index.js';
import { refuse } from '../domain/refusals.js';
import { type VisitResult, visitResult } from '../domain/visit-result.js';
import { DEFAULT_VISIT_SCORE } from '../domain/visit-score.js';
import { Samples } from './samples.js';

/** Ends the asking of a visit and counts. */
@Injectable()
export class VisitClosing {
  constructor(
    private readonly samples: Samples,
    private readonly answers: AnswerSummaries,
    private readonly links: SurveyLinks,
    private readonly settings: Settings,
  ) {}

  /** Withdraws the links that are left, waits for answers on their way, and computes. RuleBroken (422) without answers. */
  async close(tx: Tx, visitId: string): Promise<VisitResult> {
    await this.links.revokeLinks(tx, visitId);
    const figures = await this.answers.figures(tx, visitId);
    RuleBroken.unlessEmpty(figures.length === 0 ? [refuse.nobodyAnswered()] : []);
    const { visitValidCorePercent, visitLowConfidencePercent } = this.settings;
    return visitResult(figures, await this.samples.ofVisit(visitId, tx), {
      ...DEFAULT_VISIT_SCORE,
      validCorePercent: visitValidCorePercent,
      lowConfidencePercent: visitLowConfidencePercent,
    });
  }
}

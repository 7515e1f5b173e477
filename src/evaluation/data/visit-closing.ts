import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { SurveyLinks } from '../../surveys/index.js';
import { refuse } from '../domain/refusals.js';
import { type VisitResult, visitResult } from '../domain/visit-result.js';
import { dropDrafts } from './drop-drafts.js';
import { Flags } from './flags.js';
import { Samples } from './samples.js';
import { VisitFigures } from './visit-figures.js';

/** Ends the asking of a visit and counts. */
@Injectable()
export class VisitClosing {
  constructor(
    private readonly samples: Samples,
    private readonly figures: VisitFigures,
    private readonly links: SurveyLinks,
    private readonly flags: Flags,
  ) {}

  /** Withdraws the links that are left, waits for answers on their way, drops drafts, and computes. RuleBroken (422) without answers. */
  async close(tx: Tx, visitId: string): Promise<VisitResult> {
    await this.links.revokeLinks(tx, visitId);
    await dropDrafts(tx, visitId);
    const sample = await this.samples.ofVisit(visitId, tx);
    const { responses, settings, population } = await this.figures.of(tx, visitId, sample);
    RuleBroken.unlessEmpty(responses.length === 0 ? [refuse.nobodyAnswered()] : []);
    const heard = (await this.flags.ofVisit(visitId, tx)).map(({ flag }) => flag.kind);
    return visitResult(responses, sample, { heard, settings, population });
  }
}

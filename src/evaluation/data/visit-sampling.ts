import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { drawSample } from '../domain/draw-sample.js';
import { Draws, populationHash } from './draws.js';
import { Population } from './population.js';
import { Samples } from './samples.js';
import { VisitLinks } from './visit-links.js';
import type { Visit } from './visit.entity.js';

/** Draws who is asked on a visit. */
@Injectable()
export class VisitSampling {
  constructor(
    private readonly population: Population,
    private readonly samples: Samples,
    private readonly draws: Draws,
    private readonly links: VisitLinks,
  ) {}

  /**
   * Draws from the consented recipients of the service ledger by the seed, keeps the sample with all that the draw
   * rests on, and gives everybody of the main list a one-time link. The record of the draw and the questionnaire are
   * left on the visit for the caller to save.
   */
  async draw(tx: Tx, visit: Visit, seed: string): Promise<void> {
    const population = await this.population.of(visit);
    const settings = await this.population.settingsOf(tx, visit);
    const { main, reserve, strata } = drawSample(population, seed, settings);
    await this.draws.keep(tx, {
      ...{ visitId: visit.id, number: 1, seed, settings, population, withdrawn: [] },
      ...{ populationSha256: populationHash(population), main: [...main], reserve: [...reserve] },
    });
    const asked = await this.samples.keep(tx, visit.id, { main }, population);
    await this.samples.keep(tx, visit.id, { reserve }, population);
    Object.assign(visit, { strata, questionnaireId: await this.links.questionnaireId() });
    await this.links.issue(tx, visit, asked);
  }
}

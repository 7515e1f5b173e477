import { Injectable } from '@nestjs/common';
import { Settings, type Tx } from '../../platform/index.js';
import { AnswerSummaries } from '../../surveys/index.js';
import { drawMore } from '../domain/draw-sample.js';
import { extensionSize } from '../domain/extension-size.js';
import { isToBeAsked, stillToAsk } from '../domain/sample-use.js';
import { isValidResponse } from '../domain/visit-score.js';
import { Draws } from './draws.js';
import { Population } from './population.js';
import { type SampledPerson, Samples } from './samples.js';
import type { Visit } from './visit.entity.js';

/** Draws more people where too few of those asked give a valid response. */
@Injectable()
export class SampleExtension {
  constructor(
    private readonly population: Population,
    private readonly samples: Samples,
    private readonly draws: Draws,
    private readonly answers: AnswerSummaries,
    private readonly settings: Settings,
  ) {}

  /** By the same seed, from the same people, as many as are needed and there are. The caller holds the visit's lock. */
  async extendWhereNeeded(tx: Tx, visit: Visit, sample: readonly SampledPerson[]): Promise<void> {
    const count = await this.missing(tx, visit.id, sample);
    if (count === 0) return;
    const draws = await this.draws.ofVisit(visit.id, tx);
    const [first] = draws;
    if (!first?.population) return;
    const consented = new Set((await this.population.of(visit)).map(({ reference }) => reference));
    const withdrawn = first.population.map((each) => each.reference).filter((each) => !consented.has(each));
    const passOver = new Set([...sample.map(({ recipientId }) => recipientId), ...withdrawn]);
    const { seed, settings, populationSha256 } = first;
    const { keyGroupsInFull } = settings;
    const main = drawMore(first.population, seed, { count, passOver, keyGroupsInFull });
    if (main.length === 0) return;
    await this.draws.keep(tx, {
      ...{ visitId: visit.id, number: draws.length + 1, seed, settings, population: null },
      ...{ populationSha256, withdrawn, main, reserve: [] },
    });
    const from = sample.filter(({ list }) => list === 'extension').length;
    await this.samples.keep(tx, visit.id, { extension: main }, first.population, from);
  }

  private async missing(tx: Tx, visitId: string, sample: readonly SampledPerson[]): Promise<number> {
    const responses = await this.answers.figures(tx, visitId);
    const { visitValidCorePercent: percent, visitLowConfidencePercent } = this.settings;
    const valid = responses.filter((response) => isValidResponse(response, percent)).length;
    const asked = sample.filter((person) => isToBeAsked(person, sample)).length;
    return extensionSize({ asked, valid, pending: stillToAsk(sample).length }, visitLowConfidencePercent);
  }
}

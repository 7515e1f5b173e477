import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx, now, touch } from '../../platform/index.js';
import { AnswerSummaries } from '../../surveys/index.js';
import type { Sample } from '../domain/draw-sample.js';
import type { Sampled } from '../domain/sample-use.js';
import { VisitSample } from './visit-sample.entity.js';

/** Somebody of a sample with the outcome as it stands. */
export interface SampledPerson extends Sampled {
  readonly id: string;
  readonly recipientId: string;
  readonly stratum: string;
}

/** Who was drawn for a visit. */
@Injectable()
export class Samples {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswerSummaries,
  ) {}

  /** Keeps a drawn sample in one statement; answers the ids of the main list. */
  async keep(
    tx: Tx,
    visitId: string,
    sample: Sample,
    strata: ReadonlyMap<string, string>,
  ): Promise<string[]> {
    const rows = (['main', 'reserve'] as const).flatMap((list) =>
      sample[list].map((recipientId, index) => ({
        ...{ id: uuid(), version: 1, createdAt: now(tx), visitId, recipientId, list },
        stratum: strata.get(recipientId) ?? '',
        position: index + 1,
        outcome: null,
      })),
    );
    if (rows.length > 0) await tx.insert(VisitSample, rows);
    touch(tx, 'visit_sample', visitId, 'draw');
    return rows.filter(({ list }) => list === 'main').map(({ id }) => id);
  }

  /** The sample in the order of the draw, main list first. A response outweighs what was written down before it. */
  async ofVisit(visitId: string, reader = this.database.reader): Promise<SampledPerson[]> {
    const rows = await reader.find(VisitSample, {
      where: { visitId },
      order: { list: 'ASC', position: 'ASC' },
    });
    const answered = await this.answers.answeredSubjects(visitId, reader);
    return rows.map(({ id, recipientId, stratum, list, position, outcome }) => ({
      ...{ id, recipientId, stratum, list, position },
      outcome: answered.has(id) ? 'answered' : (outcome ?? undefined),
    }));
  }
}

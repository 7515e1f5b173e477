import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx, now, touch } from '../../platform/index.js';
import { AnswerSummaries } from '../../surveys/index.js';
import type { Recipient } from '../domain/draw-sample.js';
import { SAMPLE_LISTS, type SampleList, type Sampled } from '../domain/sample-use.js';
import { VisitAttempt } from './visit-attempt.entity.js';
import { VisitText } from './visit-text.entity.js';
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

  /** Keeps people drawn for one list in one statement, behind the `after` that it has; answers their ids in the order of the draw. */
  async keep(
    tx: Tx,
    visitId: string,
    drawn: Partial<Record<SampleList, readonly string[]>>,
    population: readonly Recipient[],
    after = 0,
  ): Promise<string[]> {
    const strata = new Map(population.map(({ reference, stratum = '' }) => [reference, stratum]));
    const rows = SAMPLE_LISTS.flatMap((list) =>
      (drawn[list] ?? []).map((recipientId, index) => ({
        ...{ id: uuid(), version: 1, createdAt: now(tx), visitId, recipientId, list },
        stratum: strata.get(recipientId) ?? '',
        position: after + index + 1,
        outcome: null,
      })),
    );
    if (rows.length > 0) await tx.insert(VisitSample, rows);
    touch(tx, 'visit_sample', visitId, 'draw');
    return rows.map(({ id }) => id);
  }

  /** All attempts to ask somebody of it, in their order. */
  attempts(visitId: string): Promise<VisitAttempt[]> {
    const order = { attemptedAt: 'ASC', id: 'ASC' } as const;
    return this.database.reader.find(VisitAttempt, { where: { visitId }, order });
  }

  /** All messages with links to people of it, in their order. */
  texts(visitId: string): Promise<VisitText[]> {
    return this.database.reader.find(VisitText, { where: { visitId }, order: { id: 'ASC' } });
  }

  /** The sample in the order of the draw, main list first. A response outweighs what was written down before it. */
  async ofVisit(visitId: string, reader = this.database.reader): Promise<SampledPerson[]> {
    const rows = await reader.find(VisitSample, { where: { visitId }, order: { position: 'ASC' } });
    const inOrder = SAMPLE_LISTS.flatMap((list) => rows.filter((row) => row.list === list));
    const answered = await this.answers.answeredSubjects(visitId, reader);
    return inOrder.map(({ id, recipientId, stratum, list, position, outcome }) => ({
      ...{ id, recipientId, stratum, list, position },
      outcome: answered.has(id) ? 'answered' : (outcome ?? undefined),
    }));
  }
}

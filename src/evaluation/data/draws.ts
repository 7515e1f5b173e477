import { Injectable } from '@nestjs/common';
import { Database, type Tx, create } from '../../platform/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { NotFound } from '../../shared/refused.js';
import { sha256 } from '../../shared/sha256.js';
import type { Recipient } from '../domain/draw-sample.js';
import { VisitDraw } from './visit-draw.entity.js';

/** Draws of samples, for everybody who wants to repeat one. */
@Injectable()
export class Draws {
  constructor(private readonly database: Database) {}

  /** The draws of a visit in their order. */
  ofVisit(visitId: string, reader = this.database.reader): Promise<VisitDraw[]> {
    return reader.find(VisitDraw, { where: { visitId }, order: { number: 'ASC' } });
  }

  /** The first draw. NotFound (404) for a visit that is not open yet. */
  async first(visitId: string, reader = this.database.reader): Promise<VisitDraw> {
    const draw = await reader.findOneBy(VisitDraw, { visitId, number: 1 });
    if (!draw) throw new NotFound('visit_draw');
    return draw;
  }

  async keep(tx: Tx, draw: Omit<VisitDraw, 'id' | 'version' | 'createdAt'>): Promise<void> {
    await create(tx, VisitDraw, draw);
  }
}

/** SHA-256 of a population as it was listed. */
export function populationHash(population: readonly Recipient[]): string {
  return sha256(
    canonicalJson(population.map(({ reference, stratum, keyGroup }) => ({ reference, stratum, keyGroup }))),
  );
}

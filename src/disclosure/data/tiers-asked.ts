import type { EntityManager } from 'typeorm';
import { type Question, readQuestion } from '../domain/search/read-question.js';
import { type Tiers, tiersOf } from '../domain/search/tiers.js';
import type { NoticeFilter } from './notice-filter.js';
import { unitsWithin } from './units-within.js';

/** A question to the index of the board, as it was understood; null where only filters were given. */
export interface TiersAsked extends Tiers {
  readonly question: Question | null;
}

/** What a filter asks of the index of the board. */
export async function tiersAsked(
  db: EntityManager,
  { q = '', unitId, ...filter }: NoticeFilter,
): Promise<TiersAsked> {
  const question = q.trim() === '' ? null : readQuestion(q);
  const unitIds = unitId ? await unitsWithin(db, unitId) : undefined;
  return { question, ...tiersOf(question, { ...filter, unitIds }) };
}

import { formatInstant } from '../../shared/days.js';
import type { SpotCheck } from '../data/spot-check.entity.js';

/** A draw of running projects, with everything to repeat it. */
export class SpotCheckView {
  id: string;
  /** @example 2026 */
  year: number;
  /** RFC 3339. */
  drawnAt: string;
  /** Day on which its visits fall due, before any rolling. */
  visitOn: string;
  /** Percent of the year's projects to be visited. @example 30 */
  percent: number;
  /** So many in the whole year. */
  target: number;
  /** 256 bits, hex: orders the contracts that the year had not drawn yet. */
  seed: string;
  /** Contracts of the year, sorted. */
  population: string[];
  /** Contracts drawn, in the order of the draw. */
  drawn: string[];

  static of({ id, year, createdAt, visitOn, percent, target, seed, population, drawn }: SpotCheck) {
    const view: SpotCheckView = {
      ...{ id, year, drawnAt: formatInstant(createdAt), visitOn, percent, target, seed },
      ...{ population: [...population], drawn: [...drawn] },
    };
    return view;
  }
}

/** Draws, newest first. */
export class SpotCheckListView {
  items: SpotCheckView[];
  next: string | null;
}

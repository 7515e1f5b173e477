import { currentContext } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { QualityFigure } from '../data/data-quality.js';
import { QUALITY_CHECKS, QUALITY_CODES, type QualityCode } from '../data/quality-checks.js';

/** A check, in the reader's language, with all that it finds. */
export class QualityCheckView {
  /** @example visit-overdue */
  code: QualityCode;
  /** `missing`: it should be there; `stale`: its day is over. */
  kind: 'missing' | 'stale';
  label: string;
  definition: string;
  count: number;
}

/** How many records of a unit a check finds. */
export class QualityFigureView {
  /** @example visit-overdue */
  code: QualityCode;
  count: number;
  /** The records. */
  href: string;
}

/** A unit of which something is found. */
export class QualityUnitView {
  unitId: string;
  unit: string;
  figures: QualityFigureView[];
}

/** What records lack, and what is out of date. */
export class DataQualityView {
  /** Day of the figures. */
  on: string;
  checks: QualityCheckView[];
  units: QualityUnitView[];

  static of(on: Day, figures: readonly QualityFigure[]): DataQualityView {
    const language = currentContext()?.language ?? 'zh';
    const units = new Map<string, QualityUnitView>();
    for (const { unitId, unit, code, count } of figures) {
      const own = units.get(unitId) ?? { unitId, unit, figures: [] };
      own.figures.push({ code, count, href: `/api/v1/data-quality/rows?code=${code}&unitId=${unitId}` });
      units.set(unitId, own);
    }
    const checks = QUALITY_CODES.map((code) => {
      const { kind, label, definition } = QUALITY_CHECKS[code];
      const count = figures.filter((each) => each.code === code).reduce((sum, each) => sum + each.count, 0);
      return { code, kind, label: label[language], definition: definition[language], count };
    });
    return { on, checks, units: [...units.values()] };
  }
}

/** A record that lacks something or is out of date. */
export class QualityRowView {
  id: string;
  title: string;
  /** The day from which on; null where it never had it. */
  since: string | null;
  href: string;
}

/** The records behind a figure, by id. */
export class QualityRowsView {
  items: QualityRowView[];
  next: string | null;
}

import type { StoredYear } from '../data/working-calendars.js';
import type { GuideEntry } from '../data/guide-entry.entity.js';
import type { Place } from '../data/place.entity.js';
import type { PlaceLevel } from '../domain/place-rules.js';
import type { ServiceCategory } from '../data/service-category.entity.js';

/** A year's exceptions; every other day follows from the week. */
export class CalendarView {
  year: number;
  version: number;
  /** Days off by the notice. */
  holidays: string[];
  /** Weekend days worked in exchange (调休). */
  makeups: string[];
  /** The notice. */
  source: string;

  static of(stored: StoredYear): CalendarView {
    return {
      year: stored.year,
      version: stored.version,
      holidays: [...stored.holidays],
      makeups: [...stored.makeups],
      source: stored.source,
    };
  }
}

/** A place in the tree district › street › community › grid. */
export class PlaceView {
  id: string;
  version: number;
  /** 6, 9, 12 or 15 digits. @example "990001001001" */
  code: string;
  /** @example 长安社区 */
  name: string;
  level: PlaceLevel;
  parentId: string | null;
  /** Urban–rural class of the statistical code. @example "111" */
  urbanRural: string | null;
  validFrom: string;
  /** Last day, inclusive; open when null. */
  validTo: string | null;
  /** The document that made or ended it. */
  source: string | null;

  static of(place: Place): PlaceView {
    const { id, version, code, name, level, parentId, urbanRural, validFrom, validTo, source } = place;
    return { id, version, code, name, level, parentId, urbanRural, validFrom, validTo, source };
  }
}

/** Places, newest first. */
export class PlaceListView {
  items: PlaceView[];
  next: string | null;
}

/** An entry of the guide catalogue that services are bought by. */
export class GuideEntryView {
  id: string;
  version: number;
  /** @example SHILI01 */
  code: string;
  /** @example 养老服务（示例） */
  name: string;
  validFrom: string;
  /** Last day, inclusive; open when null. */
  validTo: string | null;
  /** The document that made or ended it. */
  source: string;

  static of({ id, version, code, name, validFrom, validTo, source }: GuideEntry): GuideEntryView {
    return { id, version, code, name, validFrom, validTo, source };
  }
}

/** Entries of the guide catalogue, newest first. */
export class GuideEntryListView {
  items: GuideEntryView[];
  next: string | null;
}

/** A category of services. */
export class ServiceCategoryView {
  /** @example ELD */
  code: string;
  /** @example 养老服务 */
  name: string;
  /** Typical items. */
  examples: string;

  static of(category: ServiceCategory): ServiceCategoryView {
    return { code: category.code, name: category.name, examples: category.examples };
  }
}

/** All categories, by code. */
export class ServiceCategoryListView {
  items: ServiceCategoryView[];
  next: string | null;
}

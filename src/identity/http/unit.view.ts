import type { ReorganizationDetails } from '../data/reorganizations.js';
import type { Unit } from '../data/unit.entity.js';
import type { NamedUnit, Units } from '../data/units.js';
import type { ReorganizationKind } from '../domain/reorganization-rules.js';
import type { UnitKind } from '../domain/unit-kinds.js';

/** Whoever takes part. */
export class UnitView {
  id: string;
  version: number;
  kind: UnitKind;
  /** @example 新华街道办事处 */
  name: string;
  parentId: string | null;
  placeId: string | null;
  /** The work station (社区工作站) that serves a community. */
  stationId: string | null;
  /** Where its office is, as notices say. */
  officeAddress: string | null;
  officePhone: string | null;
  validFrom: string;
  /** Last day, inclusive; open when null. */
  validTo: string | null;

  static of(unit: Unit): UnitView {
    const { id, version, kind, name, parentId, placeId, stationId, officeAddress, officePhone } = unit;
    const { validFrom, validTo } = unit;
    const office = { officeAddress, officePhone };
    return { id, version, kind, name, parentId, placeId, stationId, ...office, validFrom, validTo };
  }
}

/** Units. */
export class UnitListView {
  items: UnitView[];
  next: string | null;
}

/** A unit as others name it. */
export class NamedUnitView {
  id: string;
  name: string;

  static of({ id, name }: NamedUnit): NamedUnitView {
    return { id, name };
  }
}

/** One unit, with the communities it came from and those that came of it. */
export class UnitDetailsView extends UnitView {
  predecessors: NamedUnitView[];
  successors: NamedUnitView[];

  static ofDetails({ unit, predecessors, successors }: Awaited<ReturnType<Units['one']>>): UnitDetailsView {
    return Object.assign(UnitView.of(unit), {
      predecessors: predecessors.map((each) => NamedUnitView.of(each)),
      successors: successors.map((each) => NamedUnitView.of(each)),
    });
  }
}

/** A role that ended with a community: to be proposed anew in what came of it. */
export class EndedRoleView {
  membershipId: string;
  login: string;
  unitId: string;
  role: string;
}

/** A split or a merger of communities. */
export class ReorganizationView {
  id: string;
  kind: ReorganizationKind;
  /** First day of the successors. */
  effectiveOn: string;
  document: string;
  predecessors: NamedUnitView[];
  successors: NamedUnitView[];
  endedRoles: EndedRoleView[];

  static of({ row, predecessors, successors, endedRoles }: ReorganizationDetails): ReorganizationView {
    return {
      ...{ id: row.id, kind: row.kind, effectiveOn: row.effectiveOn, document: row.document },
      predecessors: predecessors.map((each) => NamedUnitView.of(each)),
      successors: successors.map((each) => NamedUnitView.of(each)),
      endedRoles: endedRoles.map(({ membershipId, login, unitId, role }) => {
        return { membershipId, login, unitId, role };
      }),
    };
  }
}

/** Splits and mergers, newest first. */
export class ReorganizationListView {
  items: ReorganizationView[];
  next: string | null;
}

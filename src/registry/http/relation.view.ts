import { maskName } from '../../shared/masking.js';
import type { NamedRelation } from '../data/relation-reads.js';
import type { Path, RelationKind, Step } from '../domain/relations.js';

/** A person in a relation, masked. */
export class RelatedPersonView {
  id: string;
  /** Masked; empty once it was erased. @example 王** */
  name: string;
}

/** A relation: from a person or a unit to a person or a unit. */
export class RelationView {
  id: string;
  version: number;
  /** @example responsible-person */
  kind: RelationKind;
  fromPerson: RelatedPersonView | null;
  fromUnitId: string | null;
  toPerson: RelatedPersonView | null;
  toUnitId: string | null;
  /** Share held, of a hundred. @example "51.00" */
  percent: string | null;
  /** @example 2024-01-01 */
  validFrom: string;
  /** Last day, inclusive; null while it lasts. @example 2025-12-31 */
  validTo: string | null;
  fileId: string | null;
  /** Why it counts for nothing; null while it counts. @example 录入有误 */
  voidReason: string | null;

  static of({ relation, names }: NamedRelation): RelationView {
    const { id, version, kind, fromUnitId, toUnitId, percent, validFrom, validTo, fileId, voidReason } =
      relation;
    const personOf = (person: string | null) =>
      person === null ? null : { id: person, name: maskName(names.get(person) ?? '') };
    return {
      ...{ id, version, kind, percent, validFrom, validTo, fileId, voidReason },
      ...{ fromPerson: personOf(relation.fromPersonId), fromUnitId },
      ...{ toPerson: personOf(relation.toPersonId), toUnitId },
    };
  }
}

/** Relations, the latest recorded first. */
export class RelationListView {
  items: RelationView[];
  next: string | null;
}

/** One relation on a way between two parties. */
export class RelationStepView {
  /** @example legal-representative */
  kind: RelationKind;
  /** Unit, person or account with its id. @example unit:01890000-0000-7000-8000-000000000000 */
  from: string;
  /** @example person:01890000-0000-7000-8000-000000000001 */
  to: string;
  /** Share held, of a hundred. @example 51 */
  percent: number | null;
  /** @example 2024-01-01 */
  validFrom: string;
  /** @example 2025-12-31 */
  validTo: string | null;
  /** False for what ended three years ago or less. */
  inForce: boolean;
  /** The rule for which it matters. @example 政府采购法实施条例 art. 9 */
  rule: string;

  static of({ kind, from, to, percent, validFrom, validTo, inForce, rule }: Step): RelationStepView {
    return { kind, from, to, percent, validFrom, validTo, inForce, rule };
  }
}

/** One way between two parties. */
export class RelationPathView {
  steps: RelationStepView[];
}

/** How two parties hang together on a day. */
export class RelationPathsView {
  /** @example 2025-06-30 */
  on: string;
  /** The shortest first; none when nothing recorded relates them. */
  paths: RelationPathView[];

  static of(on: string, paths: readonly Path[]): RelationPathsView {
    return { on, paths: paths.map((path) => ({ steps: path.map((step) => RelationStepView.of(step)) })) };
  }
}

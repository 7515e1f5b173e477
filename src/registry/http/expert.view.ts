import type { Actor } from '../../platform/index.js';
import type { Expert, ExpertConduct } from '../data/expert.entity.js';
import type { ExpertDetails } from '../data/expert-pool.js';
import type { ExpertState } from '../domain/expert.lifecycle.js';
import { expertActions } from '../expert-policies.js';

/** An expert of the pool. */
export class ExpertView {
  id: string;
  version: number;
  state: ExpertState;
  /** @example 陈书宁（示例） */
  name: string;
  title: string | null;
  /** Service categories in which the expert may judge. @example ["ELD"] */
  fields: string[];
  /** Places in which he may be drawn; none: everywhere. */
  areas: string[];
  /** False while not available for draws. */
  available: boolean;
  /** The steps that this caller may take now. */
  actions: string[];

  static of(expert: Expert, caller: Actor): ExpertView {
    const { id, version, state, name, title, fields, areas, available } = expert;
    return {
      id,
      version,
      state,
      name,
      title,
      fields,
      areas,
      available,
      actions: expertActions(caller, expert),
    };
  }
}

/** Experts, newest first. */
export class ExpertListView {
  items: ExpertView[];
  next: string | null;
}

/** Days on which he is not drawn. */
export class ExpertAbsenceView {
  id: string;
  from: string;
  /** Inclusive. */
  to: string;
}

/** On whom he does not judge. */
export class ExpertRecusalView {
  organizationId: string;
  reason: string;
}

/** How he conducted himself in a review. */
export class ExpertConductView {
  id: string;
  tenderId: string;
  /** good 良好, remark 提示, serious 严重. @example good */
  kind: string;
  note: string;
  notedOn: string;
  /** Noted after the last day for it. */
  late: boolean;
  answer: string | null;
  answeredOn: string | null;

  static of(row: ExpertConduct): ExpertConductView {
    const { id, tenderId, kind, note, notedOn, dueOn, answer, answeredOn } = row;
    return { id, tenderId, kind, note, notedOn, late: notedOn > dueOn, answer, answeredOn };
  }
}

/** An expert with what he and those who keep the pool read of him. */
export class ExpertDetailsView extends ExpertView {
  absences: ExpertAbsenceView[];
  recusals: ExpertRecusalView[];
  conduct: ExpertConductView[];

  static ofDetails({ expert, absences, recusals, conduct }: ExpertDetails, caller: Actor): ExpertDetailsView {
    return Object.assign(ExpertView.of(expert, caller), {
      absences: absences.map(({ id, absentFrom: from, absentTo: to }) => ({ id, from, to })),
      recusals: recusals.map(({ organizationId, reason }) => ({ organizationId, reason })),
      conduct: conduct.map((row) => ExpertConductView.of(row)),
    });
  }
}

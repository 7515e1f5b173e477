import type { GoalBranch, GoalTree } from '../data/goals.js';
import type { ReportRow } from '../data/report-rows.js';
import type { AnnualGoal, DataTerm, ReportDefinition } from '../data/reporting.entity.js';
import type { ReportState } from '../domain/report-definition.lifecycle.js';
import type { Likeness, ReportField } from '../domain/report-rules.js';

/** An annual goal. */
export class GoalView {
  id: string;
  unitId: string;
  year: number;
  title: string;
  target: string;

  static of({ id, unitId, year, title, target }: AnnualGoal): GoalView {
    return { id, unitId, year, title, target };
  }
}

/** Goals, newest first. */
export class GoalListView {
  items: GoalView[];
  next: string | null;
}

/** A project of an item. */
export class GoalProjectView {
  contractId: string;
  title: string;
  organizationId: string;
  state: string;
  /** Milestones met or accepted. */
  met: number;
  /** All that are not cancelled. */
  milestones: number;
}

/** An item of a goal. */
export class GoalBranchView {
  itemId: string;
  title: string;
  communityId: string;
  state: string;
  projects: GoalProjectView[];
  /** Percent, two decimals. @example "33.33" */
  progress: string;

  static of({ itemId, title, communityId, state, projects, progress }: GoalBranch): GoalBranchView {
    return {
      ...{ itemId, title, communityId, state, progress },
      projects: projects.map(({ contractId, title: name, organizationId, state: at, met, milestones }) => ({
        ...{ contractId, title: name, organizationId, state: at, met, milestones },
      })),
    };
  }
}

/** Goal → item → project, with how far each is. */
export class GoalTreeView extends GoalView {
  items: GoalBranchView[];
  /** Percent, two decimals: the mean of the items; null without any. @example "66.67" */
  progress: string | null;

  static with({ goal, items, progress }: GoalTree): GoalTreeView {
    const branches = items.map((each) => GoalBranchView.of(each));
    return Object.assign(GoalView.of(goal), { items: branches, progress });
  }
}

/** A term of the dictionary. */
export class TermView {
  /** @example households */
  code: string;
  /** @example 户数 */
  label: string;
  definition: string;
  /** @example 户 */
  measure: string;
  /** By which it is computed. */
  source: string;

  static of({ code, label, definition, measure, source }: DataTerm): TermView {
    return { code, label, definition, measure, source };
  }
}

/** The dictionary, by label. */
export class TermListView {
  items: TermView[];
}

/** One column of a report. */
export class ReportFieldView {
  label: string;
  /** Code of the term by which it is generated; null where communities fill it in. */
  term: string | null;

  static of({ label, term }: ReportField): ReportFieldView {
    return { label, term };
  }
}

/** A field that says nearly what a term or another report says. */
export class LikenessView {
  label: string;
  /** Label of the term or of the other report's field. */
  other: string;
  /** Title of the other report; null for a term. */
  report: string | null;
  /** 0 to 1. @example "0.60" */
  similarity: string;

  static of({ label, other, report, similarity }: Likeness): LikenessView {
    return { label, other, report, similarity };
  }
}

/** What a unit asks of communities. */
export class GeneratedReportView {
  id: string;
  version: number;
  state: ReportState;
  unitId: string;
  title: string;
  purpose: string;
  fields: ReportFieldView[];
  /** Why it was refused or given up. */
  reason: string | null;

  static of({
    id,
    version,
    state,
    unitId,
    title,
    purpose,
    fields,
    reason,
  }: ReportDefinition): GeneratedReportView {
    const views = fields.map((each) => ReportFieldView.of(each));
    return { id, version, state, unitId, title, purpose, fields: views, reason };
  }
}

/** A report with what its fields double; nothing may be left of it when it is approved. */
export class ReportDetailView extends GeneratedReportView {
  doubles: LikenessView[];

  static with(report: ReportDefinition, doubles: readonly Likeness[]): ReportDetailView {
    return Object.assign(GeneratedReportView.of(report), {
      doubles: doubles.map((each) => LikenessView.of(each)),
    });
  }
}

/** Reports, newest first. */
export class ReportListView {
  items: GeneratedReportView[];
  next: string | null;
}

/** A community's line of a report. */
export class ReportRowView {
  communityId: string;
  community: string;
  /** In the order of the fields: whole numbers as text; null where nobody knows. @example ["1860",null] */
  values: (string | null)[];

  static of({ communityId, community, values }: ReportRow): ReportRowView {
    return { communityId, community, values: [...values] };
  }
}

/** A generated report; a line a community, by name. */
export class ReportRowsView {
  fields: ReportFieldView[];
  rows: ReportRowView[];
}

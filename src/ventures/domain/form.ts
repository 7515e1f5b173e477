import type { Day } from '../../shared/days.js';
import type { BudgetLine } from './budget.js';

/** 社会工作者职业资格: none, 助理, 中级, 高级. */
export const CERTIFICATE_LEVELS = ['none', 'assistant', 'intermediate', 'senior'] as const;
export const INDICATOR_KINDS = ['output', 'outcome', 'satisfaction'] as const;

/** Who works on it: by role, without names. */
export interface TeamRole {
  readonly role: string;
  readonly people: number;
  readonly certificate: (typeof CERTIFICATE_LEVELS)[number];
  readonly education?: string;
}

/** What shall come of it, from where to where. Figures are decimal texts. */
export interface Indicator {
  readonly kind: (typeof INDICATOR_KINDS)[number];
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  /** How it is measured. */
  readonly tool: string;
}

/** One step of the plan. */
export interface Activity {
  /** Month of the project, from 1. */
  readonly month: number;
  readonly name: string;
  readonly place: string;
  readonly people: number;
  readonly risk: string;
  readonly emergency: string;
}

/** How the need was found. */
export interface NeedFinding {
  readonly analysis: string;
  /** 问卷, 访谈, … */
  readonly method: string;
  readonly surveyed: number;
  readonly surveyedOn: Day;
  readonly existing: string;
  readonly gap: string;
}

/** Who has something of it: direct and indirect are counted apart. */
export interface Beneficiaries {
  readonly group: string;
  readonly direct: number;
  readonly indirect: number;
}

/** 项目申报书. A draft may lack everything; `formGaps` says what is missing. */
export interface ApplicationForm {
  readonly title?: string;
  readonly theme?: string;
  /** Target group, problem, method, goal; 500 characters at the most. */
  readonly summary?: string;
  readonly need?: NeedFinding;
  readonly beneficiaries?: Beneficiaries;
  /** First day of a month. */
  readonly startsOn?: Day;
  readonly months?: number;
  readonly experience?: string;
  readonly team?: readonly TeamRole[];
  readonly indicators?: readonly Indicator[];
  readonly activities?: readonly Activity[];
  readonly budget?: readonly BudgetLine[];
  readonly sustainability?: string;
  readonly innovation?: string;
  readonly volunteers?: string;
  /** 真实性承诺; 接受监督与审计. */
  readonly declares?: { readonly truth: boolean; readonly supervision: boolean };
}

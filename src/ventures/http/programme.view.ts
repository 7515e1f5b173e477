import { type Actor, MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { parseYuan } from '../../shared/money.js';
import type { PaymentTrigger } from '../../tendering/index.js';
import type { VentureProgramme } from '../data/programme.entity.js';
import type { BudgetRules, CostKind } from '../domain/budget.js';
import type { ProgrammeState } from '../domain/programme.lifecycle.js';
import { programmeActions, stateAt } from '../policies.js';

/** What the street said when asked whether it buys a service. */
export class BoundaryView {
  definedService: boolean;
  designedBy: 'street' | 'applicants';
  forOwnDuties: boolean;
  paidByDelivery: boolean;
  fiscalMoney: boolean;
}

/** Kinds of cost that together stay within a share of the grant. */
export class ShareCapView {
  kinds: CostKind[];
  /** Percent of the grant. */
  percent: string;
}

/** The most for one person and day. */
export class PersonDayCapView {
  kind: CostKind;
  /** First day from which it holds, from 1. */
  fromDay: number;
  amount: MoneyView;
}

/** What a grant may be spent on. */
export class BudgetRulesView {
  forbidden: CostKind[];
  shares: ShareCapView[];
  personDays: PersonDayCapView[];

  static of({ forbidden, shares, personDays }: BudgetRules): BudgetRulesView {
    return {
      forbidden: [...forbidden],
      shares: shares.map(({ kinds, percent }) => ({ kinds: [...kinds], percent })),
      personDays: personDays.map(({ kind, fromDay, yuan }) => {
        return { kind, fromDay, amount: MoneyView.of(parseYuan(yuan)) };
      }),
    };
  }
}

/** A factor that every judge scores. */
export class VentureFactorView {
  code: string;
  title: string;
  description: string | null;
  maxPoints: string;
}

/** Minutes of the parts of an appearance. */
export class PitchMinutesView {
  presentation: number;
  questions: number;
  scoring: number;
}

/** One payment of a grant. */
export class VentureInstalmentView {
  trigger: PaymentTrigger;
  percent: string;
}

/** A grant programme (公益创投). */
export class ProgrammeView {
  id: string;
  version: number;
  state: ProgrammeState;
  /** The steps that this caller may take now. */
  actions: string[];
  streetId: string;
  fundId: string;
  category: string;
  title: string;
  call: string;
  themes: string[];
  boundary: BoundaryView;
  total: MoneyView;
  /** The most for one project: an application for more is invalid. */
  maxGrant: MoneyView;
  budgetRules: BudgetRulesView;
  criteria: VentureFactorView[];
  /** Whether each application's highest and lowest judge are left out. */
  trimmed: boolean;
  /** No grant below it. */
  passScore: string;
  panelSize: number;
  minutes: PitchMinutesView;
  instalments: VentureInstalmentView[];
  returnVisitTemplate: string;
  deadline: string;
  /** RFC 3339; null before the publication. */
  deadlineAt: string | null;
  projectFrom: string;
  /** Inclusive. */
  projectTo: string;
  undertakerId: string | null;
  perTheme: boolean;
  asksCommunity: boolean;
  openToStreet: boolean;
  /** Number of the paper by which civil affairs approved it. */
  approval: string | null;
  returnReason: string | null;
  publishedOn: string | null;
  announcedOn: string | null;
  /** Last day of the result's notice. */
  noticeEndsOn: string | null;
  /** Last day for signing the agreements. */
  signBy: string | null;
  endReason: string | null;

  static of(programme: VentureProgramme, actor: Actor | undefined, at: Date): ProgrammeView {
    const { id, version, streetId, fundId, category, title, call, themes, trimmed, panelSize } = programme;
    const { returnVisitTemplate, deadlineOn: deadline, deadlineAt, projectFrom, projectTo } = programme;
    const { undertakerId, perTheme, asksCommunity, openToStreet, approval, returnReason } = programme;
    const { publishedOn, announcedOn, noticeEndsOn, signBy, endReason, passScore } = programme;
    return {
      ...{ id, version, state: stateAt(programme, at), actions: programmeActions(actor, programme, at) },
      ...{ streetId, fundId, category, title, call, themes, trimmed, passScore, panelSize },
      ...{ returnVisitTemplate, deadline, projectFrom, projectTo },
      ...{ undertakerId, perTheme, asksCommunity, openToStreet, approval, returnReason },
      ...{ publishedOn, announcedOn, noticeEndsOn, signBy, endReason },
      ...termsView(programme),
      deadlineAt: deadlineAt && formatInstant(deadlineAt),
    };
  }
}

function termsView(programme: VentureProgramme) {
  const { boundary, totalFen, maxGrantFen, budgetRules, criteria, minutes, instalments } = programme;
  const { definedService, designedBy, forOwnDuties, paidByDelivery, fiscalMoney } = boundary;
  const { presentation, questions, scoring } = minutes;
  return {
    boundary: { definedService, designedBy, forOwnDuties, paidByDelivery, fiscalMoney },
    total: MoneyView.of(totalFen),
    maxGrant: MoneyView.of(maxGrantFen),
    budgetRules: BudgetRulesView.of(budgetRules),
    criteria: criteria.map(({ code, title, description, maxPoints }) => {
      return { code, title, description: description ?? null, maxPoints };
    }),
    minutes: { presentation, questions, scoring },
    instalments: instalments.map(({ trigger, percent }) => ({ trigger, percent })),
  };
}

/** Programmes, newest first. */
export class ProgrammeListView {
  items: ProgrammeView[];
  next: string | null;
}

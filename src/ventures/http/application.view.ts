import { type Actor, MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ApplicationFile } from '../data/applications.js';
import { type StoredForm, restored } from '../data/stored-form.js';
import type { ApplicationState } from '../domain/application.lifecycle.js';
import type { CostKind } from '../domain/budget.js';
import type { CERTIFICATE_LEVELS, INDICATOR_KINDS } from '../domain/form.js';
import { applicationActions } from '../policies.js';

/** How the need was found. */
export class NeedFindingView {
  analysis: string;
  method: string;
  surveyed: number;
  surveyedOn: string;
  existing: string;
  gap: string;
}

/** Who has something of it. */
export class BeneficiariesView {
  group: string;
  direct: number;
  indirect: number;
}

/** Who works on it, without names. */
export class TeamRoleView {
  role: string;
  people: number;
  certificate: (typeof CERTIFICATE_LEVELS)[number];
  education: string | null;
}

/** What shall come of it. */
export class VentureIndicatorView {
  kind: (typeof INDICATOR_KINDS)[number];
  name: string;
  unit: string;
  baseline: string;
  target: string;
  tool: string;
}

/** One step of the plan. */
export class VentureActivityView {
  month: number;
  name: string;
  place: string;
  people: number;
  risk: string;
  emergency: string;
}

/** One line of the budget. */
export class ApplicationBudgetLineView {
  kind: CostKind;
  item: string;
  unitPrice: MoneyView;
  quantity: string;
  days: number;
  people: number;
  amount: MoneyView;
  own: MoneyView;
  basis: string;
}

/** 承诺 */
export class DeclarationsView {
  truth: boolean;
  supervision: boolean;
}

/** 项目申报书 */
export class ApplicationFormView {
  title: string | null;
  theme: string | null;
  summary: string | null;
  need: NeedFindingView | null;
  beneficiaries: BeneficiariesView | null;
  startsOn: string | null;
  months: number | null;
  experience: string | null;
  team: TeamRoleView[];
  indicators: VentureIndicatorView[];
  activities: VentureActivityView[];
  budget: ApplicationBudgetLineView[];
  sustainability: string | null;
  innovation: string | null;
  volunteers: string | null;
  declares: DeclarationsView | null;

  static of(form: StoredForm): ApplicationFormView {
    const { title = null, theme = null, summary = null, startsOn = null, months = null } = form;
    const { experience = null, sustainability = null, innovation = null, volunteers = null } = form;
    return {
      ...{ title, theme, summary, startsOn, months, experience, sustainability, innovation, volunteers },
      ...partsOf(form),
      budget: (restored(form).budget ?? []).map((line) => {
        const { kind, item, quantity, days, people, basis } = line;
        const { unitPrice, amount, own } = line;
        return {
          ...{ kind, item, quantity, days, people, basis, unitPrice: MoneyView.of(unitPrice) },
          ...{ amount: MoneyView.of(amount), own: MoneyView.of(own) },
        };
      }),
    };
  }
}

function partsOf({ need, beneficiaries, team = [], indicators = [], activities = [], declares }: StoredForm) {
  return {
    need: need ? needView(need) : null,
    beneficiaries: beneficiaries
      ? { group: beneficiaries.group, direct: beneficiaries.direct, indirect: beneficiaries.indirect }
      : null,
    team: team.map(({ role, people, certificate, education = null }) => {
      return { role, people, certificate, education };
    }),
    indicators: indicators.map(({ kind, name, unit, baseline, target, tool }) => {
      return { kind, name, unit, baseline, target, tool };
    }),
    activities: activities.map(({ month, name, place, people, risk, emergency }) => {
      return { month, name, place, people, risk, emergency };
    }),
    declares: declares ? { truth: declares.truth, supervision: declares.supervision } : null,
  };
}

function needView({
  analysis,
  method,
  surveyed,
  surveyedOn,
  existing,
  gap,
}: NonNullable<StoredForm['need']>) {
  return { analysis, method, surveyed, surveyedOn, existing, gap };
}

/** An application. */
export class ApplicationView {
  id: string;
  version: number;
  state: ApplicationState;
  /** The steps that this caller may take now. */
  actions: string[];
  programmeId: string;
  organizationId: string;
  communityId: string;
  form: ApplicationFormView;
  /** SHA-256 of the form: what the community confirms. */
  formSha256: string;
  /** What is asked for: every line without what others pay of it. */
  asked: MoneyView;
  /** RFC 3339: when the form as it stands was received. */
  submittedAt: string | null;
  /** Whether the community confirmed the form as it stands. */
  confirmed: boolean;
  /** Why it is invalid, by rule. */
  reasons: ViolationView[];
  /** Why it is invalid or was left out, in words. */
  note: string | null;
  /** What is given; of a reserve, what it would be. */
  granted: MoneyView | null;
  grantedOn: string | null;
  /** Last day for signing its agreement. */
  signBy: string | null;
  reserveRank: number | null;

  static of({ application, programme }: ApplicationFile, actor: Actor, at: Date): ApplicationView {
    const { id, version, state, programmeId, organizationId, communityId, formSha256 } = application;
    const { submittedAt, note, grantedFen, grantedOn, signBy, reserveRank } = application;
    return {
      ...{ id, version, state, programmeId, organizationId, communityId, formSha256, note },
      actions: applicationActions(actor, application, programme, at),
      form: ApplicationFormView.of(application.form),
      asked: MoneyView.of(application.askedFen),
      submittedAt: submittedAt && formatInstant(submittedAt),
      confirmed: application.confirmedSha256 === formSha256,
      reasons: violationViews(application.reasons),
      granted: MoneyView.orNull(grantedFen),
      ...{ grantedOn, signBy, reserveRank },
    };
  }
}

/** Applications, newest first. */
export class ApplicationListView {
  items: ApplicationView[];
  next: string | null;
}

/** What keeps an application from being handed in, and what would make it invalid. */
export class ApplicationCheckView {
  /** Everything that is missing or wrong: it can't be handed in. */
  gaps: ViolationView[];
  /** It can be handed in, and is invalid then. */
  warnings: ViolationView[];
}

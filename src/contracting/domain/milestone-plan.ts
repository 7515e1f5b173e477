import { type Day, addDays, daysBetween } from '../../shared/days.js';
import { rolledForward } from '../../shared/due-day.js';
import type { Fen } from '../../shared/money.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { instalments } from './instalments.js';

export const MILESTONE_KINDS = ['payment', 'delivery', 'report', 'assessment'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** What of a contract's course a milestone stands for, in the order of that course. */
export const MILESTONE_STAGES = ['signing', 'mid-term', 'report', 'final', 'final-evaluation'] as const;
export type MilestoneStage = (typeof MILESTONE_STAGES)[number];

/** The stages that are delivered and accepted; the others are met by a fact. */
export const ACCEPTANCE_STAGES = ['mid-term', 'final'] as const;
export type AcceptanceStage = (typeof ACCEPTANCE_STAGES)[number];

/** What the award says about a contract's course. */
export interface AgreedTerms {
  readonly amount: Fen;
  /** `percent` as decimal text; they sum to 100. */
  readonly instalments: readonly {
    readonly trigger: Exclude<MilestoneStage, 'report' | 'final'>;
    readonly percent: string;
  }[];
  readonly signBy: Day;
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
  /** Reports that the provider hands in beside its deliveries; nothing is paid for them. */
  readonly reports?: readonly AgreedReport[];
}

/** A report by a day. */
export interface AgreedReport {
  readonly title: string;
  readonly dueOn: Day;
}

/** A milestone to come; amounts in fen, empty where nothing is paid. */
export interface PlannedMilestone {
  readonly number: number;
  readonly kind: MilestoneKind;
  readonly stage: MilestoneStage;
  readonly title: string;
  readonly percent: string | null;
  readonly amountFen: Fen | null;
  /** Empty where the grade of the final evaluation is to decide. */
  readonly payableFen: Fen | null;
  readonly dueOn: Day | null;
}

type Step = Pick<PlannedMilestone, 'stage' | 'title' | 'percent' | 'amountFen' | 'dueOn'>;

const KINDS: Record<MilestoneStage, MilestoneKind> = {
  signing: 'payment',
  'mid-term': 'delivery',
  report: 'report',
  final: 'delivery',
  'final-evaluation': 'assessment',
};
const TITLES: Record<Exclude<MilestoneStage, 'report'>, string> = {
  signing: '合同签订',
  'mid-term': '中期交付',
  final: '末期交付',
  'final-evaluation': '末期评估',
};

/**
 * A milestone for each instalment, its amount split exactly, one for each report, and the final delivery, which always is
 * one: it ends the performance and pays nothing by itself. What is handed in falls due on working days; where the calendar
 * of a year is not loaded, on the agreed day itself. Throws RangeError unless the percents sum to 100.
 */
export function planMilestones(terms: AgreedTerms, calendar: WorkingCalendar): PlannedMilestone[] {
  const { amount, instalments: parts, reports = [] } = terms;
  const amounts = instalments(
    amount,
    parts.map((part) => part.percent),
  );
  const step = (stage: keyof typeof TITLES, percent: string | null, amountFen: Fen | null): Step => {
    return { stage, title: TITLES[stage], percent, amountFen, dueOn: dueOn(stage, terms) };
  };
  const asked = reports.map(({ title, dueOn: on }): Step => {
    return { stage: 'report', title, percent: null, amountFen: null, dueOn: on };
  });
  return [
    ...parts.map(({ trigger, percent }, index) => step(trigger, percent, amounts[index] ?? 0n)),
    ...asked,
    step('final', null, null),
  ]
    .sort(inOrder)
    .map((each, index) => ({
      ...{ ...each, number: index + 1, kind: KINDS[each.stage] },
      payableFen: each.stage === 'final-evaluation' ? null : each.amountFen,
      dueOn: each.dueOn && each.stage !== 'signing' ? rolledForward(each.dueOn, calendar).day : each.dueOn,
    }));
}

/** Signing first, evaluation last; what lies between by its day. */
function inOrder(a: Step, b: Step): number {
  const rank = ({ stage }: Step) => (stage === 'signing' ? 0 : stage === 'final-evaluation' ? 2 : 1);
  const byDay = rank(a) === 1 ? (a.dueOn ?? '').localeCompare(b.dueOn ?? '') : 0;
  const byStage = MILESTONE_STAGES.indexOf(a.stage) - MILESTONE_STAGES.indexOf(b.stage);
  return rank(a) - rank(b) || byDay || byStage;
}

/** No day is agreed for the evaluation: it follows the acceptance. */
function dueOn(stage: MilestoneStage, { signBy, serviceFrom, serviceTo }: AgreedTerms): Day | null {
  if (stage === 'signing') return signBy;
  if (stage === 'mid-term') return addDays(serviceFrom, Math.floor(daysBetween(serviceFrom, serviceTo) / 2));
  return stage === 'final' ? serviceTo : null;
}

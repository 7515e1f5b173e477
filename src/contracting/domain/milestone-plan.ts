import { type Day, addDays, daysBetween } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { instalments } from './instalments.js';

export const MILESTONE_KINDS = ['payment', 'delivery', 'report', 'assessment'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** What of a contract's course a milestone stands for, in the order of that course. */
export const MILESTONE_STAGES = ['signing', 'mid-term', 'final', 'final-evaluation'] as const;
export type MilestoneStage = (typeof MILESTONE_STAGES)[number];

/** The stages that are delivered and accepted; the others are met by a fact. */
export const ACCEPTANCE_STAGES = ['mid-term', 'final'] as const;
export type AcceptanceStage = (typeof ACCEPTANCE_STAGES)[number];

/** What the award says about a contract's course. */
export interface AgreedTerms {
  readonly amount: Fen;
  /** `percent` as decimal text; they sum to 100. */
  readonly instalments: readonly {
    readonly trigger: Exclude<MilestoneStage, 'final'>;
    readonly percent: string;
  }[];
  readonly signBy: Day;
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
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

type Step = Pick<PlannedMilestone, 'stage' | 'percent' | 'amountFen'>;

const KINDS: Record<MilestoneStage, MilestoneKind> = {
  signing: 'payment',
  'mid-term': 'delivery',
  final: 'delivery',
  'final-evaluation': 'assessment',
};
const TITLES: Record<MilestoneStage, string> = {
  signing: '合同签订',
  'mid-term': '中期交付',
  final: '末期交付',
  'final-evaluation': '末期评估',
};

/**
 * A milestone for each instalment, its amount split exactly, and the final delivery, which always is one: it ends the
 * performance and pays nothing by itself. Throws RangeError unless the percents sum to 100.
 */
export function planMilestones(terms: AgreedTerms): PlannedMilestone[] {
  const { amount, instalments: parts } = terms;
  const amounts = instalments(
    amount,
    parts.map((part) => part.percent),
  );
  const paid: Step[] = parts.map(({ trigger, percent }, index) => {
    return { stage: trigger, percent, amountFen: amounts[index] ?? 0n };
  });
  const final: Step = { stage: 'final', percent: null, amountFen: null };
  return [...paid, final]
    .sort((a, b) => MILESTONE_STAGES.indexOf(a.stage) - MILESTONE_STAGES.indexOf(b.stage))
    .map(({ stage, percent, amountFen }, index) => ({
      number: index + 1,
      kind: KINDS[stage],
      stage,
      title: TITLES[stage],
      percent,
      amountFen,
      payableFen: stage === 'final-evaluation' ? null : amountFen,
      dueOn: dueOn(stage, terms),
    }));
}

/** No day is agreed for the evaluation: it follows the acceptance. */
function dueOn(stage: MilestoneStage, { signBy, serviceFrom, serviceTo }: AgreedTerms): Day | null {
  if (stage === 'signing') return signBy;
  if (stage === 'mid-term') return addDays(serviceFrom, Math.floor(daysBetween(serviceFrom, serviceTo) / 2));
  return stage === 'final' ? serviceTo : null;
}

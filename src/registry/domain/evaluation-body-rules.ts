import type { Day } from '../../shared/days.js';
import { refusals } from '../../shared/violation.js';
import type { Violation } from '../../shared/violation.js';

/** Why something about evaluation bodies was refused. */
export const refuseBody = refusals('evaluation-body', {
  known: { zh: '该机构已登记。', en: 'This body is in the register.' },
  notABody: { zh: '没有该评估机构。', en: 'There is no such evaluation body.' },
  supplies: {
    zh: '承接服务的登记组织不得作为评估机构。',
    en: 'An organization that provides services does not evaluate them.',
  },
  decidesOwn: { zh: '录入人不得批准。', en: 'Whoever entered a body does not approve it.' },
  notActive: {
    zh: '评估机构未登记、未获批准或已停用。',
    en: 'The evaluation body is not active in the register.',
  },
  fieldNotCovered: {
    zh: '评估机构的评估领域不含 {category} 类。',
    en: 'The evaluation body does not evaluate {category}.',
  },
  areaNotCovered: {
    zh: '评估机构的评估区域不含项目所在社区。',
    en: "The evaluation body does not work in the project's community.",
  },
  full: {
    zh: '评估机构在办回访 {open} 个，已达承接上限 {capacity}。',
    en: 'The evaluation body has {open} visits open, as many as it takes ({capacity}).',
  },
  evaluatorAbsent: { zh: '评估人员当日请假。', en: 'The evaluator is away on that day.' },
  absenceEndsEarly: { zh: '结束日期早于开始日期。', en: 'It ends before it begins.' },
  absencePast: { zh: '请假须从今天或之后开始。', en: 'An absence begins today at the earliest.' },
  absenceOverlaps: { zh: '与已登记的请假重叠。', en: 'It overlaps another absence.' },
  notItsEvaluator: { zh: '不是本机构的评估人员。', en: 'That is no evaluator of your body.' },
});

/** A body as a visit asks about it. */
export interface BodyFacts {
  readonly active: boolean;
  /** Service categories; none: all. */
  readonly fields: readonly string[];
  /** Codes of places; none: everywhere. */
  readonly areas: readonly string[];
  readonly capacity: number;
  /** Visits that its evaluators have open. */
  readonly openVisits: number;
}

/** The project of a visit: its service category, and the codes of its community's place and of those above it. */
export interface VisitedProject {
  readonly category: string;
  readonly placeCodes: readonly string[];
}

/** Why a body can take no further visit of this project; undefined is a body that is in no register. */
export function bodyViolations(body: BodyFacts | undefined, project: VisitedProject): Violation[] {
  if (!body?.active) return [refuseBody.notActive()];
  const { category, placeCodes } = project;
  const { fields, areas, openVisits: open, capacity } = body;
  const covered = fields.length === 0 || fields.includes(category);
  return [
    ...(covered ? [] : [refuseBody.fieldNotCovered({ params: { category } })]),
    ...(areas.length === 0 || areas.some((area) => placeCodes.includes(area))
      ? []
      : [refuseBody.areaNotCovered()]),
    ...(open < capacity ? [] : [refuseBody.full({ params: { open, capacity } })]),
  ];
}

/** What doesn't fit in an absence. Days are inclusive. */
export function evaluatorAbsenceViolations(from: Day, to: Day, today: Day): Violation[] {
  return [
    ...(to >= from ? [] : [refuseBody.absenceEndsEarly({ pointer: '/to' })]),
    ...(from >= today ? [] : [refuseBody.absencePast({ pointer: '/from' })]),
  ];
}

import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What is never bought as a service (102号令 art. 10), point by point. */
export const NEGATIVE_POINTS = [
  'not-government-duty',
  'government-itself',
  'goods-or-works',
  'financing',
  'hiring',
  'otherwise-forbidden',
] as const;
export type NegativePoint = (typeof NEGATIVE_POINTS)[number];

/** The words of the law for each point. */
const WORDS = {
  'not-government-duty': '不属于政府职责范围的服务事项',
  'government-itself': '应当由政府直接履职的事项',
  'goods-or-works': '货物和工程，以及工程和服务打包',
  financing: '融资行为',
  hiring: '招聘人员、劳务派遣、公益性岗位',
  'otherwise-forbidden': '法律法规规定的其他不得购买的事项',
} as const satisfies Record<NegativePoint, string>;

/** The answer to one point. */
export interface NegativeAnswer {
  readonly point: NegativePoint;
  /** True when the item falls under the point. */
  readonly applies: boolean;
  /** Why it does or does not. */
  readonly reason: string;
}

/** Points that are unanswered, and points that the item falls under. */
export function negativeListViolations(
  answers: readonly NegativeAnswer[] | null,
  at: { readonly pointer: string; readonly params: Record<string, string> },
): Violation[] {
  const given = new Map((answers ?? []).map((answer) => [answer.point, answer]));
  const open = NEGATIVE_POINTS.filter((point) => !given.has(point));
  const points = open.map((point) => WORDS[point]).join('、');
  return [
    ...(open.length > 0
      ? [refuse.negativeListOpen({ pointer: at.pointer, params: { ...at.params, points } })]
      : []),
    ...(answers ?? []).flatMap(({ point, applies }, k) =>
      applies
        ? [
            refuse.negativeListApplies({
              pointer: `${at.pointer}/${k}`,
              params: { ...at.params, point: WORDS[point] },
            }),
          ]
        : [],
    ),
  ];
}

/** What is wrong with the answers of a draft: a point answered twice. */
export function answerViolations(answers: readonly NegativeAnswer[] | null | undefined): Violation[] {
  const points = (answers ?? []).map(({ point }) => point);
  return points.flatMap((point, k) =>
    points.indexOf(point) < k
      ? [refuse.negativePointTwice({ pointer: `/negativeList/${k}`, params: { point: WORDS[point] } })]
      : [],
  );
}

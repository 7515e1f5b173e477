import type { MultiYearReasons } from '../domain/item-term.js';
import { NEGATIVE_POINTS, type NegativeAnswer, type NegativePoint } from '../domain/negative-list.js';

/** The column of each point of the negative list: its reason says why the item does not fall under it. */
const POINT_COLUMNS = {
  'not-government-duty': 'notDuty',
  'government-itself': 'governmentItself',
  'goods-or-works': 'goodsOrWorks',
  financing: 'financing',
  hiring: 'hiring',
  'otherwise-forbidden': 'otherwiseForbidden',
} as const satisfies Record<NegativePoint, string>;

type PointColumn = (typeof POINT_COLUMNS)[NegativePoint];
const REASONS = ['contentFixed', 'continuous', 'fundsStable', 'priceSteady'] as const;

/** The cells of a row that are answers. */
export type AnswerCells = Readonly<Record<PointColumn | (typeof REASONS)[number], string | null>>;

/** Answers of a row; null where no cell is filled in. What a sheet says of the negative list is never "applies". */
export function answersOf(cells: AnswerCells): {
  negativeList: NegativeAnswer[] | null;
  multiYear: MultiYearReasons | null;
} {
  const negativeList = NEGATIVE_POINTS.flatMap((point) => {
    const reason = cells[POINT_COLUMNS[point]];
    return reason === null ? [] : [{ point, applies: false, reason }];
  });
  const { contentFixed, continuous, fundsStable, priceSteady } = cells;
  const given = REASONS.some((reason) => cells[reason] !== null);
  const reasons = {
    ...{ contentFixed: contentFixed ?? '', continuous: continuous ?? '' },
    ...{ fundsStable: fundsStable ?? '', priceSteady: priceSteady ?? '' },
  };
  return {
    negativeList: negativeList.length > 0 ? negativeList : null,
    multiYear: given ? reasons : null,
  };
}

/** The cells of an item's answers. */
export function answerCells(
  negativeList: readonly NegativeAnswer[] | null,
  multiYear: MultiYearReasons | null,
): AnswerCells {
  const reasonOf = (point: NegativePoint) =>
    negativeList?.find((each) => each.point === point)?.reason ?? null;
  const why = (reason: keyof MultiYearReasons) => multiYear?.[reason] ?? null;
  return {
    notDuty: reasonOf('not-government-duty'),
    governmentItself: reasonOf('government-itself'),
    goodsOrWorks: reasonOf('goods-or-works'),
    financing: reasonOf('financing'),
    hiring: reasonOf('hiring'),
    otherwiseForbidden: reasonOf('otherwise-forbidden'),
    contentFixed: why('contentFixed'),
    continuous: why('continuous'),
    fundsStable: why('fundsStable'),
    priceSteady: why('priceSteady'),
  };
}

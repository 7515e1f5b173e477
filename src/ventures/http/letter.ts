import { MoneyView } from '../../platform/index.js';
import { exact, mean, toDecimal } from '../../shared/exact.js';
import { parseYuan } from '../../shared/money.js';
import type { ApplicationFile } from '../data/applications.js';
import type { DecidedGrant } from '../data/result.entity.js';
import type { VentureSheet } from '../data/review.entity.js';
import { type LetterFactorView, VentureLetterView, commentsOf } from './result.view.js';

/** The letter about one application: of its sheets, and of the decision on it where there is one. */
export function letterOf(
  { application, programme }: ApplicationFile,
  grant: DecidedGrant | undefined,
  sheets: readonly VentureSheet[],
): VentureLetterView {
  const own = sheets.filter(({ applicationId }) => applicationId === application.id);
  return {
    applicationId: application.id,
    title: application.form.title ?? '',
    ...{ rank: grant?.rank ?? null, score: grant?.total ?? null, verdict: grant?.verdict ?? null },
    amount: grant ? MoneyView.of(parseYuan(grant.granted)) : null,
    lines: grant?.lines.map((line) => MoneyView.of(parseYuan(line))) ?? [],
    reason: grant?.reason ?? application.note,
    factors: programme.criteria.flatMap((factor) => factorMean(factor, own)),
    comments: commentsOf(own),
    noticeEndsOn: programme.noticeEndsOn,
  };
}

function factorMean(
  { code, title, maxPoints }: Pick<LetterFactorView, 'code' | 'title' | 'maxPoints'>,
  sheets: readonly VentureSheet[],
): LetterFactorView[] {
  const points = sheets.flatMap(({ scores }) =>
    scores.filter(({ factor }) => factor === code).map((score) => exact(score.points)),
  );
  return points.length === 0 ? [] : [{ code, title, maxPoints, mean: toDecimal(mean(points), 2) }];
}

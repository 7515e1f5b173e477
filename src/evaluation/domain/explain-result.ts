import type { Scale } from './scales.js';
import type { VisitResult } from './visit-result.js';

/** One figure of a result with the way in which it came about. */
export interface Explained {
  readonly figure: string;
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

const SCALE_TEXTS: Readonly<Record<Scale, readonly [zh: string, en: string]>> = {
  'mean-5': ['每人各题均值 ÷ 5 × 100', "each person's mean ÷ 5 × 100"],
  'min-max': ['（每人各题均值 − 1）÷ 4 × 100', "(each person's mean − 1) ÷ 4 × 100"],
  'top-2': ['每人评 4、5 分的题数 ÷ 所答题数 × 100', "each person's marks 4 and 5 ÷ marks given × 100"],
};

/** Every figure of a result in words, with the numbers that went into it; figures that are not there are left out. */
export function explainResult(result: VisitResult): Explained[] {
  return [score, validRate, nonResponse, mismatch, interval].flatMap((explain) => explain(result) ?? []);
}

function score({ score: value, exactScore, valid, scale = 'mean-5' }: VisitResult): Explained | null {
  if (value === null) return null;
  const [zh, en] = SCALE_TEXTS[scale];
  return {
    ...{ figure: 'score', value },
    zh: `${zh}，再对 ${valid} 份有效问卷取平均：${exactScore ?? ''}，四舍五入至两位小数。`,
    en: `${en}, then the mean of ${valid} valid responses: ${exactScore ?? ''}, rounded to two decimals.`,
  };
}

function validRate(result: VisitResult): Explained | null {
  const { validRate: value, valid, invalid, refused, unreachable, notAsked } = result;
  if (value === null) return null;
  const asked = valid + invalid + refused + unreachable + notAsked;
  return {
    ...{ figure: 'validRate', value },
    zh:
      `有效 ${valid} ÷ 应答 ${asked}（有效 ${valid}、无效 ${invalid}、拒访 ${refused}、联系不上 ${unreachable}、` +
      `未联系 ${notAsked}）${result.lowConfidence ? '，低于最低有效率，标记低信度' : ''}。`,
    en:
      `${valid} valid ÷ ${asked} to be asked (${valid} valid, ${invalid} invalid, ${refused} refused, ` +
      `${unreachable} unreachable, ${notAsked} not asked)${result.lowConfidence ? '; below the least rate: low confidence' : ''}.`,
  };
}

function nonResponse({ nonResponseRate: value = null, ...result }: VisitResult): Explained | null {
  if (value === null) return null;
  const { refused, unreachable, notAsked, valid, invalid } = result;
  const missing = refused + unreachable + notAsked;
  return {
    ...{ figure: 'nonResponseRate', value },
    zh: `未作答 ${missing} ÷ 应答 ${missing + valid + invalid}。`,
    en: `${missing} without a response ÷ ${missing + valid + invalid} to be asked.`,
  };
}

function mismatch({ mismatchRate: value }: VisitResult): Explained | null {
  if (value === null) return null;
  return {
    ...{ figure: 'mismatchRate', value },
    zh: '有效问卷中与服务台账不符的事实 ÷ 可核对的事实（是否接受服务、次数、是否收费）。',
    en: 'Facts in valid responses that contradict the ledger ÷ facts that could be checked (served, how often, charged).',
  };
}

function interval({ interval: value = null, population = 0, valid }: VisitResult): Explained | null {
  if (value === null) return null;
  return {
    ...{ figure: 'interval', value: `${value.low}–${value.high}` },
    zh: `得分 ± 1.96 × √(样本方差 ÷ ${valid} × (${population} − ${valid}) ÷ (${population} − 1))，即 ± ${value.margin}（95% 置信度，有限总体校正）。`,
    en: `score ± 1.96 × √(variance ÷ ${valid} × (${population} − ${valid}) ÷ (${population} − 1)) = ± ${value.margin} (95 %, finite population).`,
  };
}

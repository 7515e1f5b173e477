import type { ContractFacts } from './facts.js';
import { type JsonObject, compact } from './json.js';
import { startOf } from './values.js';

const SATISFACTION = { id: 'satisfaction', title: '服务对象满意度' };
const EVALUATION = { id: 'final-evaluation', title: '末期评估得分' };
const POINTS = { name: '分（0–100）' };

/** What is measured after the service, under one id from the tender to the observation. */
export function agreedMetrics(): JsonObject[] {
  return [SATISFACTION, EVALUATION];
}

/** What was observed: visits by their aggregate, nothing where fewer than five answered, and nobody's name. */
export function observedMetrics({ visits, results }: ContractFacts): JsonObject[] {
  const asked = visits.flatMap(({ id, code, kind, concludedOn, score, valid }) =>
    score === null || valid === null
      ? []
      : [
          {
            ...observation(`visit-${id}`, score, concludedOn),
            dimensions: { respondentGroup: 'recipients', visitType: kind, sampleSize: String(valid) },
            relatedImplementationMilestone: { id: `visit-${id}`, title: visitTitle(code) },
          },
        ],
  );
  const judged = results.map(({ score, concludedOn }) => observation('final', score, concludedOn));
  return [
    { ...SATISFACTION, observations: asked },
    { ...EVALUATION, observations: judged },
  ].filter(({ observations }) => observations.length > 0);
}

/** Title of a visit's milestone. */
export function visitTitle(code: string): string {
  return `回访 ${code}`;
}

function observation(id: string, measure: string, on: ContractFacts['signedOn']): JsonObject {
  return compact({ id, measure, unit: POINTS, period: { startDate: startOf(on), endDate: startOf(on) } });
}

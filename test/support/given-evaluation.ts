import { acceptedProject } from './given-project.js';
import { type Json, list, text } from './person.js';
import type { World } from './world.js';

/** Scores of the example E08: 89.955. */
export const E08: Record<string, string> = {
  plan: '92',
  team: '88',
  delivery: '90.5',
  output: '95',
  outcome: '86',
  satisfaction: '89.3',
  finance: '84',
};

/** A complete sheet, every line with what bears it out. */
export function sheetOf(scores: Readonly<Record<string, string>> = E08) {
  return {
    scores: Object.entries(scores).map(([indicator, score]) => ({
      ...{ indicator, score },
      evidence: '台账与现场记录（示例）',
    })),
  };
}

/** Every indicator with the same score. */
export function evenly(score: string): Record<string, string> {
  return Object.fromEntries(Object.keys(E08).map((indicator) => [indicator, score]));
}

/** What a story says of an evaluation; the rest is arbitrary. */
export interface EvaluationWish {
  readonly contractId?: string;
  /** A demo organization's key; the evaluation's own provider. */
  readonly provider?: string;
  readonly scores?: Readonly<Record<string, string>>;
  readonly vetoes?: readonly string[];
}

/** Path of a drafted evaluation, its provider heard. */
export async function heardEvaluation(world: World, wish: EvaluationWish = {}): Promise<string> {
  const { provider = 'qinglan' } = wish;
  const contractId = wish.contractId ?? (await acceptedProject(world, { provider }));
  const { items } = await (await world.as('evaluator')).reads(`/evaluations?contractId=${contractId}`);
  const path = `/evaluations/${text(list(items)[0]?.id)}`;
  await (
    await world.as(`${provider}.organization-lead`)
  ).does(`${path}/self-report`, { text: '按计划完成（示例）' });
  return path;
}

/** Path of an evaluation that was delivered today. */
export async function deliveredEvaluation(world: World, wish: EvaluationWish = {}): Promise<string> {
  const path = await heardEvaluation(world, wish);
  const vetoes = wish.vetoes ? { vetoes: wish.vetoes, vetoFacts: '核查属实（示例）' } : {};
  await (await world.as('evaluator')).does(`${path}/submit`, { ...sheetOf(wish.scores), ...vetoes });
  await (await world.as('evaluation-lead')).does(`${path}/approve`);
  return path;
}

/** An evaluation that its provider took as it was: it binds. */
export async function concludedEvaluation(world: World, wish: EvaluationWish = {}): Promise<Json> {
  const path = await deliveredEvaluation(world, wish);
  const lead = await world.as(`${wish.provider ?? 'qinglan'}.organization-lead`);
  return lead.does(`${path}/conclude`);
}

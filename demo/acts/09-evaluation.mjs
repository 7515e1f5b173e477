import { winnerOf } from './06-contract.mjs';

/**
 * The provider reports on itself; the evaluation body scores the project, its lead approves, and the provider takes the
 * result as it is: the grade decides what of the tail is payable.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function evaluate(stage, project) {
  stage.act('Final evaluation');
  const { at, ids } = project;
  await stage.at(at.evaluation);
  const [evaluator, lead] = await Promise.all([
    stage.as('gongheng.evaluator-1'),
    stage.as('gongheng.evaluation-lead'),
  ]);
  const [evaluation] = await evaluator.list(`/evaluations?contractId=${ids.contractId}`);
  const provider = await stage.as(winnerOf(project).login);
  await provider.post(`/evaluations/${evaluation.id}/self-report`, { text: '服务按计划完成（示例）' });
  const evidence = '服务台账与现场记录（示例）';
  const scores = Object.entries(project.evaluation).map(([indicator, score]) => ({
    indicator,
    score,
    evidence,
  }));
  await evaluator.post(`/evaluations/${evaluation.id}/submit`, { scores });
  stage.say(`an evaluator hands in ${scores.length} indicator scores`);
  await stage.at(at.approval);
  const { score, gradeName, appealBy } = await lead.post(`/evaluations/${evaluation.id}/approve`);
  stage.say(`the evaluation-lead approves: ${score} ${gradeName}; an appeal is possible until ${appealBy}`);
  await provider.post(`/evaluations/${evaluation.id}/conclude`);
  await stage.settle();
  stage.say('the provider takes the result as it is: it binds');
}

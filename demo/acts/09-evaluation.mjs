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
  if (project.appeal) return appealAgainst(stage, project, evaluation.id);
  await provider.post(`/evaluations/${evaluation.id}/conclude`);
  await stage.settle();
  stage.say('the provider takes the result as it is: it binds');
}

/** Other people than those who judged decide; what they correct is a new edition of the sheet, and it binds. */
async function appealAgainst(stage, project, evaluationId) {
  const { appeal } = project;
  await stage.at(appeal.at);
  const provider = await stage.as(winnerOf(project).login);
  const { id, decideBy } = await provider.post('/appeals', { evaluationId, grounds: appeal.grounds });
  stage.say(`the provider appeals, to be decided by ${decideBy}: ${appeal.grounds}`);
  await stage.at(appeal.decidedAt);
  const supervisor = await stage.as('district.district-supervisor');
  const { scores, reasons } = appeal;
  await supervisor.post(`/appeals/${id}/uphold`, { scores, reasons });
  await stage.settle();
  const { editions } = await provider.get(`/evaluations/${evaluationId}`);
  const [first, last] = [editions[0], editions.at(-1)];
  stage.check('the appeal has changed the grade', first.grade !== last.grade);
  stage.say(`upheld by the district: ${first.score} (${first.grade}) becomes ${last.score} (${last.grade})`);
}

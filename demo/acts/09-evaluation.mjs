/**
 * The evaluation body scores the project; its lead approves; the grade decides what of the tail is payable.
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
  const scores = Object.entries(project.evaluation).map(([indicator, score]) => ({ indicator, score }));
  await evaluator.post(`/evaluations/${evaluation.id}/submit`, { scores });
  stage.say(`an evaluator hands in ${scores.length} indicator scores`);
  await stage.at(at.approval);
  const { score, gradeName } = await lead.post(`/evaluations/${evaluation.id}/approve`);
  await stage.settle();
  stage.say(`the evaluation-lead approves: ${score} ${gradeName}`);
}

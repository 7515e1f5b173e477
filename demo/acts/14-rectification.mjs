import { winnerOf } from './06-contract.mjs';
import { makeVisit } from './10-visits.mjs';

/**
 * A poor grade orders that things be put right: a plan, a report in time, and a re-visit that comes by itself and decides.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function rectify(stage, project) {
  const { rectification, ids } = project;
  stage.act('Rectification');
  const provider = await stage.as(winnerOf(project).login);
  const [order] = await provider.list(`/rectifications?contractId=${ids.contractId}`);
  const path = `/rectifications/${order.id}`;
  stage.say(`the grade orders a rectification until ${order.dueOn}`);
  await stage.at(rectification.planAt);
  await provider.post(`${path}/plan`, { text: rectification.plan });
  await stage.at(rectification.reportAt);
  await provider.post(`${path}/report`, { text: rectification.report });
  await stage.settle();
  stage.say(`the provider plans and reports: ${rectification.report}`);
  await makeVisit(stage, project, rectification.visit);
  const evaluator = await stage.as('gongheng.evaluator-1');
  const { state } = await evaluator.post(`${path}/pass`, { findings: rectification.findings });
  await stage.settle();
  stage.say(`the rectification is ${state}: ${rectification.findings}`);
}

import { yuan } from '../project.mjs';

const TOO_HEAVY = { price: '35', 'service-plan': '25' };

const REVIEWS = {
  general: ['need-within-rules', 'choices-reasoned', 'approvals-arranged', 'plan-complete'],
  key: ['non-discrimination', 'competition', 'procurement-policy', 'performance-risk'],
};

/**
 * What has to stand ready before the tender: the public intention, the survey of the need, the reviewed plan.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 * @param {string} [method]
 */
export async function prepareTender(stage, project, method = 'competitive-consultation') {
  stage.act('Before the tender');
  const { who, ids, at, tender, groundwork } = project;
  const base = { title: tender.title, itemIds: [ids.itemId], budget: yuan(tender.budget) };
  const [officer, lead, finance] = await Promise.all(
    [who.officer, who.lead, who.finance].map((login) => stage.as(login)),
  );
  await stage.at(at.intention);
  const expectedMonth = at.tender.slice(0, 7);
  const intention = await officer.post('/procurement-intentions', {
    ...{ ...base, ...groundwork.intention, expectedMonth },
  });
  await lead.post(`/procurement-intentions/${intention.id}/publish`);
  stage.say('street-lead publishes the procurement intention, at least 30 days before the tender');
  await stage.at(at.plan);
  const days = { from: at.intention.slice(0, 10), to: at.plan.slice(0, 10) };
  await officer.post('/need-surveys', { ...groundwork.survey, ...days, itemIds: base.itemIds });
  stage.say(`street-officer records the survey of the need: ${groundwork.survey.objects.length} were asked`);
  const plan = await officer.post('/procurement-plans', { ...base, ...groundwork.plan, method });
  await officer.post(`/procurement-plans/${plan.id}/submit`);
  await lead.post(`/procurement-plans/${plan.id}/reviews`, reviewOf('general'));
  const { state } = await finance.post(`/procurement-plans/${plan.id}/reviews`, reviewOf('key'));
  stage.check('the plan is approved after both reviews', state === 'approved');
  stage.say('the procurement plan passes its general and its key review, by two others');
}

function reviewOf(kind) {
  const points = REVIEWS[kind].map((code) => ({ code, conforms: true }));
  return { kind, points, opinion: '同意（示例）' };
}

/**
 * From the item to a published tender (竞争性磋商).
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function announceTender(stage, project) {
  stage.act('Tender');
  const { who, ids, at, tender: terms, criteria } = project;
  await stage.at(at.tender);
  const [officer, lead] = await Promise.all([stage.as(who.officer), stage.as(who.lead)]);
  const { id } = await officer.post('/tenders', {
    ...terms,
    itemId: ids.itemId,
    method: 'competitive-consultation',
    budget: yuan(terms.budget),
    ceiling: yuan(terms.ceiling),
    criteria,
    acceptancePlan: project.groundwork.acceptancePlan,
    returnVisitTemplate: 'one-three-six-months',
  });
  ids.tenderId = id;
  stage.say('street-officer drafts a tender from the item');
  if (project.showsRefusals) await tryHeavyPrice(stage, project, officer, lead);
  const { deadlineAt } = await lead.post(`/tenders/${id}/publish`);
  stage.say(`street-lead publishes it; bids are due by ${deadlineAt}`);
}

/** A price weight of 35 can be drafted, and not published. */
async function tryHeavyPrice(stage, { ids, criteria }, officer, lead) {
  const path = `/tenders/${ids.tenderId}`;
  const heavy = criteria.map((each) => ({ ...each, maxPoints: TOO_HEAVY[each.code] ?? each.maxPoints }));
  await officer.patch(path, { criteria: heavy });
  const { violations } = await lead.refused(422, 'POST', `${path}/publish`);
  const { detail, rule } = violations.find(({ code }) => code === 'tendering.price-weight-out-of-range');
  stage.say(`refused: ${detail} (${rule})`);
  await officer.patch(path, { criteria });
}

import { yuan } from '../project.mjs';

const TOO_HEAVY = { price: '35', 'service-plan': '25' };

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
  stage.say(`refused: ${violations[0].detail} (${violations[0].rule})`);
  await officer.patch(path, { criteria });
}

import { yuan } from '../project.mjs';

const TOO_HEAVY = { price: '35', 'service-plan': '25' };

/** From the item to a published tender (竞争性磋商). The rules are asked first with a price weight above 30. */
export async function announceTender(stage, project) {
  stage.act('Tender');
  const { who, ids, tender: terms, criteria } = project;
  await stage.at(project.at.tender);
  const [officer, lead] = await Promise.all([stage.as(who.officer), stage.as(who.lead)]);
  const heavy = criteria.map((each) => ({ ...each, maxPoints: TOO_HEAVY[each.code] ?? each.maxPoints }));
  const draft = await officer.post('/tenders', {
    ...terms,
    itemId: ids.itemId,
    method: 'competitive-consultation',
    budget: yuan(terms.budget),
    ceiling: yuan(terms.ceiling),
    criteria: heavy,
    returnVisitTemplate: 'one-three-six-months',
  });
  stage.say('street-officer drafts a tender from the item');
  const { violations } = await lead.refused(422, 'POST', `/tenders/${draft.id}/publish`);
  stage.say(`refused: ${violations[0].detail} (${violations[0].rule})`);
  await officer.patch(`/tenders/${draft.id}`, { criteria });
  const tender = await lead.post(`/tenders/${draft.id}/publish`);
  ids.tenderId = tender.id;
  stage.say(`street-lead publishes it; bids are due by ${tender.deadlineAt}`);
}

import { yuan } from '../project.mjs';

/**
 * Money is there, the community says what it needs, the street lets it in with its money, the list is public.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function publishNeed(stage, project) {
  stage.act(`Need: ${project.item.title}`);
  await stage.at(project.at.need);
  const [finance, clerk, communityLead] = await Promise.all(
    [project.who.finance, project.who.clerk, project.who.communityLead].map((login) => stage.as(login)),
  );
  const sources = project.fund.sources.map(({ kind, amount }) => ({ kind, amount: yuan(amount) }));
  const fund = await finance.post('/funds', { ...project.fund, sources });
  stage.say(
    `finance-officer opens a fund of ${fund.balance.total.amount} yuan from ${sources.length} source(s)`,
  );
  const list = await clerk.post('/service-lists', project.list);
  const item = { ...project.item, listId: list.id, ceiling: yuan(project.item.ceiling) };
  const { id: itemId } = await clerk.post('/service-items', item);
  stage.say('community-clerk drafts the service item');
  await communityLead.post(`/service-lists/${list.id}/submit`);
  stage.say('community-lead submits the list');
  project.ids = { fundId: fund.id, listId: list.id, itemId };
  await admitAndPublish(stage, project, communityLead);
}

async function admitAndPublish(stage, { ids, at, who }, communityLead) {
  await stage.at(at.admission);
  const officer = await stage.as(who.officer);
  await officer.post('/admissions', { itemId: ids.itemId, decision: 'admit', fundId: ids.fundId });
  stage.say('street-officer admits the item; its ceiling is reserved in the fund');
  await communityLead.post(`/service-lists/${ids.listId}/publish`);
  const item = await stage.public.get(`/service-items/${ids.itemId}`);
  stage.check('the published item is for everybody to read', item.state === 'published');
  stage.say('community-lead publishes the list; everybody can read it');
}

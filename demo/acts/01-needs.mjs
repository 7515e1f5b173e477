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
  const needId = await findNeed(stage, project, list.communityId);
  const item = { ...project.item, listId: list.id, ceiling: yuan(project.item.ceiling) };
  const { id: itemId } = await clerk.post('/service-items', item);
  await clerk.post(`/service-items/${itemId}/needs`, { needId });
  stage.say('community-clerk drafts the service item that answers the need');
  await communityLead.post(`/service-lists/${list.id}/submit`);
  stage.say('community-lead submits the list');
  project.ids = { fundId: fund.id, listId: list.id, itemId };
  await hearResidents(stage, project);
  await admitAndPublish(stage, project, communityLead);
}

/**
 * A grid worker hears what is missing, and the community's lead verifies it. Answers the need's id.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 * @param {string} communityId
 */
async function findNeed(stage, { who, need }, communityId) {
  const [gridWorker, communityLead] = await Promise.all(
    [who.gridWorker, who.communityLead].map((login) => stage.as(login)),
  );
  const reported = await gridWorker.post('/needs', { ...need, communityId, source: 'grid-worker' });
  stage.say(`grid-worker reports a need of about ${need.beneficiaryCount} residents`);
  const verified = await communityLead.post(`/needs/${reported.id}/verify`, {});
  stage.check('the verified need is for everybody to read', verified.state === 'verified');
  return reported.id;
}

/**
 * Residents are heard about the list before it is published.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
async function hearResidents(stage, { ids, at, who, consultation }) {
  const [clerk, communityLead] = await Promise.all(
    [who.clerk, who.communityLead].map((login) => stage.as(login)),
  );
  const today = at.need.slice(0, 10);
  const { meeting, comment, conclusion } = consultation;
  const announced = { listId: ids.listId, ...meeting, opensOn: today, closesOn: today };
  const { id } = await clerk.post('/consultations', announced);
  const { items } = await clerk.post(`/consultations/${id}/comments`, { text: comment.text });
  await clerk.post(`/consultations/${id}/comments/${items[0].id}/judge`, comment.judgement);
  await communityLead.post(`/consultations/${id}/conclude`, conclusion);
  stage.say(
    `${conclusion.attendance} residents are heard at a meeting, support the list, and read what became of each comment`,
  );
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

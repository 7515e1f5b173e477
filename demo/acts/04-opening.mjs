import { yuan } from '../project.mjs';

/**
 * The deadline closes the tender by itself, whoever sleeps.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function closeByItself(stage, project) {
  stage.act('Closing, opening, panel, final offers');
  const path = `/tenders/${project.ids.tenderId}`;
  await stage.at(project.at.beforeClosing);
  stage.check('the tender is open before its deadline', (await stage.public.get(path)).state === 'open');
  await stage.at(project.at.closing);
  stage.check('the tender has closed by itself', (await stage.public.get(path)).state === 'closed');
  stage.say('the deadline has come: the tender has closed by itself');
}

/**
 * One recorded act opens the bids; a panel is drawn; who conforms is asked for a final offer.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function openAndReview(stage, project) {
  const { who, ids, panelSize } = project;
  await stage.at(project.at.opening);
  const officer = await stage.as(who.officer);
  const path = `/tenders/${ids.tenderId}`;
  await (await stage.as(who.lead)).post(`${path}/attend-opening`);
  await officer.post(`${path}/open`);
  const [act] = (await officer.get(`${path}/opening`)).acts;
  stage.say(`street-officer opens ${act.bidCount} bids; every hash is that of its receipt`);
  const { accountId } = await officer.get('/me');
  await officer.post(`${path}/panel`, { size: panelSize, purchaserRepresentative: accountId });
  stage.say(`a panel of ${panelSize} is drawn: ${panelSize - 1} experts and the purchaser's representative`);
  const results = act.entries.map(({ bidId }) => ({ bidId, conforms: true }));
  await officer.post(`${path}/review`, { results, offersDueAt: project.at.offersDue });
  stage.say(`all ${results.length} bids conform; final offers are due by ${project.at.offersDue}`);
}

/**
 * Sealed final offers, opened by themselves at their own deadline.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function sendFinalOffers(stage, project) {
  const { bids, finalOffers, ids } = project;
  const offers = Object.entries(finalOffers).map(async ([bidder, price]) => {
    const { id, login } = bids.get(bidder);
    await (await stage.as(login)).post(`/bids/${id}/offer`, { price: yuan(price) });
  });
  await Promise.all(offers);
  stage.say(`${offers.length} sealed final offers come in`);
  await stage.at(project.at.offersDue);
  const { state } = await stage.public.get(`/tenders/${ids.tenderId}`);
  stage.check('the final offers were opened by themselves', state === 'scoring');
  stage.say('their deadline has come: they are opened by themselves');
}

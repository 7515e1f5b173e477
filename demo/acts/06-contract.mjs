/**
 * After the notice period and the challenge window the contract is drawn up, and signed by both sides.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function signContract(stage, project) {
  stage.act('Contract');
  const { who, ids, at, payeeAccount } = project;
  const [officer, lead, provider] = await Promise.all(
    [who.officer, who.lead, winnerOf(project).login].map((login) => stage.as(login)),
  );
  const wish = { awardId: ids.awardId, payeeAccount };
  if (project.showsRefusals) await tryTooEarly(stage, project, officer, wish);
  await stage.at(at.contract);
  const { id, amount, documentSha256 } = await officer.post('/contracts', wish);
  ids.contractId = id;
  stage.say(`street-officer draws the contract up at the final offer, ${amount.amount} yuan`);
  await stage.at(at.signature);
  await provider.post(`/contracts/${id}/sign`, { documentSha256 });
  await lead.post(`/contracts/${id}/sign`, { documentSha256 });
  await stage.settle();
  stage.say('the provider and the street-lead sign; the service can begin');
}

async function tryTooEarly(stage, { at }, officer, wish) {
  await stage.at(at.tooEarly);
  const { violations } = await officer.refused(409, 'POST', '/contracts', wish);
  stage.say(`refused: ${violations[0].detail}`);
}

/**
 * The bidder of the first place, who is awarded.
 * @param {import('../project.mjs').Project} project
 */
export function winnerOf({ bids, winner }) {
  return bids.get(winner);
}

import { yuan } from '../project.mjs';

/**
 * Sealed bids: placed, and some of them replaced, or withdrawn and placed again.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function placeBids(stage, project) {
  stage.act('Sealed bids');
  await stage.at(project.at.bids);
  for (const bid of project.bidding) await ACTS[bid.act](stage, project, bid);
}

const ACTS = { place, replace, withdraw };

async function place(stage, project, { bidder, price }) {
  const supplier = project.suppliers.get(bidder);
  const organization = await stage.as(supplier.login);
  const receipt = await organization.post(
    `/tenders/${project.ids.tenderId}/bids`,
    contentOf(supplier, price),
  );
  project.bids.set(bidder, { ...supplier, id: receipt.id });
  tell(stage, `${bidder} places a bid`, receipt);
}

async function replace(stage, project, { bidder, price }) {
  const bid = project.bids.get(bidder);
  const organization = await stage.as(bid.login);
  const receipt = await organization.post(`/bids/${bid.id}/replace`, contentOf(bid, price));
  tell(stage, `${bidder} replaces its bid`, receipt);
}

async function withdraw(stage, project, { bidder }) {
  const bid = project.bids.get(bidder);
  await (await stage.as(bid.login)).post(`/bids/${bid.id}/withdraw`);
  stage.say(`${bidder} withdraws its bid`);
}

function contentOf({ name }, price) {
  return {
    price: yuan(price),
    proposal: `${name}：按采购文件要求提供服务，持证社工带队，首月完成全部建档。`,
  };
}

function tell(stage, what, { sha256, warnings }) {
  stage.say(`${what}: receipt ${sha256.slice(0, 16)}…`);
  for (const { detail } of warnings) stage.say(`  warned: ${detail}`);
}

/**
 * What everybody but a bid's bidder learns before the opening: nothing.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function lookFromOutside(stage, { who, ids, bids }) {
  const [rival, officer, lead, auditor] = await Promise.all(
    [bids.get('A').login, who.officer, who.lead, 'district.auditor'].map((login) => stage.as(login)),
  );
  const path = `/tenders/${ids.tenderId}/bids`;
  await stage.public.refused(401, 'GET', path);
  await rival.refused(404, 'GET', `/bids/${bids.get('C').id}`);
  const seen = await Promise.all([rival, officer, lead, auditor].map((person) => person.list(path)));
  stage.check('a bidder sees its own bid alone', seen[0].length === 1);
  stage.check('buyer and auditor see no bid', seen.slice(1).flat().length === 0);
  const events = await auditor.list(`/audit-events?objectId=${bids.get('C').id}`);
  stage.check('the audit log tells of no bid', events.length === 0);
  await lead.refused(409, 'POST', `/tenders/${ids.tenderId}/open`);
  stage.say(
    'a stranger, a rival, the buyer and the auditor look in: nobody sees a bid, and nobody can open one',
  );
}

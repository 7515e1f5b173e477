import { publishNeed } from './acts/01-needs.mjs';
import { prepareTender } from './acts/02-tender.mjs';
import { seatedJudges, sheetOf } from './acts/05-award.mjs';
import { playClosedFramework, playOpenFramework } from './framework.mjs';
import { projectOf, yuan } from './project.mjs';
import { playVenture } from './venture.mjs';

const DAY_MS = 86_400_000;
const REASON = '符合法定适用情形（示例）';
const PRICES = { A: '95000.00', B: '92000.00', C: '97000.00', D: '93500.00' };
const FINAL_PRICES = { A: '93000.00', B: '90000.00', C: '94500.00', D: '91000.00' };
const TERMS = { budget: yuan('99000.00'), ceiling: yuan('99000.00') };

/**
 * What each method does differently: days to the deadline, who bids, whether prices are offered again or points given.
 * @typedef {object} Life
 * @property {number} days from the publication to the deadline
 * @property {string[]} bidders
 * @property {boolean} [again] final offers are asked for
 * @property {boolean} [scored]
 * @property {number} panel seats; 0 where none sits
 * @property {string} [awardTest] where the method leaves a choice
 * @property {string} [invites] where the invited come from
 */

/** @type {Record<string, Life>} */
const LIVES = {
  'open-tender': { days: 24, bidders: ['A', 'B', 'C', 'D'], scored: true, panel: 5 },
  'invited-tender': {
    ...{ days: 24, bidders: ['A', 'B', 'C'], panel: 5 },
    ...{ awardTest: 'lowest-evaluated-price', invites: 'prequalification' },
  },
  negotiation: { days: 10, bidders: ['A', 'B', 'C'], again: true, panel: 3 },
  'competitive-consultation': {
    days: 14,
    bidders: ['A', 'B', 'C', 'D'],
    again: true,
    scored: true,
    panel: 5,
  },
  'single-source': { days: 10, bidders: ['A'], again: true, panel: 0, invites: 'named' },
  selection: { days: 7, bidders: ['A', 'B', 'C', 'D'], scored: true, panel: 3 },
  quotation: { days: 4, bidders: ['A', 'B', 'C'], panel: 0 },
  emergency: { days: 3, bidders: ['A', 'B'], panel: 3 },
  inquiry: { days: 10, bidders: [], panel: 0 },
};

/** Frameworks have lives of their own. */
const FRAMEWORKS = { 'framework-closed': playClosedFramework, 'framework-open': playOpenFramework };

/** Methods that can be played by themselves. */
export const METHODS = [...Object.keys(LIVES), ...Object.keys(FRAMEWORKS), 'venture'];

/**
 * Plays one purchase under a method, from the need to the award.
 * @param {import('./stage.mjs').Stage} stage
 * @param {string} method
 */
export async function playMethod(stage, method) {
  await stage.reset();
  if (method === 'venture') return playVenture(stage);
  const project = projectOf(stage.file, 'homeCare');
  await publishNeed(stage, project);
  await prepareTender(stage, project, method);
  await stage.at(project.at.tender);
  stage.act(`Purchase by ${method}`);
  const framework = FRAMEWORKS[method];
  if (framework) return framework(stage, project);
  const life = LIVES[method];
  const officer = await stage.as(project.who.officer);
  const lead = await stage.as(project.who.lead);
  const draft = await draftTender(stage, project, officer, method, life);
  if (method === 'inquiry') {
    const { violations } = await lead.refused(422, 'POST', `/tenders/${draft.id}/publish`);
    for (const { detail, rule } of violations) stage.say(`refused: ${detail} (${rule})`);
    return;
  }
  if (life.invites) await invite(stage, project, officer, life);
  const { deadlineAt } = await lead.post(`/tenders/${draft.id}/publish`);
  stage.say(`street-lead publishes it; bids are due by ${deadlineAt}`);
  await bid(stage, project, life);
  await stage.at(deadlineAt);
  await open(stage, project, officer, lead, life);
  await decide(stage, project, officer, lead, life);
}

async function draftTender(stage, project, officer, method, { days, scored, awardTest }) {
  const start = Date.parse(project.at.tender);
  const dayAfter = (count) => new Date(start + count * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
  const { title, instalments } = project.tender;
  const scoring =
    method === 'emergency' || method === 'selection' ? { awardTest: 'lowest-single-price' } : {};
  const draft = await officer.post('/tenders', {
    ...{ itemId: project.ids.itemId, title, instalments, method, methodReason: REASON, ...TERMS },
    ...{ deadline: dayAfter(days), serviceFrom: dayAfter(60), serviceTo: dayAfter(300) },
    acceptancePlan: project.groundwork.acceptancePlan,
    ...{ criteria: scored ? project.criteria : [], returnVisitTemplate: 'one-three-six-months' },
    ...(scored ? {} : scoring),
    ...(awardTest ? { awardTest } : {}),
  });
  project.ids.tenderId = draft.id;
  stage.say(`street-officer drafts it for ${TERMS.budget.amount} yuan`);
  return draft;
}

async function invite(stage, project, officer, { bidders, invites }) {
  const own = await Promise.all(
    bidders.map(async (letter) => {
      const person = await stage.as(project.suppliers.get(letter).login);
      return (await person.get('/me')).memberships[0].unitId;
    }),
  );
  const wish = { source: invites, organizationIds: own, draw: own.length };
  const { drawn } = await officer.post(`/tenders/${project.ids.tenderId}/invitations`, wish);
  stage.say(`${drawn.length} supplier(s) are invited (${invites})`);
}

async function bid(stage, project, { bidders }) {
  for (const letter of bidders) {
    const supplier = project.suppliers.get(letter);
    const person = await stage.as(supplier.login);
    const content = { price: yuan(PRICES[letter]), proposal: `${supplier.name}：按采购文件要求提供服务。` };
    const { id, sha256 } = await person.post(`/tenders/${project.ids.tenderId}/bids`, content);
    project.bids.set(letter, { ...supplier, id });
    stage.say(`${letter} places a sealed bid: receipt ${sha256.slice(0, 16)}…`);
  }
}

async function open(stage, project, officer, lead, { again }) {
  const path = `/tenders/${project.ids.tenderId}`;
  await lead.post(`${path}/attend-opening`);
  await officer.post(`${path}/open`);
  stage.say(`street-officer opens ${project.bids.size} bid(s), the lead is there to see it`);
  const results = [...project.bids.values()].map(({ id }) => ({ bidId: id, conforms: true }));
  const { deadlineAt } = await officer.get(path);
  const offersDueAt = new Date(Date.parse(deadlineAt) + DAY_MS).toISOString();
  await officer.post(`${path}/review`, { results, ...(again ? { offersDueAt } : {}) });
  if (!again) return;
  for (const [letter, { id, login }] of project.bids)
    await (await stage.as(login)).post(`/bids/${id}/offer`, { price: yuan(FINAL_PRICES[letter]) });
  stage.say('final offers come in, sealed until their own deadline');
  await stage.at(offersDueAt);
}

async function decide(stage, project, officer, lead, { scored, panel, invites }) {
  const path = `/tenders/${project.ids.tenderId}`;
  if (panel > 0) {
    const { accountId } = await officer.get('/me');
    await officer.post(`${path}/panel`, { size: panel, purchaserRepresentative: accountId });
    const judges = await seatedJudges(stage, project);
    for (const { judge } of judges) await judge.post(`${path}/panel/declare`, { noInterest: true });
    if (scored)
      for (const { judge, seat } of judges) await judge.post(`${path}/score-sheets`, sheetOf(project, seat));
    stage.say(`a panel of ${panel} is drawn${scored ? ' and scores' : ': the price decides'}`);
  }
  if (invites === 'named') {
    const record = {
      attendees: '采购人代表二名、专业人员一名（示例）',
      priceBasis: '同类合同（示例）',
      terms: '按标准（示例）',
    };
    await officer.post(`${path}/negotiation-record`, record);
    stage.say('the negotiation is put on record');
  }
  const { candidates, sha256 } = await officer.post(`${path}/report`);
  stage.say(`the report is frozen: SHA-256 ${sha256.slice(0, 16)}…`);
  const wish = { tenderId: project.ids.tenderId, bidId: candidates[0], decision: { text: project.decision } };
  const award = await lead.post('/awards', wish);
  stage.say(`street-lead awards to ${award.supplier.name} at ${award.amount.amount} yuan`);
  stage.say(`the result is public; a contract may be drawn up from ${award.contractableFrom}`);
}

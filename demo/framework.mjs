import { seatedJudges } from './acts/05-award.mjs';
import { yuan } from './project.mjs';

const DAY_MS = 86_400_000;
const UNIT_PRICES = { A: '92.00', B: '90.00', C: '95.00', D: '91.00' };
const PAID_AT_ONCE = [{ trigger: 'final-evaluation', percent: '100' }];

/** A day of the demo, so many days after an instant. */
function dayAfter(instant, count) {
  return new Date(Date.parse(instant) + count * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * A closed framework: admitted by a tender with elimination, signed, and an order by turns with a refusal.
 * @param {import('./stage.mjs').Stage} stage
 * @param {import('./project.mjs').Project} project
 */
export async function playClosedFramework(stage, project) {
  const [officer, lead] = await Promise.all(
    [project.who.officer, project.who.lead].map((who) => stage.as(who)),
  );
  const draft = await officer.post('/tenders', {
    ...{ itemId: project.ids.itemId, title: project.tender.title, method: 'framework-closed' },
    ...{ budget: yuan('480000.00'), ceiling: yuan('100.00'), criteria: [], instalments: PAID_AT_ONCE },
    ...{ awardTest: 'lowest-evaluated-price', returnVisitTemplate: 'one-three-six-months' },
    deadline: dayAfter(project.at.tender, 24),
    serviceFrom: dayAfter(project.at.tender, 50),
    serviceTo: dayAfter(project.at.tender, 600),
    acceptancePlan: project.groundwork.acceptancePlan,
    framework: { scope: project.item.title, ways: ['rotation'], rotationOrder: 'rank' },
  });
  project.ids.tenderId = draft.id;
  const { deadlineAt } = await lead.post(`/tenders/${draft.id}/publish`);
  stage.say(`the first stage is published: prices per unit, bids are due by ${deadlineAt}`);
  await admit(stage, project, officer, lead, deadlineAt);
  const agreement = await lead.post(`/tenders/${draft.id}/conclude`, {
    decision: { text: project.decision },
  });
  const { items } = await stage.public.get(`/framework-agreements/${agreement.id}/parties`);
  stage.say(
    `${items.length} of 4 are admitted, the dearest is left out; signing begins on ${agreement.signFrom}`,
  );
  await stage.at(`${agreement.validFrom}T09:00:00+08:00`);
  const parties = items.toSorted((a, b) => a.place - b.place);
  for (const party of parties) {
    const supplier = [...project.suppliers.values()].find(({ name }) => name === party.name);
    party.person = await stage.as(supplier.login);
    await party.person.post(`/framework-parties/${party.id}/sign`);
  }
  await lead.post(`/framework-agreements/${agreement.id}/sign`);
  await officer.post(`/framework-agreements/${agreement.id}/file`, { filingNumber: '示框备〔2025〕1号' });
  stage.say('all parties and the street-lead sign; it is filed, and in force');
  await orderByTurns(stage, project, { officer, lead, agreement, parties });
}

async function admit(stage, project, officer, lead, deadlineAt) {
  const path = `/tenders/${project.ids.tenderId}`;
  for (const [letter, price] of Object.entries(UNIT_PRICES)) {
    const { login } = project.suppliers.get(letter);
    const content = { price: yuan(price), proposal: '按框架协议约定提供服务（示例）' };
    const { id } = await (await stage.as(login)).post(`${path}/bids`, content);
    project.bids.set(letter, { ...project.suppliers.get(letter), id });
  }
  await stage.at(deadlineAt);
  await lead.post(`${path}/attend-opening`);
  await officer.post(`${path}/open`);
  const results = [...project.bids.values()].map(({ id }) => ({ bidId: id, conforms: true }));
  await officer.post(`${path}/review`, { results });
  const { accountId } = await officer.get('/me');
  await officer.post(`${path}/panel`, { size: 5, purchaserRepresentative: accountId });
  for (const { judge } of await seatedJudges(stage, project))
    await judge.post(`${path}/panel/declare`, { noInterest: true });
  await officer.post(`${path}/report`);
  stage.say('four bids are opened and reviewed; the report ranks them by price');
}

async function orderByTurns(stage, project, { officer, lead, agreement, parties }) {
  const order = await officer.post(`/framework-agreements/${agreement.id}/call-offs`, {
    ...{ itemId: project.ids.itemId, way: 'rotation', title: `${project.item.title}（订单）` },
    ...orderTerms(agreement.validFrom),
  });
  const path = `/framework-call-offs/${order.id}`;
  await lead.post(`${path}/offer`);
  await parties[0].person.post(`${path}/refuse`, { reason: '人员已满额排班（示例）' });
  stage.say(`${parties[0].name} has the first turn and refuses: on record, and the turn is gone`);
  const { amount } = await lead.post(`${path}/offer`);
  await parties[1].person.post(`${path}/accept`);
  stage.say(`${parties[1].name} has the next turn and accepts: ${amount.amount} yuan`);
  await contract(stage, project, { officer, lead, tenderId: order.tenderId });
}

/**
 * An open framework: a standing invitation, one supplier admitted and one refused, an order by the people served.
 * @param {import('./stage.mjs').Stage} stage
 * @param {import('./project.mjs').Project} project
 */
export async function playOpenFramework(stage, project) {
  const [officer, lead] = await Promise.all(
    [project.who.officer, project.who.lead].map((who) => stage.as(who)),
  );
  const from = dayAfter(project.at.tender, 0);
  const draft = await officer.post('/framework-agreements', {
    ...{
      title: `${project.item.title}开放式框架协议`,
      category: project.item.category,
      unit: project.item.unit,
    },
    ...{ scope: project.item.title, price: yuan('95.00'), chosenByServed: true, validFrom: from },
    conditions: [{ code: 'nurses', title: '持证护理员不少于三名（示例）' }],
  });
  await lead.post(`/framework-agreements/${draft.id}/announce`);
  stage.say('the street announces a standing invitation at 95.00 yuan a visit');
  const partyId = await apply(stage, project, { lead, agreementId: draft.id, letter: 'A', met: true });
  await apply(stage, project, { lead, agreementId: draft.id, letter: 'B', met: false });
  const order = await officer.post(`/framework-agreements/${draft.id}/call-offs`, {
    ...{ itemId: project.ids.itemId, way: 'direct-choice', title: `${project.item.title}（订单）`, partyId },
    ...{ ...orderTerms(from), choices: [{ partyId, count: 86 }] },
  });
  await lead.post(`/framework-call-offs/${order.id}/offer`);
  await (await stage.as(project.suppliers.get('A').login)).post(`/framework-call-offs/${order.id}/accept`);
  stage.say('86 of the people served choose A, which accepts the order; only counts are kept');
  await contract(stage, project, { officer, lead, tenderId: order.tenderId });
}

async function apply(stage, project, { lead, agreementId, letter, met }) {
  const person = await stage.as(project.suppliers.get(letter).login);
  const wish = { statement: '满足公布的全部条件（示例）', acceptsTerms: true };
  const { id, dueOn } = await person.post(`/framework-agreements/${agreementId}/applications`, wish);
  const finding = { code: 'nurses', met, ...(met ? {} : { reason: '仅两名（示例）' }) };
  const { state } = await lead.post(`/framework-applications/${id}/decide`, { findings: [finding] });
  stage.say(`${letter} applies, to be decided by ${dueOn}: ${state} by the published condition alone`);
  return met ? (await person.get('/framework-parties')).items[0].id : '';
}

function orderTerms(from) {
  return {
    ...{ instalments: PAID_AT_ONCE, returnVisitTemplate: 'one-three-six-months' },
    ...{ serviceFrom: dayAfter(from, 40), serviceTo: dayAfter(from, 200) },
  };
}

/** The award of an order and its contract are those of every other tender. */
async function contract(stage, project, { officer, lead, tenderId }) {
  const { candidates } = await lead.get(`/tenders/${tenderId}/report`);
  const wish = { tenderId, bidId: candidates[0], decision: { text: project.decision } };
  const award = await lead.post('/awards', wish);
  stage.say(`street-lead awards it to ${award.supplier.name} at ${award.amount.amount} yuan`);
  await stage.at(`${award.contractableFrom}T09:00:00+08:00`);
  const { amount } = await officer.post('/contracts', { awardId: award.id });
  stage.say(`the contract is drawn up like any other, at ${amount.amount} yuan`);
}

import { projectOf, yuan } from './project.mjs';

const MINUTE_MS = 60_000;
const ANSWERS = {
  ...{ definedService: false, designedBy: 'applicants', forOwnDuties: false },
  ...{ paidByDelivery: false, fiscalMoney: true },
};
const FACTORS = { need: 30, plan: 40, budget: 15, team: 15 };
/** Points of the five judges by applicant, out of a hundred. */
const TOTALS = { A: [90, 88, 86, 99, 10], B: [80, 80, 81, 82, 83], C: [70, 71, 72, 73, 74] };
const MINUTES = { presentation: 8, questions: 5, scoring: 3 };

/**
 * Plays one grant programme (公益创投): from the refusal of a purchase in disguise to the first payment.
 * @param {import('./stage.mjs').Stage} stage
 */
export async function playVenture(stage) {
  const project = projectOf(stage.file, 'homeCare');
  await stage.at(project.at.tender);
  stage.act('A street calls for projects');
  const path = await call(stage, project);
  stage.act('Three organizations apply, one asks for too much');
  const ids = await apply(stage, project, path);
  stage.act('Pitches in a drawn order, five judges, the highest and lowest left out');
  await judge(stage, project, path, ids);
  stage.act('Grants, their notice, an agreement, the first payment');
  await give(stage, project, path, ids);
}

async function call(stage, { who, at }) {
  const finance = await stage.as(who.finance);
  const sources = [
    { kind: 'welfare-lottery', amount: yuan('30000.00') },
    { kind: 'fiscal-district', amount: yuan('20000.00') },
  ];
  const fund = await finance.post('/funds', {
    name: '2025年公益创投资金（示例）',
    fiscalYear: 2025,
    sources,
  });
  const dayAfter = (days) => new Date(Date.parse(at.tender) + days * 86_400_000).toISOString().slice(0, 10);
  const terms = {
    ...{ title: '2025年新华街道公益创投（示例）', call: '征集为老服务项目，限社会组织申报。（示例）' },
    ...{ themes: ['为老服务'], boundary: ANSWERS, fundId: fund.id, category: 'ELD', minutes: MINUTES },
    ...{ total: yuan('40000.00'), maxGrant: yuan('20000.00'), trimmed: true, panelSize: 5 },
    criteria: Object.entries(FACTORS).map(([code, max]) => ({ code, title: code, maxPoints: String(max) })),
    instalments: [
      { trigger: 'signing', percent: '50' },
      { trigger: 'final-evaluation', percent: '50' },
    ],
    ...{ returnVisitTemplate: 'one-three-six-months', deadline: dayAfter(21) },
    ...{ projectFrom: '2025-07-01', projectTo: '2025-12-31' },
  };
  const officer = await stage.as(who.officer);
  const bought = { ...terms, boundary: { ...ANSWERS, definedService: true } };
  const { violations } = await officer.refused(422, 'POST', '/venture-programmes', bought);
  for (const { detail, rule } of violations) stage.say(`refused: ${detail} (${rule})`);
  const path = `/venture-programmes/${(await officer.post('/venture-programmes', terms)).id}`;
  await officer.post(`${path}/submit`);
  const district = await stage.as('district.district-supervisor');
  await district.post(`${path}/approve`, { approval: '民政〔2025〕18号（示例）' });
  const { total } = await (await stage.as(who.lead)).post(`${path}/publish`);
  stage.say(`approved by civil affairs and published; ${total.amount} yuan are reserved`);
  return path;
}

async function apply(stage, { who, suppliers }, path) {
  const clerk = await stage.as(who.clerk);
  const communityId = (await clerk.get('/me')).memberships[0].unitId;
  const programmeId = path.split('/')[2];
  const ids = new Map();
  for (const [letter, price] of [
    ['A', '12000.00'],
    ['B', '12000.00'],
    ['C', '12000.00'],
    ['D', '20000.01'],
  ]) {
    const supplier = suppliers.get(letter);
    const person = await stage.as(supplier.login);
    const body = { programmeId, communityId, form: form(supplier.name, price) };
    const { id } = await person.post('/venture-applications', body);
    const { warnings } = await person.get(`/venture-applications/${id}/check`);
    await person.post(`/venture-applications/${id}/submit`);
    const warned = warnings.map(({ detail }) => `; warned: ${detail}`).join('');
    stage.say(`${letter} applies${warned}`);
    ids.set(letter, id);
  }
  return ids;
}

/** A whole form with one line of activities. */
function form(name, price) {
  const line = { kind: 'activity', item: '课程', quantity: '1', days: 1, people: 1, basis: '询价（示例）' };
  const indicator = { unit: '人', baseline: '0', target: '30', tool: '台账（示例）' };
  return {
    ...{ title: `银龄数字课堂·${name}`, theme: '为老服务', summary: '教独居老人用手机。（示例）' },
    need: {
      ...{ analysis: '示例', method: '问卷', surveyed: 60, surveyedOn: '2025-02-10' },
      ...{ existing: '示例', gap: '示例' },
    },
    beneficiaries: { group: '独居老人', direct: 40, indirect: 100 },
    ...{ startsOn: '2025-07-01', months: 6, sustainability: '示例' },
    team: [{ role: '项目主管', people: 1, certificate: 'intermediate' }],
    indicators: ['output', 'outcome', 'satisfaction'].map((kind) => ({ kind, name: kind, ...indicator })),
    activities: [{ month: 1, name: '开班', place: '活动室', people: 40, risk: '跌倒', emergency: '急救员' }],
    budget: [{ ...line, unitPrice: yuan(price), amount: yuan(price), own: yuan('0.00') }],
    declares: { truth: true, supervision: true },
  };
}

async function judge(stage, { who }, path, ids) {
  const officer = await stage.as(who.officer);
  const { deadlineAt } = await officer.get(path);
  await stage.at(deadlineAt);
  const results = [...ids.values()].map((applicationId) => ({ applicationId, qualified: true }));
  await officer.post(`${path}/qualify`, { results });
  await officer.post(`${path}/panel`);
  const judges = await seated(stage, path);
  for (const { person } of judges) await person.post(`${path}/panel/declare`, { noInterest: true });
  const { items, draw } = await officer.post(`${path}/pitches`);
  stage.say(`the order of ${items.length} pitches is drawn by seed ${draw.seed.slice(0, 16)}…`);
  let now = Date.parse(deadlineAt);
  for (const { applicationId } of items) {
    const [letter] = [...ids].find(([, id]) => id === applicationId);
    now = await pitch(stage, officer, `${path}/pitches/${applicationId}`, now);
    for (const { person, seat } of judges) {
      const scores = Object.entries(FACTORS).map(([factor, max]) => ({
        ...{ factor, points: ((TOTALS[letter][seat - 1] * max) / 100).toFixed(2) },
      }));
      await person.post(`${path}/score-sheets`, { applicationId, scores });
    }
  }
  for (const { applicationId, rank, total } of (await officer.get(`${path}/standings`)).items)
    stage.say(`${rank}. ${[...ids].find(([, id]) => id === applicationId)[0]}: ${total}`);
}

/** Who judges is secret until the result: each expert asks for himself. */
async function seated(stage, path) {
  const found = await Promise.all(
    stage.file.experts.map(async ({ key }) => {
      const person = await stage.as(`pool.${key}`);
      const { status, body } = await person.send('GET', `${path}/panel`);
      const own = status === 200 ? body.seats.find(({ isOwn }) => isOwn) : undefined;
      return own ? [{ person, seat: own.seat }] : [];
    }),
  );
  return found.flat();
}

async function pitch(stage, officer, path, start) {
  let now = start;
  for (const [step, minutes] of [
    ['check-in', 0],
    ['call', 0],
    ['present', MINUTES.presentation],
    ['question', MINUTES.questions],
    ['score', 0],
  ]) {
    await officer.post(`${path}/${step}`, {});
    now += (minutes + 1) * MINUTE_MS;
    await stage.at(new Date(now).toISOString());
  }
  return now;
}

async function give(stage, { who, suppliers }, path, ids) {
  const [officer, lead] = [await stage.as(who.officer), await stage.as(who.lead)];
  const grant = (letter, amount, reason) => ({
    ...{ applicationId: ids.get(letter), verdict: 'fund', lines: [yuan(amount)], reason },
  });
  await officer.post(`${path}/decide`, {
    minutes: '评审委员会纪要〔2025〕3号（示例）',
    grants: [grant('A', '12000.00'), grant('B', '12000.00'), grant('C', '9000.00', '压缩课程次数（示例）')],
  });
  const { granted, noticeEndsOn } = await lead.post(`${path}/announce`);
  stage.say(`${granted.amount} yuan are announced; objections until ${noticeEndsOn}`);
  await stage.at(new Date(Date.parse(`${noticeEndsOn}T10:00:00+08:00`) + 1440 * MINUTE_MS).toISOString());
  const { id } = await officer.post('/grant-agreements', { grantId: ids.get('A') });
  const winner = await stage.as(suppliers.get('A').login);
  for (const signer of [lead, winner]) {
    const { documentSha256 } = await signer.get(`/contracts/${id}`);
    await signer.post(`/contracts/${id}/sign`, { documentSha256 });
  }
  const { items } = await winner.get(`/contracts/${id}/milestones`);
  const milestoneId = items.find(({ stage: at }) => at === 'signing').id;
  const request = await winner.post('/payment-requests', { milestoneId, invoiceNumber: 'FP-CT-1' });
  const finance = await stage.as(who.finance);
  for (const desk of [lead, finance]) await desk.post(`/payment-requests/${request.id}/approve`);
  const { now } = await stage.public.get('/sandbox/clock');
  const { amount } = await finance.post('/payments', {
    ...{ paymentRequestId: request.id, payerPaymentId: 'ZF-CT-1', amount: yuan('6000.00') },
    paidOn: now.slice(0, 10),
  });
  stage.say(`the agreement with A is signed, and ${amount.amount} yuan are paid`);
}

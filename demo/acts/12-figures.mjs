/**
 * Reads every figure back from the API, under the same sections and labels as demo/expected.json.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} homeCare
 * @param {import('../project.mjs').Project} mealAid
 */
export async function readFigures(stage, homeCare, mealAid) {
  return {
    '采购评审 Scores and award': await scores(stage, homeCare),
    '合同与资金 Contract, payments, fund': await money(stage, homeCare),
    '评估与回访 Evaluation and return visits': await effect(stage, homeCare),
    '第二个合同 The second contract': await second(stage, mealAid),
    '排名 Ranking of C': await rankings(stage, homeCare),
    '公告 Public notices': await notices(stage),
  };
}

async function scores(stage, { ids, bids, who, criteria }) {
  const report = await (await stage.as(who.lead)).get(`/tenders/${ids.tenderId}/report`);
  const letterOf = (bidId) => [...bids.values()].find(({ id }) => id === bidId)?.letter;
  const lines = report.bids.flatMap(({ bidId, rank, total, finalPrice, factors }) => {
    const points = criteria.map(({ code }) => factors.find((factor) => factor.code === code).points);
    return [
      [`${letterOf(bidId)}: rank, total, price`, `${rank}, ${total}, ${finalPrice.amount}`],
      [`${letterOf(bidId)}: points by factor`, points.join(' + ')],
    ];
  });
  const award = await stage.public.get(`/awards/${ids.awardId}`);
  return {
    'benchmark price': report.lots[0].benchmark,
    ...Object.fromEntries(lines),
    candidates: report.candidates.map(letterOf).join(', '),
    'awarded to': award.supplier.name,
    'awarded at': award.amount.amount,
    'result published': award.publishedOn,
    'contract from': award.contractableFrom,
  };
}

async function money(stage, { ids, who }) {
  const [lead, finance] = await Promise.all([stage.as(who.lead), stage.as(who.finance)]);
  const contract = await lead.get(`/contracts/${ids.contractId}`);
  const payments = (await finance.list(`/payments?contractId=${ids.contractId}`)).toReversed();
  const statement = await lead.get(`/contracts/${ids.contractId}/statement`);
  const { balance } = await finance.get(`/funds/${ids.fundId}`);
  const paid = payments.map(({ amount, paidOn }, index) => [
    `payment ${index + 1}`,
    `${amount.amount} on ${paidOn}`,
  ]);
  return {
    'contract amount': contract.amount.amount,
    'in words': contract.amountInWords,
    'contract state': contract.state,
    signed: contract.signedOn,
    accepted: contract.acceptedOn,
    ...Object.fromEntries(paid),
    'payments recorded': String(payments.length),
    'paid of planned': `${statement.total.paid.amount} of ${statement.total.planned.amount}`,
    ...Object.fromEntries(
      ['total', 'spent', 'committed', 'reserved', 'available'].map((each) => [
        `fund ${each}`,
        balance[each].amount,
      ]),
    ),
  };
}

async function effect(stage, { ids }) {
  const supervisor = await stage.as('district.district-supervisor');
  const [evaluation] = await supervisor.list(`/evaluations?contractId=${ids.contractId}`);
  const [plan] = await supervisor.list(`/evaluation-plans?contractId=${ids.contractId}`);
  const opened = await openings(supervisor, ids.contractId);
  const visits = plan.visits.flatMap(({ code, dueOn, score }) => [
    [`visit ${code}: due`, dueOn],
    [`visit ${code}: opened, score`, `${opened.get(code)}, ${score}`],
  ]);
  return {
    'final evaluation': `${evaluation.score} ${evaluation.gradeName}`,
    ...Object.fromEntries(visits),
    effectiveness: `${plan.effectiveness.score}${plan.effectiveness.complete ? '' : ' (incomplete)'}`,
  };
}

async function openings(supervisor, contractId) {
  const visits = await supervisor.list(`/visits?contractId=${contractId}`);
  return new Map(visits.map(({ code, openedAt }) => [code, openedAt?.slice(0, 16).replace('T', ' ')]));
}

async function second(stage, { ids, who }) {
  const lead = await stage.as(who.lead);
  const contract = await lead.get(`/contracts/${ids.contractId}`);
  const { supplements, total } = await lead.get(`/contracts/${ids.contractId}/statement`);
  const [rectification] = await lead.list(`/rectifications?contractId=${ids.contractId}`);
  const supervisor = await stage.as('district.district-supervisor');
  const [evaluation] = await supervisor.list(`/evaluations?contractId=${ids.contractId}`);
  const [plan] = await supervisor.list(`/evaluation-plans?contractId=${ids.contractId}`);
  const { editions } = await supervisor.get(`/evaluations/${evaluation.id}`);
  const firstScore = `${editions[0].score} ${editions[0].grade}`;
  const visits = plan.visits.map(({ code, dueOn, provisional }) => {
    return [`visit ${code}: due`, `${dueOn}${provisional ? ' (provisional)' : ''}`];
  });
  return {
    contract: contract.amount.amount,
    'with its supplement': `${supplements.amount}, in all ${total.planned.amount}`,
    accepted: contract.acceptedOn,
    'evaluated before the appeal': firstScore,
    'final evaluation': `${evaluation.score} ${evaluation.gradeName}`,
    ...Object.fromEntries(visits),
    'visit month-1: score': await scoreOf(supervisor, ids, 'month-1'),
    'visit recheck-1: score': await scoreOf(supervisor, ids, 'recheck-1'),
    rectification: rectification.state,
  };
}

async function scoreOf(supervisor, { contractId }, wanted) {
  const visits = await supervisor.list(`/visits?contractId=${contractId}`);
  return visits.find(({ code }) => code === wanted).score;
}

async function rankings(stage, { bids, winner }) {
  const { name } = bids.get(winner);
  const editions = (await stage.public.list('/rankings')).toReversed();
  const lines = editions.map(async ({ id, edition, asOf }) => {
    const { entries } = await stage.public.get(`/rankings/${id}`);
    const { outcome, rank, score, projects } = entries.find((entry) => entry.name === name);
    const place = outcome === 'ranked' ? `no. ${rank} with ${score}` : outcome;
    return [`edition ${edition}, ${asOf}`, `${place}, ${projects.length} project(s)`];
  });
  return Object.fromEntries(await Promise.all(lines));
}

async function notices(stage) {
  const all = await stage.public.list('/notices?limit=200');
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [kind, String(all.filter((each) => each.kind === kind).length)]),
  );
}

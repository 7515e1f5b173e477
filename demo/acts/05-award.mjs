/**
 * Every judge hands in a sheet; the report is computed and frozen; the lead confirms the first candidate.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function scoreAndReport(stage, project) {
  stage.act('Scores, report, award');
  await stage.at(project.at.scoring);
  const path = `/tenders/${project.ids.tenderId}`;
  const panel = await seatedJudges(stage, project);
  for (const { judge } of panel) await judge.post(`${path}/panel/declare`, { noInterest: true });
  await Promise.all(
    panel.map(({ judge, seat }) => judge.post(`${path}/score-sheets`, sheetOf(project, seat))),
  );
  stage.say(`${panel.length} judges hand in their sheets`);
  const officer = await stage.as(project.who.officer);
  const { sha256, lots } = await officer.post(`${path}/report`);
  stage.say(`the report is frozen: benchmark ${lots[0].benchmark}, SHA-256 ${sha256.slice(0, 16)}…`);
}

/** Who sits on the panel is secret until the result: each person asks for himself. */
export async function seatedJudges(stage, { who, ids }) {
  const logins = [who.officer, ...stage.file.experts.map(({ key }) => `pool.${key}`)];
  const found = await Promise.all(
    logins.map(async (login) => {
      const judge = await stage.as(login);
      const { status, body } = await judge.send('GET', `/tenders/${ids.tenderId}/panel`);
      const own = status === 200 ? body.seats.find(({ isOwn }) => isOwn) : undefined;
      return own ? [{ judge, seat: own.seat }] : [];
    }),
  );
  return found.flat();
}

/** A judge's sheet by what the file says. @param {import('../project.mjs').Project} project @param {number} seat */
export function sheetOf({ scores, bids }, seat) {
  const lines = Object.entries(scores).flatMap(([factor, byBidder]) =>
    Object.entries(byBidder).map(([bidder, given]) => ({
      bidId: bids.get(bidder).id,
      factor,
      points: Array.isArray(given) ? given[seat - 1] : given,
    })),
  );
  return { scores: lines };
}

/**
 * Award in rank order with a signed decision; the result is public at once.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function confirmAward(stage, project) {
  const { who, ids, decision } = project;
  await stage.at(project.at.award);
  const lead = await stage.as(who.lead);
  const { candidates } = await lead.get(`/tenders/${ids.tenderId}/report`);
  const wish = { tenderId: ids.tenderId, bidId: candidates[0], decision: { text: decision } };
  const award = await lead.post('/awards', wish);
  ids.awardId = award.id;
  project.winner = [...project.bids.keys()].find((bidder) => project.bids.get(bidder).id === candidates[0]);
  await stage.settle();
  const { supplier, amount, totalScore, contractableFrom } = await stage.public.get(`/awards/${award.id}`);
  stage.say(`street-lead awards to ${supplier.name}: ${totalScore} points, ${amount.amount} yuan`);
  stage.say(`the result is public; a contract may be drawn up from ${contractableFrom}`);
}

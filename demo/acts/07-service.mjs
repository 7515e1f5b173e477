import { winnerOf } from './06-contract.mjs';

/**
 * The provider records what it did since the last time, hands the stage in, and the buyer accepts it.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 * @param {{acceptance: string, at: string, opinions: object[]}} delivery
 */
export async function deliver(stage, project, { acceptance, at, opinions }) {
  stage.act(`Service and ${acceptance} acceptance`);
  await stage.at(at);
  const provider = await stage.as(winnerOf(project).login);
  await recordServices(stage, project, provider, at.slice(0, 10));
  const { rework } = project;
  if (rework?.acceptance === acceptance) {
    await handIn(provider, project, acceptance);
    await judge(stage, project, { acceptance, opinions, rework });
    await stage.at(rework.at);
  }
  await handIn(provider, project, acceptance);
  await judge(stage, project, { acceptance, opinions });
}

async function handIn(provider, { ids }, acceptance) {
  const contract = `/contracts/${ids.contractId}`;
  const milestones = await provider.list(`${contract}/milestones`);
  const milestone = milestones.find((each) => each.stage === acceptance);
  await provider.post(`${contract}/milestones/${milestone.id}/submit`);
}

async function recordServices(stage, { ids, records, recipients }, provider, until) {
  const { days, ...line } = records;
  const done = days.filter((on) => on <= until);
  const lines = done.map((on) => ({ ...line, clientId: `${on}-1`, on, recipients }));
  const { recorded, known } = await provider.post(`/contracts/${ids.contractId}/service-records`, {
    records: lines,
  });
  stage.say(`the provider records its services: ${recorded} new lines, ${known} sent again`);
}

/** Item by item against the standard; what does not conform sends the delivery back, with a reason and a day. */
async function judge(stage, { who, ids, standards }, { acceptance, opinions, rework }) {
  const [officer, lead, clerk] = await Promise.all(
    [who.officer, who.lead, who.clerk].map((login) => stage.as(login)),
  );
  const { id } = await officer.post('/acceptances', { contractId: ids.contractId, stage: acceptance });
  const asked = await recipientsOf(officer, ids.contractId);
  for (const [index, opinion] of opinions.entries()) {
    const recipientId = asked[index];
    await officer.post(`/acceptances/${id}/opinions`, { respondent: 'recipient', recipientId, ...opinion });
  }
  await clerk.post(`/acceptances/${id}/opinions`, { respondent: 'community', satisfied: true });
  const items = standards.map((title) => ({ title, conforms: title !== rework?.item }));
  const verdict = rework ? { accepted: false, reason: rework.reason } : { accepted: true };
  const { acceptedOn, reworkBy } = await lead.post(`/acceptances/${id}/conclude`, { items, ...verdict });
  await stage.settle();
  stage.say(
    rework
      ? `sent back for rework until ${reworkBy}: ${rework.reason}`
      : `accepted on ${acceptedOn} with ${opinions.length} recipients' opinions and the community's`,
  );
}

async function recipientsOf(officer, contractId) {
  const lines = await officer.list(`/contracts/${contractId}/service-records`);
  return [...new Set(lines.flatMap(({ recipients }) => recipients.map(({ recipientId }) => recipientId)))];
}

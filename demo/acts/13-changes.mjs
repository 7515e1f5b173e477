import { yuan } from '../project.mjs';
import { winnerOf } from './06-contract.mjs';

/**
 * More of the same service is agreed on during the delivery: within ten percent, signed by both sides.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function supplement(stage, project) {
  stage.act('Change of the contract');
  const { who, ids, change } = project;
  await stage.at(change.at);
  const [officer, lead, provider] = await Promise.all(
    [who.officer, who.lead, winnerOf(project).login].map((login) => stage.as(login)),
  );
  const path = `/contracts/${ids.contractId}/changes`;
  const terms = { kind: 'supplement', ground: 'mutual-agreement', reason: change.reason };
  const promises = { addedService: change.addedService, sameService: true, otherClausesUnchanged: true };
  const { violations } = await officer.refused(422, 'POST', path, {
    ...{ ...terms, ...promises },
    amount: yuan(change.tooMuch),
  });
  stage.say(`refused: ${violations[0].detail}`);
  const { id, documentSha256 } = await officer.post(path, {
    ...{ ...terms, ...promises },
    amount: yuan(change.amount),
  });
  for (const person of [provider, lead]) await person.post(`${path}/${id}/sign`, { documentSha256 });
  await stage.settle();
  stage.say(`a supplement of ${change.amount} yuan, signed by both sides: ${change.addedService}`);
}

/**
 * The page that explains every fen of a contract.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 */
export async function showStatement(stage, { who, ids }) {
  stage.act('Statement');
  const { total, lines } = await (await stage.as(who.lead)).get(`/contracts/${ids.contractId}/statement`);
  for (const { stage: name, amounts, why } of lines) {
    const reasons = why.map(({ detail }) => detail).join(' ');
    stage.say(`${lineOf(name, amounts)}${reasons && ` (${reasons})`}`);
  }
  stage.say(lineOf('in all', total));
}

function lineOf(name, { planned, requested, approved, paid, held, withheld }) {
  const parts = Object.entries({ requested, approved, paid, held, withheld });
  const some = parts.filter(([, { amount }]) => amount !== '0.00');
  return `${name}: planned ${planned.amount} = ${some.map(([what, { amount }]) => `${what} ${amount}`).join(' + ')}`;
}

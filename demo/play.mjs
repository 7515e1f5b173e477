import { readFile } from 'node:fs/promises';
import { publishNeed } from './acts/01-needs.mjs';
import { announceTender, prepareTender } from './acts/02-tender.mjs';
import { lookFromOutside, placeBids } from './acts/03-bids.mjs';
import { closeByItself, openAndReview, sendFinalOffers } from './acts/04-opening.mjs';
import { confirmAward, scoreAndReport } from './acts/05-award.mjs';
import { signContract } from './acts/06-contract.mjs';
import { deliver } from './acts/07-service.mjs';
import { pay } from './acts/08-payment.mjs';
import { evaluate } from './acts/09-evaluation.mjs';
import { makeVisit } from './acts/10-visits.mjs';
import { rank } from './acts/11-ranking.mjs';
import { showStatement, supplement } from './acts/13-changes.mjs';
import { rectify } from './acts/14-rectification.mjs';
import { readFigures } from './acts/12-figures.mjs';
import { playMethod } from './method.mjs';
import { projectOf } from './project.mjs';
import { Stage } from './stage.mjs';
import { compare } from './table.mjs';

const AFTER_THE_VISITS = '2026-05-29T10:00:00+08:00';
const AFTER_THE_SECOND = '2026-10-23T10:00:00+08:00';

/** Plays the whole life over HTTP. Answers how many figures differ from what is expected. @param {string} baseUrl */
export async function play(baseUrl) {
  const stage = new Stage(baseUrl, await json('boli.json'));
  console.log(
    `Sanshe 三社联动: the whole life of a purchase, played at ${baseUrl} with sample data (示例数据)`,
  );
  await stage.reset();
  const homeCare = projectOf(stage.file, 'homeCare');
  await plan(stage, homeCare);
  await buy(stage, homeCare);
  await perform(stage, homeCare);
  const lastVisit = homeCare.visits.at(-1);
  for (const visit of homeCare.visits.slice(0, -1)) await makeVisit(stage, homeCare, visit);
  const mealAid = projectOf(stage.file, 'mealAid');
  await plan(stage, mealAid);
  await makeVisit(stage, homeCare, lastVisit);
  await rank(stage, AFTER_THE_VISITS);
  await buy(stage, mealAid);
  await supplement(stage, mealAid);
  await deliver(stage, mealAid, final(mealAid));
  await evaluate(stage, mealAid);
  for (const visit of mealAid.visits) await makeVisit(stage, mealAid, visit);
  await rectify(stage, mealAid);
  await showStatement(stage, mealAid);
  await rank(stage, AFTER_THE_SECOND);
  return compare(await json('expected.json'), await readFigures(stage, homeCare, mealAid));
}

/** Plays one purchase under a method alone, from the need to the award. @param {string} baseUrl @param {string} method */
export async function playOne(baseUrl, method) {
  console.log(`Sanshe 三社联动: one purchase by ${method}, played at ${baseUrl} with sample data (示例数据)`);
  await playMethod(new Stage(baseUrl, await json('boli.json')), method);
}

/** From a need to all that a tender asks for. */
async function plan(stage, project) {
  await publishNeed(stage, project);
  await prepareTender(stage, project);
}

/** From the tender to a signed contract. */
async function buy(stage, project) {
  await announceTender(stage, project);
  await placeBids(stage, project);
  if (project.showsRefusals) await lookFromOutside(stage, project);
  await closeByItself(stage, project);
  await openAndReview(stage, project);
  await sendFinalOffers(stage, project);
  await scoreAndReport(stage, project);
  await confirmAward(stage, project);
  await signContract(stage, project);
}

/** From the first payment to the last. */
async function perform(stage, project) {
  const { at, opinions } = project;
  await pay(stage, project, { instalment: 'signing', at: at.firstPayment });
  await deliver(stage, project, { acceptance: 'mid-term', at: at.midTerm, opinions: opinions['mid-term'] });
  await pay(stage, project, { instalment: 'mid-term', at: at.secondPayment, reports: 2 });
  await deliver(stage, project, final(project));
  await evaluate(stage, project);
  await pay(stage, project, { instalment: 'final-evaluation', at: at.lastPayment });
  await showStatement(stage, project);
}

function final({ at, opinions }) {
  return { acceptance: 'final', at: at.final, opinions: opinions.final };
}

async function json(name) {
  return JSON.parse(await readFile(new URL(name, import.meta.url), 'utf8'));
}

/**
 * A return visit opens by itself at its time; recipients answer by link or on the phone; its score follows.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 * @param {{code: string, on: string, answers: string[]}} visit seven digits for each answer, `!` before them: nothing
 * was received; or how it failed
 */
export async function makeVisit(stage, project, { code, on, answers }) {
  stage.act(`Return visit ${code}`);
  const supervisor = await stage.as('district.district-supervisor');
  await stage.at(`${on}T08:59:00+08:00`);
  const planned = await visitOf(supervisor, project, code);
  stage.check('the visit waits for its time', planned.state === 'planned');
  await stage.at(`${on}T09:00:00+08:00`);
  const visit = await visitOf(supervisor, project, code);
  stage.check('the visit has opened by itself', visit.state === 'assigned');
  stage.say(`the visit has opened by itself and is ${visit.evaluator.name}'s`);
  const evaluator = await evaluatorOf(stage, visit);
  const { items } = await evaluator.get('/messages?unread=true&limit=1');
  stage.say(`the evaluator finds in the inbox: ${items[0].title}`);
  await askEverybody(stage, evaluator, visit, answers);
  await tryAgain(stage, evaluator, visit, on);
  const { score, sample } = await evaluator.post(`/visits/${visit.id}/submit`);
  await stage.settle();
  const missed = sample.refused + sample.unreachable;
  stage.say(`${sample.answered} answered, ${missed} did not; the evaluator submits: ${score}`);
  await showTickets(stage, project, visit.id);
}

/** What residents say in alarm is a ticket to the street, without a word about who said it. */
async function showTickets(stage, { who }, visitId) {
  const officer = await stage.as(who.officer);
  const { flags } = await officer.get(`/visits/${visitId}`);
  for (const { kind, dueAt, ticketState } of flags) {
    stage.say(`red flag "${kind}": a ticket to the street, ${ticketState}, due ${dueAt.slice(0, 16)}`);
  }
}

async function visitOf(supervisor, { ids }, code) {
  const visits = await supervisor.list(`/visits?contractId=${ids.contractId}`);
  return visits.find((visit) => visit.code === code);
}

async function evaluatorOf(stage, { evaluator }) {
  const people = await Promise.all([1, 2, 3].map((n) => stage.as(`gongheng.evaluator-${n}`)));
  const accounts = await Promise.all(people.map((person) => person.get('/me')));
  return people[accounts.findIndex(({ accountId }) => accountId === evaluator.accountId)];
}

/** Every second person answers by his one-time link, the others on the phone. */
async function askEverybody(stage, evaluator, visit, answers) {
  const people = await evaluator.list(`/visits/${visit.id}/sample`);
  const { questionnaire } = await stage.public.get(`/surveys/${people[0].surveyToken}`);
  await Promise.all(
    people.map(({ id: sampleId, surveyToken }, index) => {
      const given = answers[index];
      const byPhone = (interview) =>
        evaluator.post(`/visits/${visit.id}/answers`, { sampleId, ...interview });
      if (!/^!?\d+$/.test(given)) return byPhone({ outcome: given === 'refused' ? given : 'not-reached' });
      const filled = filledIn(questionnaire.questions, given);
      return index % 2 === 0
        ? stage.public.post(`/surveys/${surveyToken}`, { answers: filled })
        : byPhone({ outcome: 'answered', answers: filled });
    }),
  );
}

/** Who was not reached is tried twice more, at other hours and on the next day, before he counts as unreachable. */
async function tryAgain(stage, evaluator, visit, on) {
  const next = new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  for (const at of [`${on}T15:00`, `${next}T08:00`]) {
    const people = await evaluator.list(`/visits/${visit.id}/sample`);
    const missed = people.filter(({ attempts, outcome }) => attempts.length > 0 && outcome === null);
    if (missed.length === 0) return;
    await stage.at(`${at}:00+08:00`);
    for (const { id: sampleId } of missed) {
      await evaluator.post(`/visits/${visit.id}/answers`, { sampleId, outcome: 'not-reached' });
    }
  }
}

/** One digit for each scale in its order; the facts agree with the ledger unless nothing was received. */
function filledIn(questions, digits) {
  const scales = questions.filter(({ kind }) => kind === 'likert5');
  const received = !digits.startsWith('!');
  const marks = Object.fromEntries(
    scales.map(({ id }, index) => [id, Number(digits.replace('!', '')[index])]),
  );
  return { ...marks, received, times: received ? 8 : null, charged: false };
}

/**
 * The district computes an edition of the ranking as of today; everybody can read it.
 * @param {import('../stage.mjs').Stage} stage
 * @param {string} instant RFC 3339
 */
export async function rank(stage, instant) {
  stage.act('Ranking');
  await stage.at(instant);
  const supervisor = await stage.as('district.district-supervisor');
  const { id, edition } = await supervisor.post('/rankings', { asOf: instant.slice(0, 10) });
  await stage.settle();
  const { entries } = await stage.public.get(`/rankings/${id}`);
  for (const { name, outcome, rank: place, score } of entries) {
    stage.say(`edition ${edition}: ${name} ${outcome === 'ranked' ? `no. ${place}, ${score}` : outcome}`);
  }
}

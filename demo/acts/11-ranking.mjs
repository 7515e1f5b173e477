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
  for (const { name, outcome, rank: place, score, parts, missing } of entries) {
    stage.say(`edition ${edition}: ${name} ${outcome === 'ranked' ? `no. ${place}, ${score}` : outcome}`);
    if (outcome === 'ranked') explain(stage, { parts, missing });
  }
}

/** Every part with its weight, its value and the points that it brings; what has no data is renormalised away. */
function explain(stage, { parts, missing }) {
  const known = parts.filter(({ points }) => points !== null);
  const terms = known.map(({ part, weight, value, points }) => `${part} ${value} at ${weight} % = ${points}`);
  stage.say(`  because ${terms.join('; ')}${missing.length > 0 ? `; without data: ${missing}` : ''}`);
}

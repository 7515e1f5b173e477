import { EdgeProblem } from '../../platform/index.js';
import type { PublicNotice } from '../data/public-notice.entity.js';
import { refuse } from '../domain/refusals.js';

/** 410: a notice is not shown any more, by the order that the notice in its place tells of. */
export function goneBy({ id, facts }: PublicNotice): EdgeProblem {
  const told = (code: string) => facts.find((fact) => fact.code === code)?.value ?? '–';
  const order = { authority: told('authority'), order: told('order'), orderedOn: told('ordered-on') };
  const stood = { kind: told('notice-kind'), from: told('public-from'), until: told('public-until') };
  return new EdgeProblem('gone', [refuse.takenDown({ params: { ...order, ...stood, notice: id } })]);
}

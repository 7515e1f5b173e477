import { Not } from 'typeorm';
import type { Actor, Tx } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { OpeningWitness } from '../data/opening-witness.entity.js';
import { refuseAct } from '../domain/act-refusals.js';

/** RuleBroken (409) unless somebody else of the buyer is there to see it opened. */
export async function demandWitness(
  tx: Tx,
  { accountId }: Actor,
  tenderId: string,
  stage: OpeningWitness['stage'],
): Promise<void> {
  const seen = await tx.existsBy(OpeningWitness, { tenderId, stage, accountId: Not(accountId) });
  RuleBroken.conflictUnlessEmpty(seen ? [] : [refuseAct.witnessMissing()]);
}

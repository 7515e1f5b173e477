import { type Doer, type Tx, advance, touch } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { membershipLifecycle } from '../domain/membership.lifecycle.js';
import { Membership } from './membership.entity.js';

/** Lets every membership of a unit and of the units below it end with a day at the latest; those yet to begin never do. */
export async function endMembershipsAfter(tx: Tx, doer: Doer, unitId: string, lastDay: Day): Promise<void> {
  const [ended] = await tx.query<[{ id: string }[]]>(
    `UPDATE membership SET valid_to = $2, version = version + 1
      WHERE unit_id IN (SELECT unit_subtree($1)) AND state IN ('proposed', 'active')
        AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2) RETURNING id`,
    [unitId, lastDay],
  );
  for (const { id } of ended) touch(tx, 'membership', id, 'change');
  const unbegun = await tx
    .createQueryBuilder(Membership, 'm')
    .where('m.unitId IN (SELECT unit_subtree(:unitId))', { unitId })
    .andWhere(`m.state IN ('proposed', 'active') AND m.validFrom > :lastDay`, { lastDay })
    .getMany();
  for (const membership of unbegun) {
    const step = membership.state === 'proposed' ? 'refuse' : 'end';
    await advance(tx, membership, membershipLifecycle, step, doer, 'unit-reorganized');
  }
}

/** Lets every unit below one end with a day at the latest. */
export async function endUnitsBelow(tx: Tx, unitId: string, lastDay: Day): Promise<void> {
  const [ended] = await tx.query<[{ id: string }[]]>(
    `UPDATE unit SET valid_to = greatest($2, valid_from), version = version + 1
      WHERE id <> $1 AND id IN (SELECT unit_subtree($1)) AND (valid_to IS NULL OR valid_to > $2) RETURNING id`,
    [unitId, lastDay],
  );
  for (const { id } of ended) touch(tx, 'unit', id, 'change');
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  type RecusalTie,
  type SupplierConflict,
  conflictKinds,
  recusalTies,
  unitParty,
} from '../domain/relation-rules.js';
import { DEPTH, type Party, type Path, RelationGraph } from '../domain/relations.js';
import { edgesAround, partiesOfAccounts } from './relation-edges.js';

/** Longest way by which the law recuses or bars: a relative's post, a shared responsible person. */
const LAWFUL = 2;

/** One end of a question about relations. */
export type End = { readonly unitId: string } | { readonly accountId: string };

/** Who stands how to whom on a day, as it is recorded now. */
@Injectable()
export class Relations {
  constructor(private readonly database: Database) {}

  /** Every way between two ends, no longer than `DEPTH` steps. */
  async between(a: End, b: End, on: Day): Promise<Path[]> {
    const db = this.database.reader;
    const [from, to] = [await partyOf(db, a), await partyOf(db, b)];
    const edges = await edgesAround(db, [from, to], reachOf(DEPTH));
    return new RelationGraph(edges, on).paths(from, to);
  }

  /** For each of the accounts the ties that recuse it from judging these units (政府采购法实施条例 art. 9); most have none. */
  async tiesOf(
    db: EntityManager,
    accountIds: readonly string[],
    unitIds: readonly string[],
    on: Day,
  ): Promise<Map<string, RecusalTie[]>> {
    const parties = await partiesOfAccounts(db, accountIds);
    const edges = await edgesAround(db, unitIds.map(unitParty), LAWFUL);
    const graph = new RelationGraph(edges, on);
    const tiesOf = (party: Party) =>
      unitIds.flatMap((unitId) => recusalTies(graph.paths(party, unitParty(unitId), LAWFUL), unitId));
    return new Map(accountIds.map((id, at) => [id, tiesOf(parties[at] ?? `account:${id}`)]));
  }

  /** Which of these suppliers may not bid for one contract together (政府采购法实施条例 art. 18), and why. */
  async conflictsAmong(db: EntityManager, unitIds: readonly string[], on: Day): Promise<SupplierConflict[]> {
    const edges = await edgesAround(db, unitIds.map(unitParty), reachOf(LAWFUL));
    const graph = new RelationGraph(edges, on);
    return pairsOf(unitIds).flatMap(([one, other]) =>
      conflictKinds(graph.paths(unitParty(one), unitParty(other), LAWFUL)).map((kind) => ({
        kind,
        units: [one, other] as const,
      })),
    );
  }
}

/** Relations on a way of so many steps are no farther from one of its two ends than this. */
function reachOf(depth: number): number {
  return Math.ceil(depth / 2);
}

async function partyOf(db: EntityManager, end: End): Promise<Party> {
  if ('unitId' in end) return unitParty(end.unitId);
  const [party] = await partiesOfAccounts(db, [end.accountId]);
  return party ?? `account:${end.accountId}`;
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): [string, string] => [one, other]));
}

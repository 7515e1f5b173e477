import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, Settings, type Tx, create, now } from '../../platform/index.js';
import { type Day, addMonths, dayOf } from '../../shared/days.js';
import { type Exact, toDecimal } from '../../shared/exact.js';
import { RuleBroken } from '../../shared/refused.js';
import { RankingEntry } from '../data/ranking-entry.entity.js';
import { RankingInputs } from '../data/ranking-inputs.js';
import { Ranking } from '../data/ranking.entity.js';
import { DEFAULT_RANKING, type RankingPart } from '../domain/organization-score.js';
import { type ProjectInput, projectResult } from '../domain/project-input.js';
import { type RankingLine, ranking } from '../domain/ranking.js';
import { refuse } from '../domain/refusals.js';
import { RankingComputed } from '../events.js';

const EDITION_LOCK = 7_140_012;

/** The district computes a new edition of the ranking. Nothing in it can be chosen but the day. */
@Injectable()
export class ComputeRanking {
  constructor(
    private readonly database: Database,
    private readonly inputs: RankingInputs,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** As of a day, today when left out. RuleBroken (422) for a day to come. */
  run(actor: Actor, wanted?: Day): Promise<Ranking> {
    return this.database.transaction(async (tx) => {
      const today = dayOf(now(tx));
      const asOf = wanted ?? today;
      if (asOf > today)
        throw new RuleBroken([refuse.rankingInFuture({ pointer: '/asOf', params: { today } })]);
      const settings = { ...DEFAULT_RANKING, minProjects: this.settings.rankingMinProjects };
      const edition = await nextEdition(tx);
      const made = await create(tx, Ranking, { edition, asOf, settings, computedBy: actor.accountId });
      await this.keepEntries(tx, made);
      await this.outbox.publish(tx, RankingComputed, { rankingId: made.id });
      return made;
    });
  }

  private async keepEntries(tx: Tx, { id: rankingId, asOf, settings }: Ranking): Promise<void> {
    const inputs = await this.inputs.asOf(tx, asOf);
    const organizations = [...inputs].map(([organizationId, projects]) => ({
      organizationId,
      credit: 'normal' as const,
      projects: projects.map(projectResult),
    }));
    const after = addMonths(asOf, -settings.windowMonths);
    for (const [index, line] of ranking(organizations, asOf, settings).entries()) {
      const projects = (inputs.get(line.organizationId) ?? []).filter(({ closedOn }) => closedOn > after);
      await create(tx, RankingEntry, { rankingId, position: index + 1, ...entryOf(line, projects) });
    }
  }
}

/** Editions are numbered without a gap: whoever computes at the same time waits. */
async function nextEdition(tx: Tx): Promise<number> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [EDITION_LOCK]);
  return ((await tx.maximum(Ranking, 'edition')) ?? 0) + 1;
}

function entryOf(line: RankingLine, projects: readonly ProjectInput[]) {
  const { organizationId, outcome } = line;
  const empty = { rank: null, score: null, parts: {}, missing: [], capped: false };
  if (line.outcome !== 'ranked') return { organizationId, outcome, ...empty, projects: [...projects] };
  const parts = Object.entries(line.parts).flatMap(([part, value]: [string, Exact | undefined]) =>
    value === undefined ? [] : [[part, toDecimal(value, 4)]],
  );
  return {
    ...{ organizationId, outcome, rank: line.rank, capped: line.capped, projects: [...projects] },
    score: toDecimal(line.score, 2),
    parts: Object.fromEntries(parts) as Partial<Record<RankingPart, string>>,
    missing: [...line.missing],
  };
}

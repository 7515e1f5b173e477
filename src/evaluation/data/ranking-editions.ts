import { Injectable } from '@nestjs/common';
import { type Actor, Outbox, Settings, type Tx, create, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { creditStandingOn } from '../../registry/index.js';
import { type Day, addMonths, dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { DEFAULT_RANKING } from '../domain/organization-score.js';
import { projectResult } from '../domain/project-input.js';
import { type RankedOrganization, ranking } from '../domain/ranking.js';
import { RankingComputed } from '../events.js';
import { exactDay } from './exact-day.js';
import { entryOf } from './ranking-entries.js';
import { RankingEntry } from './ranking-entry.entity.js';
import { RankingInputs } from './ranking-inputs.js';
import { Ranking } from './ranking.entity.js';

const EDITION_LOCK = 7_140_012;

/** Editions of the ranking: computed by the announced rules, never changed, open to objections for some days. */
@Injectable()
export class RankingEditions {
  constructor(
    private readonly inputs: RankingInputs,
    private readonly settings: Settings,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
  ) {}

  /** The next edition; `correctsId` where an objection to an earlier one was upheld. 422 where no calendar closes it to objections. */
  async make(tx: Tx, actor: Actor, asOf: Day, correctsId: string | null): Promise<Ranking> {
    const { rankingMinProjects: minProjects, rankingDecayPercent: decayPercent } = this.settings;
    const settings = { ...DEFAULT_RANKING, minProjects, decayPercent };
    const count = this.settings.rankingObjectionWorkingDays;
    const objectionBy = exactDay(workingDaysFrom(dayOf(now(tx)), count, await this.calendars.current()));
    const edition = await nextEdition(tx);
    const head = { edition, asOf, settings, computedBy: actor.accountId, objectionBy, correctsId };
    const made = await create(tx, Ranking, head);
    await this.keepEntries(tx, made);
    await this.outbox.publish(tx, RankingComputed, { rankingId: made.id });
    return made;
  }

  private async keepEntries(tx: Tx, { id: rankingId, asOf, settings }: Ranking): Promise<void> {
    const inputs = await this.inputs.asOf(tx, asOf);
    const organizations: RankedOrganization[] = [];
    for (const [organizationId, projects] of inputs) {
      const credit = await creditStandingOn(tx, organizationId, asOf);
      organizations.push({ organizationId, credit, projects: projects.map(projectResult) });
    }
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

import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, BusinessClock, Database, Settings, isOverseer } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/refusals.js';
import { groupsViolations, windowViolations } from '../domain/report-rules.js';
import { type Window, countedRows } from './counted-rows.js';
import { demandUnit } from './demand-unit.js';
import { type Cell, figureCells } from './figure-cells.js';
import { type SourceRow, sourceRows } from './source-rows.js';
import { type TopicName, topicOf } from './topics/all-topics.js';

/** What is asked for. */
export interface Period {
  /** Both inclusive. */
  readonly from: Day;
  readonly to: Day;
  readonly unitId?: string;
}

/** The rows of one figure, of one cell where a group is given. */
export interface FigureAsked {
  readonly figure: string;
  readonly by?: string;
  readonly key?: string;
}

/** Figures out of what was entered once: a street's own rows, overseers everybody's. */
@Injectable()
export class Statistics {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
    private readonly settings: Settings,
    private readonly units: Units,
  ) {}

  /**
   * The figures of a topic, of this moment. RuleBroken (422) for a window that is too long or has too many groups; NotFound
   * for another's unit.
   */
  async of(actor: Actor, name: TopicName, period: Period): Promise<readonly Cell[]> {
    const topic = topicOf(name);
    const counted = countedRows(topic, await this.window(actor, period));
    const cells = await figureCells(this.database.reader, topic, counted);
    RuleBroken.unlessEmpty(groupsViolations(cells.length));
    return cells;
  }

  /** The rows behind a figure. RuleBroken (422) also for a figure or group that the topic has not. */
  async rows(
    actor: Actor,
    name: TopicName,
    period: Period,
    { figure: code, by, key }: FigureAsked,
    request: PageRequest,
  ): Promise<Page<SourceRow>> {
    const topic = topicOf(name);
    const figure = Object.hasOwn(topic.figures, code) ? topic.figures[code] : undefined;
    const group =
      by !== undefined && key !== undefined && Object.hasOwn(topic.by, by) ? { by, key } : undefined;
    const wrong = !group && (by ?? key) !== undefined;
    if (!figure || wrong) throw new RuleBroken(askedViolations(code, !figure, wrong ? (by ?? '') : null));
    const counted = countedRows(topic, await this.window(actor, period));
    return sourceRows(this.database.reader, figure, counted, request, group);
  }

  /** The window that a caller asks for, checked. */
  async window(actor: Pick<Actor, 'role' | 'unitId'>, { from, to, unitId }: Period): Promise<Window> {
    RuleBroken.unlessEmpty(windowViolations(from, to, this.settings.statisticsMaxYears));
    const within = isOverseer(actor) ? null : actor.unitId;
    if (unitId !== undefined) await demandUnit(this.units, within, unitId);
    return { from, to, within, unitId: unitId ?? null, today: dayOf(this.clock.now()) };
  }
}

function askedViolations(figure: string, unknown: boolean, by: string | null) {
  return [
    ...(unknown ? [refuse.figureUnknown({ pointer: '/figure', params: { figure } })] : []),
    ...(by === null ? [] : [refuse.groupUnknown({ pointer: '/by', params: { by } })]),
  ];
}

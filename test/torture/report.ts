import { type World } from '../support/world.js';
import { type NoticeFigures, noticeFigures, spreadOf, type Spread } from './figures.js';
import type { RoundPlan } from './round-plan.js';
import type { RoundResult } from './torture.js';

/** What all rounds came to. */
export interface Report {
  readonly rounds: number;
  readonly kills: number;
  readonly wipes: number;
  readonly standstills: number;
  readonly due: number;
  readonly opened: number;
  readonly lost: number;
  readonly doubled: number;
  /** Latency in ms with two workers, with one of them killed, with both killed. */
  readonly quiet: Spread;
  readonly oneKilled: Spread;
  readonly bothKilled: Spread;
  readonly notices: NoticeFigures;
  readonly noticesAfterStandstill: NoticeFigures;
  /** Visits of the later day opened before the last of the earlier one, at most, after a standstill. */
  readonly overtaken: number;
}

export async function reportOf(world: World, results: readonly RoundResult[]): Promise<Report> {
  const of = (kind: RoundPlan['kind']) => results.filter(({ plan }) => plan.kind === kind);
  const sum = (figure: (each: RoundResult) => number) =>
    results.reduce((total, each) => total + figure(each), 0);
  const faults = (kind: 'lost' | 'doubled') =>
    results
      .flatMap((each) => each.faults)
      .filter((each) => each.kind === kind)
      .reduce((total, { count }) => total + count, 0);
  return {
    rounds: results.length,
    kills: sum(({ plan }) => plan.kills.length),
    wipes: sum(({ plan }) => plan.wipes.length),
    standstills: of('standstill').length,
    due: sum(({ due }) => due),
    opened: sum(({ opened }) => opened),
    ...{ lost: faults('lost'), doubled: faults('doubled') },
    quiet: spreadOf(of('quiet').flatMap(({ latencies }) => latencies)),
    oneKilled: spreadOf(of('one-killed').flatMap(({ latencies }) => latencies)),
    bothKilled: spreadOf(of('both-killed').flatMap(({ latencies }) => latencies)),
    notices: await noticeFigures(world),
    noticesAfterStandstill: await noticeFigures(
      world,
      of('standstill').map(({ day }) => day),
    ),
    overtaken: Math.max(0, ...of('standstill').map((each) => each.overtaken)),
  };
}

/** The report as lines for people. */
export function linesOf(queue: string, report: Report): string[] {
  const { quiet, oneKilled, bothKilled, notices, noticesAfterStandstill: after } = report;
  const spread = ({ p50, p95, max, count }: Spread) =>
    count === 0
      ? 'none'
      : `p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms, max ${Math.round(max)} ms (${count})`;
  return [
    `queue on ${queue}: ${report.rounds} rounds, ${report.kills} kills, ${report.wipes} wipes, ${report.standstills} standstills of a working day`,
    `  visits due ${report.due}, opened ${report.opened}, lost ${report.lost}, doubled ${report.doubled}`,
    `  due to opened, two workers: ${spread(quiet)}`,
    `  due to opened, one of them killed: ${spread(oneKilled)}`,
    `  due to opened, both killed: ${spread(bothKilled)}`,
    `  notices ${notices.total}, at most ${notices.most} to a receiver a day, ${notices.mostOfOneVisit} of one visit`,
    `  on days after a standstill ${after.total}, at most ${after.most} to a receiver, ${after.mostOfOneVisit} of one visit; ${report.overtaken} opened out of order`,
  ];
}

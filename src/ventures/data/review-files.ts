import { type EntityManager, IsNull } from 'typeorm';
import { type Actor, type Tx, lock } from '../../platform/index.js';
import { preferredAmong } from '../../registry/index.js';
import { Forbidden } from '../../shared/refused.js';
import { refuseReview } from '../domain/review-refusals.js';
import { VentureApplication } from './application.entity.js';
import type { VentureProgramme } from './programme.entity.js';
import { type JudgedApplication, type Standing, standings } from './ranking.js';
import { VentureJudge, VenturePitch, VentureSheet } from './review.entity.js';

/** Judges who sit, by their seats. */
export function sittingJudges(db: EntityManager, programmeId: string): Promise<VentureJudge[]> {
  return db.find(VentureJudge, { where: { programmeId, leftAt: IsNull() }, order: { seat: 'ASC' } });
}

/** The caller's own seat, locked. Forbidden (403) off the panel. */
export async function ownJudge(tx: Tx, { accountId }: Actor, programmeId: string): Promise<VentureJudge> {
  const judge = (await sittingJudges(tx, programmeId)).find((each) => each.accountId === accountId);
  if (!judge) throw new Forbidden([refuseReview.notOnPanel()]);
  return lock(tx, VentureJudge, judge.id);
}

/** The pitches of what is still under review, in their order: those of applications found invalid since are gone. */
export async function livePitches(db: EntityManager, programmeId: string): Promise<VenturePitch[]> {
  return db
    .createQueryBuilder(VenturePitch, 'pitch')
    .where('pitch.programmeId = :programmeId', { programmeId })
    .andWhere(
      `EXISTS (SELECT 1 FROM venture_application a WHERE a.id = pitch.application_id AND a.state <> 'invalid')`,
    )
    .orderBy('pitch.position')
    .getMany();
}

/** Sheets that count: those of judges who sit. */
export async function countedSheets(db: EntityManager, programmeId: string): Promise<VentureSheet[]> {
  const judges = new Set((await sittingJudges(db, programmeId)).map(({ id }) => id));
  const sheets = await db.find(VentureSheet, { where: { programmeId }, order: { id: 'ASC' } });
  return sheets.filter(({ judgeId }) => judges.has(judgeId));
}

/** Places of the applications that were scored, by the sheets that count. */
export async function currentStandings(
  db: EntityManager,
  { id, trimmed, deadlineOn }: Pick<VentureProgramme, 'id' | 'trimmed' | 'deadlineOn'>,
): Promise<Standing[]> {
  const pitches = (await livePitches(db, id)).filter(({ state }) => state === 'scored');
  const judges = await sittingJudges(db, id);
  const sheets = await countedSheets(db, id);
  const applications = await db.findBy(VentureApplication, { programmeId: id });
  const organizationIds = applications.map(({ organizationId }) => organizationId);
  const preferred = await preferredAmong(db, organizationIds, deadlineOn);
  const judged = pitches.flatMap(({ applicationId, drawnPosition }): JudgedApplication[] => {
    const application = applications.find((each) => each.id === applicationId);
    if (!application) return [];
    const own = sheets.filter((sheet) => sheet.applicationId === applicationId);
    return [
      {
        ...{ applicationId, drawnPosition, asked: application.askedFen },
        preferred: preferred.has(application.organizationId),
        judges: own.map(({ judgeId, scores }) => ({
          seat: judges.find((judge) => judge.id === judgeId)?.seat ?? 0,
          points: scores.map(({ points }) => points),
        })),
      },
    ];
  });
  return standings(judged, trimmed);
}

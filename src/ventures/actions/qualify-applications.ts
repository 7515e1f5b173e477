import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, advance, lock, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { ApplicantCheck } from '../data/applicant-check.js';
import { VentureApplication } from '../data/application.entity.js';
import { lockReviewed } from '../data/programme-steps.js';
import type { VentureProgramme } from '../data/programme.entity.js';
import { VentureDraw } from '../data/review.entity.js';
import { applicationLifecycle } from '../domain/application.lifecycle.js';
import { refuseReview } from '../domain/review-refusals.js';
import { checked } from './write-application.js';

/** What the street found about one application. */
export interface Qualification {
  readonly applicationId: string;
  readonly qualified: boolean;
  /** Why not. */
  readonly reason?: string;
}

/** 初审: who goes into the review. What the rules of the programme call invalid is, whatever was found. */
@Injectable()
export class QualifyApplications {
  constructor(
    private readonly database: Database,
    private readonly check: ApplicantCheck,
  ) {}

  /** RuleBroken: 409 before the deadline or after the decision, 422 with everything wrong in the list. */
  run(actor: Actor, programmeId: string, results: readonly Qualification[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockReviewed(tx, actor, programmeId);
      const found = await tx.findBy(VentureApplication, { programmeId });
      RuleBroken.unlessEmpty(listViolations(results, found));
      for (const result of [...results].sort((a, b) => (a.applicationId < b.applicationId ? -1 : 1)))
        await this.qualify(tx, actor, programme, result);
    });
  }

  /** Leaves out those that are not named: they do not pitch. RuleBroken (409) once the order is drawn. */
  shortlist(actor: Actor, programmeId: string, kept: readonly string[], reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockReviewed(tx, actor, programmeId);
      const isDrawn = await tx.existsBy(VentureDraw, { programmeId, purpose: 'pitches' });
      RuleBroken.conflictUnlessEmpty(isDrawn ? [refuseReview.pitchesDrawn()] : []);
      const all = await tx.find(VentureApplication, { where: { programmeId }, order: { id: 'ASC' } });
      const qualified = all.filter(({ state }) => state === 'qualified').map(({ id }) => id);
      RuleBroken.unlessEmpty([
        ...unjudged(all),
        ...kept.flatMap((application, at) =>
          qualified.includes(application) ? [] : [unknown(application, `/applicationIds/${at}`)],
        ),
      ]);
      for (const id of qualified.filter((each) => !kept.includes(each))) {
        const application = await lock(tx, VentureApplication, id);
        await save(tx, Object.assign(application, { note: reason }));
        await advance(tx, application, applicationLifecycle, 'eliminate', actor);
      }
    });
  }

  private async qualify(
    tx: Tx,
    actor: Actor,
    programme: VentureProgramme,
    { applicationId, qualified, reason }: Qualification,
  ): Promise<void> {
    const application = await lock(tx, VentureApplication, applicationId);
    const { organizationId, submittedAt } = application;
    const reasons = [
      ...checked(application, programme).warnings,
      ...(await this.check.reasons(programme, organizationId, submittedAt ?? new Date(0))),
    ];
    await save(tx, Object.assign(application, { reasons, note: reason ?? null }));
    const passes = qualified && reasons.length === 0;
    if (passes && application.state === 'qualified') return;
    await advance(tx, application, applicationLifecycle, passes ? 'qualify' : 'invalidate', actor);
  }
}

/** What keeps a review from going on: applications that nobody has qualified or refused. */
export function unjudged(all: readonly VentureApplication[]): Violation[] {
  const count = all.filter(({ state }) => state === 'submitted').length;
  return count > 0 ? [refuseReview.applicationUnjudged({ params: { count } })] : [];
}

function unknown(application: string, pointer: string): Violation {
  return refuseReview.applicationUnknown({ pointer, params: { application } });
}

function listViolations(
  results: readonly Qualification[],
  found: readonly VentureApplication[],
): Violation[] {
  return results.flatMap(({ applicationId: application, qualified, reason }, at) => {
    const pointer = `/results/${at}`;
    const state = found.find(({ id }) => id === application)?.state;
    const isTwice = results.findIndex(({ applicationId }) => applicationId === application) < at;
    return [
      ...(state === 'submitted' || state === 'qualified' ? [] : [unknown(application, pointer)]),
      ...(isTwice ? [refuseReview.namedTwice({ pointer, params: { application } })] : []),
      ...(qualified || reason ? [] : [refuseReview.reasonMissing({ pointer: `${pointer}/reason` })]),
    ];
  });
}

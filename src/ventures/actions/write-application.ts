import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import {
  type Actor,
  Database,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  lockShared,
  save,
} from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { receivedAt } from '../../tendering/index.js';
import { ApplicantCheck } from '../data/applicant-check.js';
import { VentureApplication } from '../data/application.entity.js';
import { VentureProgramme } from '../data/programme.entity.js';
import { formHash, restored, stored } from '../data/stored-form.js';
import { applicationLifecycle } from '../domain/application.lifecycle.js';
import { askedFen } from '../domain/budget.js';
import type { ApplicationForm } from '../domain/form.js';
import { formGaps, hardViolations } from '../domain/form-rules.js';
import { refuse } from '../domain/refusals.js';
import { termsOf } from '../data/form-terms.js';

constraintMeans('one_live_venture_application', () => refuse.appliedAlready({ pointer: '/programmeId' }));

/** What an organization applies with. */
export interface ApplicationInput {
  /** Where it is carried out. */
  readonly communityId: string;
  readonly form: ApplicationForm;
}

/** What keeps an application from being handed in, and what would make it invalid. */
export interface ApplicationCheck {
  readonly gaps: readonly Violation[];
  readonly warnings: readonly Violation[];
}

/** Drafts, changes, hands in and takes back applications, until the deadline's instant. */
@Injectable()
export class WriteApplication {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly check: ApplicantCheck,
  ) {}

  /** Its id. RuleBroken: 409 late or a second one; 422 for an organization that may not apply. */
  run(actor: Actor, programmeId: string, input: ApplicationInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      const programme = await taking(tx, programmeId);
      RuleBroken.unlessEmpty([
        ...(await this.check.reasons(programme, actor.unitId, receivedAt(tx))),
        ...(await this.communityReasons(programme, input.communityId)),
      ]);
      const state = applicationLifecycle.initial;
      const { id } = await create(tx, VentureApplication, {
        ...{ programmeId, organizationId: actor.unitId, state, ...contentOf(programme, input) },
        ...{ submittedAt: null, confirmedSha256: null, confirmedBy: null, reasons: [], note: null },
        ...{ grantedFen: null, grantedOn: null, signBy: null, reserveRank: null },
      });
      return id;
    });
  }

  /** Another content in the place of the present one; what was handed in must be whole again. */
  change(actor: Actor, id: string, input: ApplicationInput): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { programme, application } = await own(tx, actor, id);
      const isIn = application.state === 'submitted';
      RuleBroken.unlessEmpty([
        ...(await this.communityReasons(programme, input.communityId)),
        ...(isIn ? formGaps(input.form, termsOf(programme)) : []),
      ]);
      if (isIn) await advance(tx, application, applicationLifecycle, 'replace', actor);
      const submittedAt = isIn ? receivedAt(tx) : null;
      await save(tx, Object.assign(application, contentOf(programme, input), { submittedAt }));
    });
  }

  /** Hands it in. RuleBroken: 409 late, 422 with every gap and everything against the organization. */
  submit(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { programme, application } = await own(tx, actor, id);
      const { gaps } = checked(application, programme);
      const at = receivedAt(tx);
      RuleBroken.unlessEmpty([...gaps, ...(await this.check.reasons(programme, actor.unitId, at))]);
      await save(tx, Object.assign(application, { submittedAt: at }));
      await advance(tx, application, applicationLifecycle, 'submit', actor);
    });
  }

  /** Takes it back; the organization may apply again. */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { application } = await own(tx, actor, id);
      await advance(tx, application, applicationLifecycle, 'withdraw', actor);
    });
  }

  /** The community of implementation confirms the form as it stands (盖章). RuleBroken (409) where nobody asks. */
  confirm(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(VentureApplication, { id, communityId: actor.unitId });
      if (!found) throw new NotFound('venture_application');
      const programme = await taking(tx, found.programmeId);
      const application = await lock(tx, VentureApplication, id);
      const { formSha256 } = application;
      RuleBroken.conflictUnlessEmpty([
        ...(programme.asksCommunity ? [] : [refuse.confirmationNotAsked()]),
        ...(application.confirmedSha256 === formSha256 ? [refuse.confirmedAlready()] : []),
      ]);
      const confirmation = { confirmedSha256: formSha256, confirmedBy: actor.accountId };
      await save(tx, Object.assign(application, confirmation));
    });
  }

  private async communityReasons({ streetId }: VentureProgramme, communityId: string): Promise<Violation[]> {
    const community = (await this.units.byIds([communityId])).get(communityId);
    const fits = community?.kind === 'community' && (await this.units.isWithin(streetId, communityId));
    return fits ? [] : [refuse.communityUnknown({ pointer: '/communityId' })];
  }
}

/** What the form of an application lacks, and what of it would make the application invalid. */
export function checked(application: VentureApplication, programme: VentureProgramme): ApplicationCheck {
  const [form, terms] = [restored(application.form), termsOf(programme)];
  const isUnconfirmed = programme.asksCommunity && application.confirmedSha256 !== application.formSha256;
  return {
    gaps: formGaps(form, terms),
    warnings: [...hardViolations(form, terms), ...(isUnconfirmed ? [refuse.communitySilent()] : [])],
  };
}

function contentOf({ perTheme }: VentureProgramme, { communityId, form }: ApplicationInput) {
  const kept = stored(form);
  return {
    ...{ communityId, form: kept, formSha256: formHash(kept), askedFen: askedFen(form.budget ?? []) },
    slot: perTheme ? (form.theme ?? '') : '',
  };
}

/** The programme, if it takes applications at the moment at which this request was received. */
async function taking(tx: Tx, programmeId: string): Promise<VentureProgramme> {
  const programme = await lockShared(tx, VentureProgramme, programmeId);
  const { state, deadlineAt } = programme;
  if (!deadlineAt) throw new NotFound('venture_programme');
  const params = { deadline: formatInstant(deadlineAt) };
  RuleBroken.conflictUnlessEmpty(receivedAt(tx) < deadlineAt ? [] : [refuse.lateApplication({ params })]);
  // `reviewing` still takes what was received in time: the closing may be faster than the last request's transaction.
  const takes = state === 'open' || state === 'reviewing';
  RuleBroken.conflictUnlessEmpty(takes ? [] : [refuse.notOpen({ params: { state } })]);
  return programme;
}

async function own(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ programme: VentureProgramme; application: VentureApplication }> {
  const found = await tx.findOneBy(VentureApplication, { id, organizationId: actor.unitId });
  if (!found) throw new NotFound('venture_application');
  const programme = await taking(tx, found.programmeId);
  return { programme, application: await lock(tx, VentureApplication, id) };
}

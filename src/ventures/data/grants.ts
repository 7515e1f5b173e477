import { Injectable } from '@nestjs/common';
import { type Doer, Database, type Tx, advance, lock } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type Fen, parseYuan } from '../../shared/money.js';
import { NotFound } from '../../shared/refused.js';
import type { Instalment, VisitTemplate } from '../../tendering/index.js';
import { type ApplicationState, applicationLifecycle } from '../domain/application.lifecycle.js';
import { lastDay } from '../domain/form-rules.js';
import { VentureApplication } from './application.entity.js';
import { VentureProgramme } from './programme.entity.js';
import { VentureDecision } from './result.entity.js';

/** What a grant pays of one line of the budget. */
export interface GrantedLine {
  readonly item: string;
  /** Fen. */
  readonly amount: Fen;
}

/** A grant with everything that its agreement is drawn from. Amounts in fen. */
export interface GrantSummary {
  /** The application's id. */
  readonly grantId: string;
  readonly programmeId: string;
  readonly fundId: string;
  readonly title: string;
  readonly category: string;
  readonly streetId: string;
  readonly communityId: string;
  readonly organizationId: string;
  readonly state: ApplicationState;
  readonly amountFen: Fen;
  readonly lines: readonly GrantedLine[];
  readonly indicators: readonly { readonly name: string; readonly unit: string; readonly target: string }[];
  /** First day on which an agreement may be drawn up. */
  readonly grantedOn: Day;
  /** Last day for signing. */
  readonly signBy: Day;
  readonly instalments: readonly Instalment[];
  readonly returnVisitTemplate: VisitTemplate;
  readonly projectFrom: Day;
  /** Inclusive. */
  readonly projectTo: Day;
}

/** Reads of grants, for their agreements. */
@Injectable()
export class Grants {
  constructor(private readonly database: Database) {}

  /** One grant. NotFound (404) for an application that never got one. */
  async byId(grantId: string): Promise<GrantSummary> {
    const { reader } = this.database;
    const application = await reader.findOneBy(VentureApplication, { id: grantId });
    if (!application?.grantedOn) throw new NotFound('venture_grant');
    const programme = await reader.findOneByOrFail(VentureProgramme, { id: application.programmeId });
    const { grants } = await reader.findOneByOrFail(VentureDecision, { id: programme.decisionId ?? '' });
    const lines = grants.find(({ applicationId }) => applicationId === grantId)?.lines ?? [];
    return summaryOf(application, programme, lines);
  }
}

/** Marks a grant as agreed: from then on it is not given up. For contracting, in its own transaction; IllegalStep (409) twice. */
export async function markAgreed(tx: Tx, grantId: string, doer: Doer): Promise<void> {
  await advance(tx, await lock(tx, VentureApplication, grantId), applicationLifecycle, 'agree', doer);
}

function summaryOf(
  application: VentureApplication,
  programme: VentureProgramme,
  lines: readonly string[],
): GrantSummary {
  const { id: grantId, organizationId, communityId, state, form } = application;
  const { id: programmeId, fundId, category, streetId, instalments, returnVisitTemplate } = programme;
  const projectFrom = form.startsOn ?? programme.projectFrom;
  return {
    ...{ grantId, programmeId, fundId, category, streetId, communityId, organizationId, state },
    ...{ title: form.title ?? programme.title, instalments, returnVisitTemplate, projectFrom },
    projectTo: form.months ? lastDay(projectFrom, form.months) : programme.projectTo,
    amountFen: application.grantedFen ?? 0n,
    lines: lines.map((amount, at) => ({ item: form.budget?.[at]?.item ?? '', amount: parseYuan(amount) })),
    indicators: (form.indicators ?? []).map(({ name, unit, target }) => ({ name, unit, target })),
    grantedOn: application.grantedOn ?? programme.projectFrom,
    signBy: application.signBy ?? programme.projectFrom,
  };
}

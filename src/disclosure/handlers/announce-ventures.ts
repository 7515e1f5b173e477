import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf, formatInstant, minuteOf } from '../../shared/days.js';
import { GrantsAnnounced, Programmes, ProgrammePublished, Reviews } from '../../ventures/index.js';
import { announce } from '../data/announce.js';
import { ventureCallNotice, ventureResultNotice } from '../domain/venture-notices.js';
import { forWholePeriod } from '../domain/whole-period.js';

/** Puts calls for projects and the results of grant programmes on the board. */
@Injectable()
export class AnnounceVentures {
  constructor(
    private readonly programmes: Programmes,
    private readonly reviews: Reviews,
    private readonly units: Units,
    private readonly calendars: WorkingCalendars,
  ) {}

  @Handles(ProgrammePublished, 'disclosure.announce-programme')
  async published(tx: Tx, { programmeId }: { programmeId: string }, envelope: Envelope): Promise<void> {
    const programme = await this.programmes.one(undefined, programmeId);
    const { title, themes, totalFen: total, maxGrantFen: maxGrant, projectFrom, projectTo } = programme;
    const street = await this.nameOf(programme.streetId);
    const deadline = programme.deadlineAt ? minuteOf(formatInstant(programme.deadlineAt)) : '';
    const facts = { programmeId, title, street, themes, total, maxGrant, deadline, projectFrom, projectTo };
    await announce(tx, envelope, { id: programmeId, unitId: programme.streetId }, ventureCallNotice(facts));
  }

  @Handles(GrantsAnnounced, 'disclosure.announce-grants')
  async decided(
    tx: Tx,
    { programmeId, decisionId }: { programmeId: string; decisionId: string },
    envelope: Envelope,
  ): Promise<void> {
    const programme = await this.programmes.one(undefined, programmeId);
    const decision = await this.reviews.decision({ decisionId });
    if (!decision) return;
    const shown = (await this.reviews.grants(decision)).filter(({ grant }) => grant.verdict !== 'decline');
    const grants = shown.map(({ grant, application, organization }) => ({
      ...{ title: application.form.title ?? '', organization: organization.name, score: grant.total },
      ...{ amount: grant.granted, isReserve: grant.verdict === 'reserve' },
    }));
    const facts = { programmeId, title: programme.title, street: await this.nameOf(programme.streetId) };
    const notice = { edition: decision.edition, until: programme.noticeEndsOn };
    const subject = { id: programmeId, unitId: programme.streetId };
    const content = ventureResultNotice(facts, grants, notice);
    const since = dayOf(envelope.occurredAt);
    await announce(tx, envelope, subject, forWholePeriod(content, since, await this.calendars.current()));
  }

  private async nameOf(unitId: string): Promise<string> {
    return (await this.units.byIds([unitId])).get(unitId)?.name ?? '';
  }
}

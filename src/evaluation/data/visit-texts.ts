import { Injectable } from '@nestjs/common';
import { Outbox, Settings, type Tx, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { afterQuiet } from '../../shared/quiet-hours.js';
import type { Violation } from '../../shared/violation.js';
import { SurveyLinks } from '../../surveys/index.js';
import { stillToAsk } from '../domain/sample-use.js';
import { textViolations } from '../domain/visit-texts.js';
import { VisitTextDue } from '../events.js';
import { Samples } from './samples.js';
import type { Visit } from './visit.entity.js';

/** Somebody who is still to be asked. */
export interface Writable {
  readonly recipientId: string;
  /** Null once his link was used, withdrawn or has expired. */
  readonly token: string | null;
}

/** Links of a visit that go out by short message. */
@Injectable()
export class VisitTexts {
  constructor(
    private readonly samples: Samples,
    private readonly links: SurveyLinks,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** Who is still to be asked, by id in the sample; nobody once the visit is handed in. */
  async writable(tx: Tx, { id, state }: Visit): Promise<Map<string, Writable>> {
    const asked = state === 'assigned' ? stillToAsk(await this.samples.ofVisit(id, tx)) : [];
    const tokens = await this.links.liveTokens(id, now(tx));
    return new Map(
      asked.map(({ id: sampleId, recipientId }) => [
        sampleId,
        { recipientId, token: tokens.get(sampleId) ?? null },
      ]),
    );
  }

  /** Why those named can't be written to, each at its place; none named: everybody who can. */
  async judge(
    tx: Tx,
    visit: Visit,
    named: readonly string[] | undefined,
  ): Promise<{ ids: string[]; violations: Violation[] }> {
    const writable = await this.writable(tx, visit);
    const earlier = await this.samples.texts(visit.id);
    const judged = [...new Set(named ?? writable.keys())].map((sampleId, index) => {
      const person = writable.get(sampleId);
      const violations = textViolations(
        { asked: person !== undefined, hasLink: Boolean(person?.token) },
        earlier.filter((each) => each.sampleId === sampleId),
        { today: dayOf(now(tx)), pointer: `/sampleIds/${index}` },
      );
      return { sampleId, violations };
    });
    return {
      ids: judged.filter(({ violations }) => violations.length === 0).map(({ sampleId }) => sampleId),
      violations: judged.flatMap(({ violations }) => violations),
    };
  }

  /** Has one sent at `at`, or at the end of the quiet hours in which that lies. */
  async schedule(tx: Tx, textId: string, at: Date): Promise<void> {
    const due = { at: afterQuiet(at, this.settings.quietHours), key: textId };
    await this.outbox.publish(tx, VisitTextDue, { textId }, due);
  }

  /** Nobody needs to look at it any more. */
  callOff(tx: Tx, textId: string): Promise<void> {
    return this.outbox.cancel(tx, VisitTextDue, textId);
  }
}

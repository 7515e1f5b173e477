import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import { Forbidden, IllegalStep, RuleBroken } from '../../shared/refused.js';
import { actionsFrom } from '../../shared/lifecycle.js';
import { Attempts } from '../data/attempts.js';
import { InterviewKeeping } from '../data/interview-keeping.js';
import { type SampledPerson, Samples } from '../data/samples.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { type Interview, contentHash } from '../domain/interview.js';
import { refuse } from '../domain/refusals.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';
import { mayConductVisit } from '../policies.js';

/** The assigned evaluator writes down one attempt to ask somebody: the interview, or why there was none. */
@Injectable()
export class RecordVisitAnswers {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly samples: Samples,
    private readonly attempts: Attempts,
    private readonly keeping: InterviewKeeping,
  ) {}

  /**
   * 404 for a visit of others, 403 for another evaluator of the same body, 409 when the visit is not under way, the
   * person has answered already or the client id stands for other content, 422 with every wrong field and answer.
   * What a device sends again under its client id changes nothing and has the same answer, also after the visit's end.
   */
  run(actor: Actor, visitId: string, interview: Interview): Promise<SampledPerson> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.lock(tx, actor, visitId);
      if (!mayConductVisit(actor, visit)) throw new Forbidden([refuse.visitNotYours()]);
      const { clientId = null } = interview;
      const contentSha256 = contentHash(interview);
      const known = await this.attempts.replayed(tx, { visitId, clientId, contentSha256 });
      const sample = await this.samples.ofVisit(visitId, tx);
      const person = personOf(sample, interview.sampleId);
      if (known) return { ...person, outcome: known.personOutcome ?? undefined };
      demandUnderWay(visit);
      if (person.outcome === 'answered') throw new RuleBroken([refuse.answeredBefore()], true);
      const outcome = await this.keeping.keep(tx, { actor, visit, sample, person, interview, contentSha256 });
      return { ...person, outcome };
    });
  }
}

/** IllegalStep (409) unless the visit is under way. */
function demandUnderWay({ state }: Visit): void {
  if (state === 'assigned') return;
  throw new IllegalStep(visitLifecycle.name, 'answers', state, actionsFrom(visitLifecycle, state));
}

function personOf(sample: readonly SampledPerson[], sampleId: string): SampledPerson {
  const person = sample.find(({ id }) => id === sampleId);
  if (!person) throw new RuleBroken([refuse.sampleUnknown({ pointer: '/sampleId' })]);
  return person;
}

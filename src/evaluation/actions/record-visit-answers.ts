import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, lock, save } from '../../platform/index.js';
import { Forbidden, IllegalStep, RuleBroken } from '../../shared/refused.js';
import { actionsFrom } from '../../shared/lifecycle.js';
import { type Answers, SurveyLinks, SurveyResponses } from '../../surveys/index.js';
import { type SampledPerson, Samples } from '../data/samples.js';
import { VisitSample } from '../data/visit-sample.entity.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { refuse } from '../domain/refusals.js';
import { type Outcome, outcomeViolations } from '../domain/sample-use.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';
import { mayConductVisit } from '../policies.js';

/** How one attempt to ask somebody ended. */
export interface Interview {
  /** Id in the visit's sample. */
  readonly sampleId: string;
  readonly outcome: Outcome;
  /** By question id; with the outcome `answered` only. */
  readonly answers?: Answers;
}

/** The assigned evaluator writes down an interview by phone, or that there was none. */
@Injectable()
export class RecordVisitAnswers {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly samples: Samples,
    private readonly responses: SurveyResponses,
    private readonly links: SurveyLinks,
  ) {}

  /**
   * 404 for a visit of others, 403 for another evaluator of the same body, 409 when the visit is not under way or the
   * person has answered already, 422 with every wrong field and answer.
   */
  run(actor: Actor, visitId: string, interview: Interview): Promise<SampledPerson> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.lock(tx, actor, visitId);
      demandOwn(actor, visit);
      const sample = await this.samples.ofVisit(visitId, tx);
      const person = personOf(sample, interview.sampleId);
      if (person.outcome === 'answered') throw new RuleBroken([refuse.answeredBefore()], true);
      const { outcome, answers } = interview;
      RuleBroken.unlessEmpty(outcomeViolations(person, sample, { outcome, answers: answers !== undefined }));
      if (answers === undefined) await writeOutcome(tx, person.id, outcome);
      else await this.keep(tx, actor, visit, person.id, answers);
      return { ...person, outcome };
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    { id: groupId, questionnaireId }: Visit,
    subjectId: string,
    answers: Answers,
  ): Promise<void> {
    if (!questionnaireId) throw new Error(`visit ${groupId} is under way without a questionnaire`);
    // First the link: an answer that is on its way through it is waited for, and comes before this one.
    await this.links.revokeLinks(tx, groupId, subjectId);
    const recordedBy = actor.accountId;
    const about = { questionnaireId, topic: 'visit', groupId, subjectId };
    await this.responses.keep(tx, { ...about, channel: 'phone', answers, recordedBy });
  }
}

/** The visit is under way and the actor's own. */
export function demandOwn(actor: Actor, visit: Visit): void {
  if (!mayConductVisit(actor, visit)) throw new Forbidden([refuse.visitNotYours()]);
  const { state } = visit;
  if (state === 'assigned') return;
  throw new IllegalStep(visitLifecycle.name, 'answers', state, actionsFrom(visitLifecycle, state));
}

function personOf(sample: readonly SampledPerson[], sampleId: string): SampledPerson {
  const person = sample.find(({ id }) => id === sampleId);
  if (!person) throw new RuleBroken([refuse.sampleUnknown({ pointer: '/sampleId' })]);
  return person;
}

async function writeOutcome(tx: Tx, sampleId: string, outcome: Outcome): Promise<void> {
  const row = await lock(tx, VisitSample, sampleId);
  if (outcome !== 'answered') row.outcome = outcome;
  await save(tx, row);
}

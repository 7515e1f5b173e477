import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '../../platform/index.js';
import { Forbidden, NotFound } from '../../shared/refused.js';
import { refuse } from '../domain/refusals.js';
import { mayConductVisit } from '../policies.js';
import { InterviewDrafts, type OpenedDraft } from './interview-drafts.js';
import { demandOwn } from './own-visit.js';
import { type SampledPerson, Samples } from './samples.js';
import type { Visit } from './visit.entity.js';
import { Visits } from './visits.js';

/** One interview of a visit. */
export interface OwnInterview {
  readonly visit: Visit;
  readonly sample: readonly SampledPerson[];
  readonly person: SampledPerson;
}

/** Interviews that are being written down, for the evaluators who make the visit and for nobody else. */
@Injectable()
export class OwnInterviews {
  constructor(
    private readonly visits: Visits,
    private readonly samples: Samples,
    private readonly drafts: InterviewDrafts,
  ) {}

  /** For a change, the visit locked. NotFound (404): a visit of others, nobody of its sample; 403, 409 as `demandOwn`. */
  async locked(tx: Tx, actor: Actor, visitId: string, sampleId: string): Promise<OwnInterview> {
    const visit = await this.visits.lock(tx, actor, visitId);
    demandOwn(actor, visit, 'submit');
    return this.with(tx, visit, sampleId);
  }

  /** Every draft of a visit. 404 for a visit of others, 403 for everybody but its evaluators. */
  async all(tx: Tx, actor: Actor, visitId: string): Promise<OpenedDraft[]> {
    await this.own(actor, visitId);
    return this.drafts.ofVisit(tx, visitId);
  }

  /** One of them with what it is judged by. NotFound (404) without one. */
  async drafted(
    tx: Tx,
    actor: Actor,
    visitId: string,
    sampleId: string,
  ): Promise<OwnInterview & OpenedDraft> {
    const visit = await this.own(actor, visitId);
    const found = (await this.drafts.ofVisit(tx, visitId)).find(({ draft }) => draft.sampleId === sampleId);
    if (!found) throw new NotFound('interview_draft');
    return { ...(await this.with(tx, visit, sampleId)), ...found };
  }

  private async own(actor: Actor, visitId: string): Promise<Visit> {
    const visit = await this.visits.find(actor, visitId);
    if (!mayConductVisit(actor, visit)) throw new Forbidden([refuse.visitNotYours()]);
    return visit;
  }

  private async with(tx: Tx, visit: Visit, sampleId: string): Promise<OwnInterview> {
    const sample = await this.samples.ofVisit(visit.id, tx);
    const person = sample.find(({ id }) => id === sampleId);
    if (!person) throw new NotFound('visit_sample');
    return { visit, sample, person };
  }
}

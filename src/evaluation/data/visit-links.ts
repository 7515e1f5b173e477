import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { RETURN_VISIT_CODE, SurveyDefinitions, SurveyLinks } from '../../surveys/index.js';
import { stillToAsk } from '../domain/sample-use.js';
import type { SampledPerson } from './samples.js';
import type { Visit } from './visit.entity.js';

/** The one-time links of a visit. */
@Injectable()
export class VisitLinks {
  constructor(
    private readonly definitions: SurveyDefinitions,
    private readonly links: SurveyLinks,
  ) {}

  /** The questionnaire in use now: a visit keeps it from its opening on. */
  async questionnaireId(): Promise<string> {
    return (await this.definitions.byCode(RETURN_VISIT_CODE)).id;
  }

  /** Gives a link to each of these people. */
  async issue(tx: Tx, { id: groupId, questionnaireId }: Visit, subjectIds: readonly string[]): Promise<void> {
    if (!questionnaireId) throw new Error(`visit ${groupId} is under way without a questionnaire`);
    if (subjectIds.length === 0) return;
    await this.links.issueLinks(tx, { questionnaireId, topic: 'visit', groupId, subjectIds });
  }

  /** Gives a link to whoever is to be asked and never had one: reserves that stand in, and people drawn later. */
  async issueMissing(tx: Tx, visit: Visit, sample: readonly SampledPerson[]): Promise<void> {
    const known = await this.links.subjects(tx, visit.id);
    const without = stillToAsk(sample).filter(({ id }) => !known.has(id));
    await this.issue(
      tx,
      visit,
      without.map(({ id }) => id),
    );
  }

  /** Fresh links for everybody who is still to be asked: the visit was reopened, and its links had ended. */
  async askAgain(tx: Tx, visit: Visit, sample: readonly SampledPerson[]): Promise<void> {
    const waiting = stillToAsk(sample).map(({ id }) => id);
    await this.issue(tx, visit, waiting);
  }
}

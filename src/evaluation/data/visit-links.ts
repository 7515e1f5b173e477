import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { SurveyLinks } from '../../surveys/index.js';
import { Samples } from './samples.js';
import type { Visit } from './visit.entity.js';

/** One-time links of the people in a visit's sample. */
@Injectable()
export class VisitLinks {
  constructor(
    private readonly samples: Samples,
    private readonly links: SurveyLinks,
  ) {}

  /** Fresh links for everybody of the main list who has not answered: the visit was reopened. */
  async askAgain(tx: Tx, { id: groupId, questionnaireId }: Visit): Promise<void> {
    if (questionnaireId === null) return;
    const people = await this.samples.ofVisit(groupId, tx);
    const waiting = people.filter(({ list, outcome }) => list === 'main' && outcome !== 'answered');
    const subjectIds = waiting.map(({ id }) => id);
    if (subjectIds.length === 0) return;
    await this.links.issueLinks(tx, { questionnaireId, topic: 'visit', groupId, subjectIds });
  }
}

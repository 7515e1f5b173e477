import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { RedFlag } from '../domain/red-flags.js';
import { dropDrafts } from './drop-drafts.js';
import { Flags } from './flags.js';
import { SampleExtension } from './sample-extension.js';
import { Samples } from './samples.js';
import { VisitLinks } from './visit-links.js';
import type { Visit } from './visit.entity.js';

/** Keeps the asking of a visit going by itself. */
@Injectable()
export class FieldWork {
  constructor(
    private readonly samples: Samples,
    private readonly extension: SampleExtension,
    private readonly links: VisitLinks,
    private readonly flags: Flags,
  ) {}

  /** What the evaluator heard beyond the questions goes to the street at once. */
  hear(tx: Tx, visit: Visit, flags: readonly RedFlag[]): Promise<void> {
    return this.flags.raise(tx, visit, flags);
  }

  /** Fresh links for everybody who is still to be asked: the visit was reopened. */
  async askAgain(tx: Tx, visit: Visit): Promise<void> {
    await this.links.askAgain(tx, visit, await this.samples.ofVisit(visit.id, tx));
  }

  /**
   * After an outcome: what was drafted about who has one is gone, more people are drawn where they are needed, and everybody
   * new has a link. The caller holds the visit's lock.
   */
  async follow(tx: Tx, visit: Visit): Promise<void> {
    const settled = (await this.samples.ofVisit(visit.id, tx)).filter(({ outcome }) => outcome !== undefined);
    await dropDrafts(
      tx,
      visit.id,
      settled.map(({ id }) => id),
    );
    await this.extension.extendWhereNeeded(tx, visit, await this.samples.ofVisit(visit.id, tx));
    await this.links.issueMissing(tx, visit, await this.samples.ofVisit(visit.id, tx));
  }
}

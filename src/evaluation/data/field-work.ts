import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
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
  ) {}

  /** After an outcome: draws more people where they are needed, and gives everybody new a link. The caller holds the visit's lock. */
  async follow(tx: Tx, visit: Visit): Promise<void> {
    await this.extension.extendWhereNeeded(tx, visit, await this.samples.ofVisit(visit.id, tx));
    await this.links.issueMissing(tx, visit, await this.samples.ofVisit(visit.id, tx));
  }
}

import { Injectable } from '@nestjs/common';
import { sha256 } from '../../shared/sha256.js';
import type { CheckResult, CheckedProcess, ProcessRule } from '../domain/checks/check.js';
import { Checking } from '../domain/checks/checking.js';
import { textOf } from '../domain/json.js';
import { ocidOf } from '../domain/published.js';
import { compiledOf, releaseOf } from '../domain/release.js';
import { versionsOf } from '../domain/versions.js';
import { Publication } from './publication.js';
import { type PlacedRelease, Releases } from './releases.js';

/** Looks over everything that is published as its readers' checks do. */
@Injectable()
export class CheckOpenData {
  constructor(
    private readonly releases: Releases,
    private readonly publication: Publication,
  ) {}

  /** The 48 checks; those that need the standard's schemas where `schema` has them. */
  async run(schema?: Readonly<Record<number, ProcessRule>>): Promise<CheckResult[]> {
    const { publisher } = this.publication;
    const withheld = (await this.releases.withheld()).map((key) => ocidOf(publisher, key));
    const checking = new Checking(schema, new Set(withheld));
    for (const year of await this.releases.years()) {
      for await (const kept of this.releases.ofYear(year)) checking.add(this.processOf(kept));
    }
    return checking.results();
  }

  private processOf(kept: readonly PlacedRelease[]): CheckedProcess {
    const releases = kept.map((each) => releaseOf(each, this.publication.publisher));
    const compiled = compiledOf(releases);
    return {
      ...{ ocid: textOf(compiled.ocid), releases, compiled, versioned: versionsOf(releases) },
      isAsKept: kept.every(({ text, sha256: written }) => sha256(text) === written),
    };
  }
}

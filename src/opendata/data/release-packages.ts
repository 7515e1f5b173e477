import { Injectable } from '@nestjs/common';
import { BusinessClock } from '../../platform/index.js';
import { type PageRequest, toCursor } from '../../shared/page.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { JsonObject } from '../domain/json.js';
import { recordPackage, releasePackage } from '../domain/packages.js';
import { refuse } from '../domain/refusals.js';
import { releaseOf } from '../domain/release.js';
import { Publication } from './publication.js';
import { Releases } from './releases.js';

/** Open data package by package. */
@Injectable()
export class ReleasePackages {
  constructor(
    private readonly releases: Releases,
    private readonly publication: Publication,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Releases in the order of their commit. `links.next` is there while the package has releases; one without any says
   * that there is nothing yet: ask the same address again later. RuleBroken (422): a cursor that was not given here.
   */
  async page({ limit, after }: PageRequest): Promise<JsonObject> {
    const { publisher } = this.publication;
    const found = await this.releases.after(after, limit);
    if (!found) throw new RuleBroken([refuse.cursorUnknown({ pointer: '/cursor' })]);
    const pathAfter = (id: string | undefined) =>
      `/ocds/release-packages?limit=${limit}${id === undefined ? '' : `&cursor=${toCursor(id)}`}`;
    const last = found.at(-1);
    const head = this.publication.head(pathAfter(after), last?.date ?? this.clock.now());
    return releasePackage(
      head,
      found.map((each) => releaseOf(each, publisher)),
      last && `${publisher.baseUrl}${pathAfter(last.id)}`,
    );
  }

  /** A process with its releases and what they come to. NotFound (404) without one of that ocid. */
  async record(ocid: string): Promise<JsonObject> {
    const { publisher } = this.publication;
    const key = ocid.slice(publisher.prefix.length + 1);
    const isOurs = ocid === `${publisher.prefix}-${key}` && /^[0-9a-f-]{36}$/.test(key);
    const releases = isOurs ? await this.releases.shown(key) : [];
    const last = releases.at(-1);
    if (!last) throw new NotFound('ocds_process');
    return recordPackage(
      this.publication.head(`/ocds/records/${ocid}`, last.date),
      releases.map((each) => releaseOf(each, publisher)),
    );
  }
}

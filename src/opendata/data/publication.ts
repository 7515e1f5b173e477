import { Injectable } from '@nestjs/common';
import { EdgeProblem, PublicUrl, SAMPLE_PREFIX, Settings } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { PackageHead } from '../domain/packages.js';
import type { Publisher } from '../domain/published.js';
import { refuse } from '../domain/refusals.js';

/** Under whose name, prefix and terms open data stand. */
@Injectable()
export class Publication {
  constructor(
    private readonly settings: Settings,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** EdgeProblem (404) where no prefix is registered: releases are written all the same, and served once there is one. */
  get publisher(): Publisher {
    const prefix = this.settings.ocdsPrefix || (this.settings.sandbox ? SAMPLE_PREFIX : '');
    if (prefix === '') throw new EdgeProblem('not-found', [refuse.prefixMissing()]);
    return { prefix, baseUrl: this.publicUrl.value };
  }

  /** What every package says of itself. `path` is below the address of the server. */
  head(path: string, publishedAt: Date): PackageHead {
    const { ocdsPublisher, ocdsLicense, ocdsPublicationPolicy } = this.settings;
    return {
      uri: `${this.publisher.baseUrl}${path}`,
      publishedDate: formatInstant(publishedAt),
      publisher: { name: ocdsPublisher, uri: this.publisher.baseUrl },
      ...(ocdsLicense && { license: ocdsLicense }),
      ...(ocdsPublicationPolicy && { publicationPolicy: ocdsPublicationPolicy }),
    };
  }
}

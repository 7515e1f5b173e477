import { Controller, Get, Headers, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Cacheable,
  PageDto,
  Public,
  Settings,
  etagOf,
  noneMatchHits,
  pageRequest,
} from '../../platform/index.js';
import type { FastifyReply } from 'fastify';
import { BulkFiles } from '../data/bulk-files.js';
import { Publication } from '../data/publication.js';
import { ReleasePackages } from '../data/release-packages.js';
import { Releases } from '../data/releases.js';
import type { JsonObject } from '../domain/json.js';
import { BulkDto } from './bulk.dto.js';
import { OpenDataView } from './catalogue.view.js';
import { OpenDocument } from './open-document.js';

/** Purchases in the Open Contracting Data Standard 1.1.5. */
@ApiTags('open data')
@Controller('ocds')
export class OcdsController {
  constructor(
    private readonly packages: ReleasePackages,
    private readonly bulkFiles: BulkFiles,
    private readonly publication: Publication,
    private readonly releases: Releases,
    private readonly settings: Settings,
  ) {}

  /** Where everything stands, and under which terms. */
  @Get()
  @Public()
  @Cacheable()
  async catalogue(): Promise<OpenDataView> {
    const { prefix, baseUrl } = this.publication.publisher;
    const file = (year: number, format: string) => `${baseUrl}/ocds/bulk?year=${year}&format=${format}`;
    return {
      ...{ prefix, publisher: this.settings.ocdsPublisher, license: this.settings.ocdsLicense || null },
      publicationPolicy: this.settings.ocdsPublicationPolicy || null,
      releasePackages: `${baseUrl}/ocds/release-packages`,
      bulk: (await this.releases.years()).map((year) => ({
        ...{ year, jsonl: file(year, 'jsonl'), csv: file(year, 'csv'), xlsx: file(year, 'xlsx') },
      })),
    };
  }

  /** Releases in the order of their commit: `links.next` skips none and repeats none, also while tenders run. */
  @Get('release-packages')
  @Public()
  @Cacheable()
  @OpenDocument('A release package')
  page(@Query() query: PageDto): Promise<JsonObject> {
    return this.packages.page(pageRequest(query));
  }

  /** One process: its releases, what they come to, and every value with the release that said it. */
  @Get('records/:ocid')
  @Public()
  @Cacheable()
  @OpenDocument('A record package')
  record(@Param('ocid') ocid: string): Promise<JsonObject> {
    return this.packages.record(ocid);
  }

  /**
   * All processes of a year as a file: a record a line (JSON Lines) or a process a line (CSV, XLSX). Its ETag changes with
   * any release and any taking down, so that a copy is asked about for nothing.
   */
  @Get('bulk')
  @Public()
  @Cacheable()
  @ApiProduces('application/jsonl', 'text/csv')
  @ApiOkResponse({ description: 'A file', schema: { type: 'string', format: 'binary' } })
  async bulk(
    @Query() { year, format }: BulkDto,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { prefix } = this.publication.publisher;
    const state = await this.releases.state();
    const etag = etagOf([prefix, state.position, state.withheld, year, format]);
    reply.header('etag', etag);
    if (state.date) reply.header('last-modified', state.date.toUTCString());
    if (!known || !noneMatchHits(known, etag)) return this.bulkFiles.file(year, format);
    reply.status(304);
    return undefined;
  }
}

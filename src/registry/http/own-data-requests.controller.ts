import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { DownloadDataExport } from '../actions/download-data-export.js';
import { LodgeDataRequest } from '../actions/lodge-data-request.js';
import type { DataRequest } from '../data/data-request.entity.js';
import { DataRequests } from '../data/data-requests.js';
import { LodgeOwnDataRequestDto } from './data-request.dto.js';
import { DataExportView, DataRequestListView, DataRequestView } from './data-request.view.js';

/** What an account asks about its own data; the district decides. */
@ApiTags('privacy')
@Controller('api/v1/own-data-requests')
export class OwnDataRequestsController {
  constructor(
    private readonly requests: DataRequests,
    private readonly lodgeRequest: LodgeDataRequest,
    private readonly downloadExport: DownloadDataExport,
    private readonly clock: BusinessClock,
  ) {}

  /** The caller's own, newest first. */
  @Get()
  @Requires('data-request.own')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<DataRequestListView> {
    const { items, next } = await this.requests.ownPage(actor, pageRequest(query));
    return { items: items.map((request) => this.viewOf(request, actor)), next };
  }

  /** One of the caller's own. */
  @Get(':id')
  @Requires('data-request.own')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DataRequestView> {
    return this.viewOf(await this.requests.own(actor, id), actor);
  }

  /** Ask to read, correct, erase or explain what is known of oneself. */
  @Post()
  @Requires('data-request.own')
  @Creates('own-data-requests')
  async lodge(
    @CurrentActor() actor: Actor,
    @Body() { kind, correction }: LodgeOwnDataRequestDto,
  ): Promise<DataRequestView> {
    return this.viewOf(await this.lodgeRequest.run(actor, { kind, correction, by: 'account' }), actor);
  }

  /** The granted copy as a JSON file; 409 once its days are over. */
  @Post(':id/download')
  @HttpCode(200)
  @WithoutIdempotency()
  @Header('Content-Disposition', 'attachment; filename="personal-data.json"')
  @Requires('data-request.own')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DataExportView> {
    return DataExportView.of(id, this.clock.now(), await this.downloadExport.run(actor, id, true));
  }

  private viewOf(request: DataRequest, actor: Actor): DataRequestView {
    return DataRequestView.of(request, '', actor, dayOf(this.clock.now()));
  }
}

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
import { DecideDataRequest } from '../actions/decide-data-request.js';
import { DownloadDataExport } from '../actions/download-data-export.js';
import { LodgeDataRequest } from '../actions/lodge-data-request.js';
import type { DataRequest } from '../data/data-request.entity.js';
import { DataRequests } from '../data/data-requests.js';
import { GrantDataRequestDto, LodgeDataRequestDto, RefuseDataRequestDto } from './data-request.dto.js';
import { DataExportView, DataRequestListView, DataRequestView } from './data-request.view.js';

/** What residents ask about their data: lodged by a clerk who knows that it is they, decided by somebody else. */
@ApiTags('privacy')
@Controller('api/v1/data-requests')
export class DataRequestsController {
  constructor(
    private readonly requests: DataRequests,
    private readonly lodgeRequest: LodgeDataRequest,
    private readonly decideRequest: DecideDataRequest,
    private readonly downloadExport: DownloadDataExport,
    private readonly clock: BusinessClock,
  ) {}

  /** The caller's unit's and its communities'; the district's are those of accounts. Newest first. */
  @Get()
  @Requires('data-request.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<DataRequestListView> {
    const { items, next } = await this.requests.page(actor, pageRequest(query));
    return { items: items.map((request) => this.viewOf(request, actor)), next };
  }

  /** One request. */
  @Get(':id')
  @Requires('data-request.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DataRequestView> {
    return this.viewOf(await this.requests.one(actor, id), actor);
  }

  /** Take a resident's request to read, correct, erase or explain; the days for the answer run from tomorrow. */
  @Post()
  @Requires('data-request.lodge')
  @Creates('data-requests')
  async lodge(@CurrentActor() actor: Actor, @Body() body: LodgeDataRequestDto): Promise<DataRequestView> {
    const { kind, correction, phone, identityCheck } = body;
    const request = await this.lodgeRequest.run(actor, { kind, correction, by: { phone, identityCheck } });
    return this.viewOf(request, actor);
  }

  /** Grant it: it is done in every context at once. 422 where the law wants kept what is to be erased. */
  @Post(':id/grant')
  @HttpCode(200)
  @Requires('data-request.decide')
  async grant(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer }: GrantDataRequestDto,
  ): Promise<DataRequestView> {
    await this.decideRequest.grant(actor, id, answer);
    return this.get(actor, id);
  }

  /** Refuse it, with the ground and words to the person. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('data-request.decide')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ground, answer }: RefuseDataRequestDto,
  ): Promise<DataRequestView> {
    await this.decideRequest.refuse(actor, id, ground, answer);
    return this.get(actor, id);
  }

  /** The granted copy as a JSON file, unmasked, to hand to the person; 409 once its days are over. */
  @Post(':id/download')
  @HttpCode(200)
  @WithoutIdempotency()
  @Header('Content-Disposition', 'attachment; filename="personal-data.json"')
  @Requires('data-request.lodge')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DataExportView> {
    return DataExportView.of(id, this.clock.now(), await this.downloadExport.run(actor, id, false));
  }

  private viewOf(request: DataRequest, actor: Actor): DataRequestView {
    return DataRequestView.of(request, this.requests.phoneOf(request), actor, dayOf(this.clock.now()));
  }
}

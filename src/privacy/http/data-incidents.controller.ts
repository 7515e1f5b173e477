import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { HandleIncident } from '../actions/handle-incident.js';
import { PrivacyRecords } from '../data/privacy-records.js';
import { CloseIncidentDto, ContainIncidentDto, ReportIncidentDto, TellIncidentDto } from './privacy.dto.js';
import { DataIncidentListView, DataIncidentView } from './privacy.view.js';

/** Leaks of personal data, and what was done (个人信息保护法 art. 57). */
@ApiTags('privacy')
@Controller('api/v1/data-incidents')
export class DataIncidentsController {
  constructor(
    private readonly records: PrivacyRecords,
    private readonly handling: HandleIncident,
  ) {}

  /** Report one of the caller's unit; its lead and the district are told at once. */
  @Post()
  @Requires('incident.report')
  @Creates('data-incidents')
  async create(@CurrentActor() actor: Actor, @Body() body: ReportIncidentDto): Promise<DataIncidentView> {
    const { discoveredAt, kind, dataKinds, persons, cause, harm } = body;
    const incident = { discoveredAt: new Date(discoveredAt), kind, dataKinds, persons, cause, harm };
    return this.get(actor, await this.handling.report(actor, incident));
  }

  /** Those of the caller's unit and below, newest first; the district and the auditor see all. */
  @Get()
  @Requires('incident.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<DataIncidentListView> {
    const { items, next } = await this.records.incidents(actor, pageRequest(query));
    return { items: items.map((each) => DataIncidentView.of(each)), next };
  }

  /** One. */
  @Get(':id')
  @Requires('incident.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DataIncidentView> {
    return DataIncidentView.of(await this.records.incident(actor, id));
  }

  /** Note what was done at once, and how many persons are concerned by now. */
  @Post(':id/contain')
  @HttpCode(200)
  @Requires('incident.handle')
  async contain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { remedy, persons }: ContainIncidentDto,
  ): Promise<DataIncidentView> {
    await this.handling.contain(actor, id, remedy, persons);
    return this.get(actor, id);
  }

  /** Note that the authority and the persons were told, or why these were not. */
  @Post(':id/notify')
  @HttpCode(200)
  @Requires('incident.handle')
  async notify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { authority, authorityAt, personsAt = null, personsExempt = null }: TellIncidentDto,
  ): Promise<DataIncidentView> {
    const told = {
      authorityAt: new Date(authorityAt),
      personsAt: personsAt === null ? null : new Date(personsAt),
    };
    await this.handling.notify(actor, id, { authority, ...told, personsExempt });
    return this.get(actor, id);
  }

  /** Close it with what is changed so that it does not happen again. */
  @Post(':id/close')
  @HttpCode(200)
  @Requires('incident.handle')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { conclusion }: CloseIncidentDto,
  ): Promise<DataIncidentView> {
    await this.handling.close(actor, id, conclusion);
    return this.get(actor, id);
  }
}

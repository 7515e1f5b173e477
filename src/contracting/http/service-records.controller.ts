import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { RecordServices } from '../actions/record-services.js';
import { Contracts } from '../data/contracts.js';
import { ServiceRecords } from '../data/service-records.js';
import { RecordServicesDto } from './service-record.dto.js';
import { RecordedServicesView, ServiceRecordListView, ServiceRecordView } from './service-record.view.js';

/** The provider's ledger (台账) of a contract. */
@ApiTags('contracting')
@Controller('api/v1/contracts/:id/service-records')
export class ServiceRecordsController {
  constructor(
    private readonly contracts: Contracts,
    private readonly records: ServiceRecords,
    private readonly recordServices: RecordServices,
  ) {}

  /** Upload lines; each is known by the provider's own id, so that an upload may be sent again at any time. */
  @Post()
  @HttpCode(200)
  @Requires('service.record')
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordServicesDto,
  ): Promise<RecordedServicesView> {
    const { recorded, known } = await this.recordServices.run(actor, id, body.records);
    return { recorded, known };
  }

  /** The ledger, newest first, names and phones masked; for the provider, its buyer and the auditor. */
  @Get()
  @Requires('service.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<ServiceRecordListView> {
    const contract = await this.contracts.find(actor, id);
    const { items, next } = await this.records.page(contract.id, pageRequest(query));
    return { items: items.map((details) => ServiceRecordView.of(details)), next };
  }
}

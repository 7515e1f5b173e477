import { Body, Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  FileLinkView,
  PageDto,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { FreezeServiceStatement } from '../actions/freeze-service-statement.js';
import { Contracts } from '../data/contracts.js';
import { ServiceProgress } from '../data/service-progress.js';
import { ServiceRecords } from '../data/service-records.js';
import { ServiceStatements } from '../data/service-statements.js';
import { FreezeStatementDto } from './service-statement.dto.js';
import { ServiceIndicatorsView } from './service-indicators.view.js';
import { ServiceStatementListView, ServiceStatementView } from './service-statement.view.js';

/** What a ledger comes to: monthly statements, indicators, proofs. */
@ApiTags('contracting')
@Controller('api/v1/contracts/:id')
export class ServiceStatementsController {
  constructor(
    private readonly contracts: Contracts,
    private readonly records: ServiceRecords,
    private readonly statements: ServiceStatements,
    private readonly progress: ServiceProgress,
    private readonly freezing: FreezeServiceStatement,
  ) {}

  /** State a month that has ended, before the program does it on its day; lines that come later are in the next statement. */
  @Post('service-statements')
  @Requires('service.record')
  @Creates('contracts/:id/service-statements/:newId')
  async freeze(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { month }: FreezeStatementDto,
  ): Promise<ServiceStatementView> {
    return this.one(actor, id, await this.freezing.run(actor, id, month));
  }

  /** Monthly statements, newest first. */
  @Get('service-statements')
  @Requires('service.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<ServiceStatementListView> {
    const contract = await this.contracts.find(actor, id);
    const { items, next } = await this.statements.page(contract.id, pageRequest(query));
    return { items: items.map((statement) => ServiceStatementView.of(statement)), next };
  }

  /** One statement by its number. */
  @Get('service-statements/:number')
  @Requires('service.read')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ServiceStatementView> {
    const contract = await this.contracts.find(actor, id);
    return ServiceStatementView.of(await this.statements.one(contract.id, number));
  }

  /** What the ledger has come to so far: reach, frequency, cost. */
  @Get('service-indicators')
  @Requires('service.read')
  async indicators(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceIndicatorsView> {
    return ServiceIndicatorsView.of(await this.progress.of(await this.contracts.find(actor, id)));
  }

  /** A link to a sheet or photo of a line, good for five minutes. */
  @Get('service-records/:recordId/files/:fileId')
  @Requires('service.read')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<FileLinkView> {
    const contract = await this.contracts.find(actor, id);
    return this.records.file(contract.id, recordId, fileId);
  }
}

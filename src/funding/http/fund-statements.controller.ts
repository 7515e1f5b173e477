import { Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
} from '../../platform/index.js';
import { PublishFundStatement } from '../actions/publish-fund-statement.js';
import { PublicStatements } from '../data/public-statements.js';
import { FundPublicationView, FundStatementView } from './fund-statement.view.js';

/** What the public may know of a unit's money: government's and donated money, where it came from and went (城市居民委员会组织法 art. 34). */
@ApiTags('funding')
@Controller('api/v1/fund-statements')
export class FundStatementsController {
  constructor(
    private readonly statements: PublicStatements,
    private readonly publishing: PublishFundStatement,
  ) {}

  /** Income and use of a unit's money of a year, of this moment; always there, by source and by published purchase. */
  @Get(':unitId/:year')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() caller: Actor | undefined,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<FundStatementView> {
    return FundStatementView.of(await this.statements.of(caller, unitId, year));
  }

  /** Put the statement of the caller's own unit on the public board, as it stands now. */
  @Post(':unitId/:year/publish')
  @HttpCode(200)
  @Requires('fund-statement.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<FundPublicationView> {
    return FundPublicationView.of(await this.publishing.run(actor, unitId, year));
  }
}

import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cacheable, Public } from '../../platform/index.js';
import { FundStatements } from '../data/fund-statements.js';
import { FundStatementView } from './fund-statement.view.js';

/** What the public may know of a unit's money: government's and donated money, where it came from and went (城市居民委员会组织法 art. 34). */
@ApiTags('funding')
@Controller('api/v1/fund-statements')
export class FundStatementsController {
  constructor(private readonly statements: FundStatements) {}

  /** Income and use of a unit's money of a year, of this moment; always there, by source and by published purchase. */
  @Get(':unitId/:year')
  @Public()
  @Cacheable()
  async get(
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<FundStatementView> {
    return FundStatementView.of(await this.statements.of(unitId, year));
  }
}

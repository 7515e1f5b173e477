import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { KeepReport } from '../actions/keep-report.js';
import { Reports } from '../data/reports.js';
import { ChangeTermDto, EnterTermDto } from './reporting.dto.js';
import { TermListView, TermView } from './reporting.view.js';

/** The dictionary of data (数据字典): what a figure means, and that it is entered once. */
@ApiTags('reporting')
@Controller('api/v1/data-terms')
export class DataTermsController {
  constructor(
    private readonly reports: Reports,
    private readonly keeping: KeepReport,
  ) {}

  /** The dictionary, by label. */
  @Get()
  @Requires('term.read')
  async list(): Promise<TermListView> {
    return { items: (await this.reports.terms()).map((each) => TermView.of(each)) };
  }

  /** Enter a term. 409 for a code, label or source that is there. */
  @Post()
  @HttpCode(200)
  @Requires('term.keep')
  async enter(@CurrentActor() actor: Actor, @Body() body: EnterTermDto): Promise<TermListView> {
    const { code, label, definition, measure, source } = body;
    await this.keeping.enterTerm(actor, { code, label, definition, measure, source });
    return this.list();
  }

  /** Change what a term is called and means. */
  @Put(':code')
  @Requires('term.keep')
  async change(
    @Param('code') code: string,
    @Body() { label, definition, measure }: ChangeTermDto,
  ): Promise<TermListView> {
    await this.keeping.changeTerm(code, { label, definition, measure });
    return this.list();
  }
}

import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { AttendOpening } from '../actions/attend-opening.js';
import { RunPanel } from '../actions/run-panel.js';
import { ProcedureReaders } from '../data/procedure-readers.js';
import { ChairDto, DeclareInterestDto, ReplaceMemberDto, ReportOpinionDto } from './panel.dto.js';
import { TenderViews } from './tender-views.js';
import { TenderView } from './tender.view.js';

/** What members of a panel, and who watches an opening, put on record. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id')
export class PanelActsController {
  constructor(
    private readonly attending: AttendOpening,
    private readonly running: RunPanel,
    private readonly readers: ProcedureReaders,
    private readonly views: TenderViews,
  ) {}

  /** The tender, for If-Match. */
  async get(actor: Actor, id: string): Promise<TenderView> {
    return this.views.one(actor, (await this.readers.standing(actor, id)).tender);
  }

  /** Be there when the bids are opened, or their prices where those are sealed apart: who opens needs somebody else to see it. */
  @Post('attend-opening')
  @HttpCode(200)
  @Requires('tender.open')
  async attend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TenderView> {
    await this.attending.run(actor, id);
    return this.get(actor, id);
  }

  /** Declare that nothing ties the caller to a bidder; who is tied is replaced at once. Nobody scores before. */
  @Post('panel/declare')
  @HttpCode(204)
  @Requires('score.submit')
  async declare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { noInterest, note }: DeclareInterestDto,
  ): Promise<void> {
    await this.running.declare(actor, id, noInterest, note ?? null);
  }

  /** Replace a member by the next of the draw's reserves; his scores are void. */
  @Post('panel/replace')
  @HttpCode(204)
  @Requires('panel.draw')
  async replace(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { seat, reason }: ReplaceMemberDto,
  ): Promise<void> {
    await this.running.replace(actor, id, seat, reason);
  }

  /** Record whom the members chose as their chair: an expert. */
  @Post('panel/chair')
  @HttpCode(204)
  @Requires('score.submit')
  async chair(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { seat }: ChairDto,
  ): Promise<void> {
    await this.running.chair(actor, id, seat);
  }

  /** Sign the frozen report as a member, or dissent in writing; silence until the award is agreement. */
  @Post('report/opinion')
  @HttpCode(204)
  @Requires('score.submit')
  async opine(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { agrees, dissent }: ReportOpinionDto,
  ): Promise<void> {
    await this.running.opine(actor, id, agrees, dissent ?? null);
  }
}

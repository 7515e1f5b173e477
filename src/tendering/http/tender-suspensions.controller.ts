import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { SuspendTender } from '../actions/suspend-tender.js';
import { SuspendTenderDto } from './tender-papers.dto.js';
import { TenderViews } from './tender-views.js';
import { TenderView } from './tender.view.js';

/** Suspensions: by the buyer's lead, or by the finance department while it deals with a complaint. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id')
export class TenderSuspensionsController {
  constructor(
    private readonly suspending: SuspendTender,
    private readonly views: TenderViews,
  ) {}

  /** The tender, for If-Match. */
  async get(actor: Actor, id: string): Promise<TenderView> {
    return this.views.byId(actor, id);
  }

  /** Suspend: until its last day nothing goes on, thirty days at most. */
  @Post('suspend')
  @HttpCode(200)
  @Requires('tender.suspend')
  async suspend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, until, documentNumber }: SuspendTenderDto,
  ): Promise<TenderView> {
    const facts = { reason, until, documentNumber: documentNumber ?? null };
    return this.views.one(actor, await this.suspending.run(actor, id, facts));
  }

  /** Let it go on before the suspension's last day; what was due meanwhile is due as much later. */
  @Post('resume')
  @HttpCode(200)
  @Requires('tender.suspend')
  async resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TenderView> {
    return this.views.one(actor, await this.suspending.resume(actor, id));
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Cacheable,
  Confirmed,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { ConcludeFramework } from '../actions/conclude-framework.js';
import { Frameworks } from '../data/frameworks.js';
import { ConcludeFrameworkDto } from './framework.dto.js';
import { FrameworkView } from './framework.view.js';

/** Where a tender becomes a framework. */
@ApiTags('frameworks')
@Controller('api/v1/tenders/:id')
export class FirstStagesController {
  constructor(
    private readonly concluding: ConcludeFramework,
    private readonly frameworks: Frameworks,
    private readonly clock: BusinessClock,
  ) {}

  /** The agreement that came of a first stage. */
  @Get('framework-agreement')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FrameworkView> {
    return FrameworkView.of(await this.frameworks.ofTender(actor, id), actor, dayOf(this.clock.now()));
  }

  /** Admit all who are not left out (入围), with a signed decision; the result is announced today. */
  @Post('conclude')
  @HttpCode(200)
  @Requires('award.confirm')
  @Confirmed()
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { decision }: ConcludeFrameworkDto,
  ): Promise<FrameworkView> {
    await this.concluding.run(actor, id, decision);
    return this.get(actor, id);
  }
}

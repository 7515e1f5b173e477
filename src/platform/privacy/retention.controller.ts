import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../access/actor.js';
import { Requires } from '../access/requires.js';
import { PageDto, pageRequest } from '../http/page.dto.js';
import { WithoutIdempotency } from '../http/route-marks.js';
import { Retention } from './retention.js';
import {
  RetentionPreviewListView,
  RetentionPreviewView,
  RetentionRunListView,
  RetentionRunView,
  RetentionRunsView,
} from './retention.view.js';

/** What is forgotten when its time is over: by itself once a day, and told here. */
@ApiTags('privacy')
@Controller('api/v1/retention-runs')
export class RetentionController {
  constructor(private readonly retention: Retention) {}

  /** What was done, the latest first. */
  @Get()
  @Requires('retention.read')
  async list(@Query() query: PageDto): Promise<RetentionRunListView> {
    const { items, next } = await this.retention.page(pageRequest(query));
    return { items: items.map((run) => RetentionRunView.of(run)), next };
  }

  /** What a run would do now; nothing is written. */
  @Get('preview')
  @Requires('retention.read')
  async preview(): Promise<RetentionPreviewListView> {
    return { items: (await this.retention.preview()).map((each) => RetentionPreviewView.of(each)) };
  }

  /** Run now instead of waiting for the day's own run; harmless however often. 409 while another run goes on. */
  @Post()
  @HttpCode(200)
  @Requires('retention.run')
  @WithoutIdempotency()
  async run(@CurrentActor() actor: Actor): Promise<RetentionRunsView> {
    return { items: (await this.retention.run(actor.accountId)).map((run) => RetentionRunView.of(run)) };
  }
}

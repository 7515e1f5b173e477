import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires.js';
import { DeadJobListView, DeadJobView } from './dead-job.view.js';
import { RedriveDeadJob } from './redrive-dead-job.js';
import { RedriveDto } from './redrive.dto.js';

/** What the workers gave up on, for administrators. */
@ApiTags('operations')
@Controller('api/v1/dead-jobs')
export class DeadJobsController {
  constructor(private readonly jobs: RedriveDeadJob) {}

  /** The dead jobs, oldest first. */
  @Get()
  @Requires('job.redrive')
  async list(): Promise<DeadJobListView> {
    return { items: (await this.jobs.list()).map((row) => DeadJobView.of(row)) };
  }

  /** Give a dead job its tries again. */
  @Post(':id/redrive')
  @HttpCode(202)
  @Requires('job.redrive')
  async redrive(@Param('id', ParseUUIDPipe) id: string, @Body() body: RedriveDto): Promise<void> {
    await this.jobs.run(id, body.handler);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageDto, Requires, pageRequest } from '../../platform/index.js';
import { ExpertPool } from '../data/expert-pool.js';
import { ExpertListView, ExpertView } from './expert.view.js';

/** The pool of panel experts. Who sits on a panel is told with its result only. */
@ApiTags('registry')
@Controller('api/v1/experts')
export class ExpertsController {
  constructor(private readonly pool: ExpertPool) {}

  /** Experts, newest first. */
  @Get()
  @Requires('expert.read')
  async list(@Query() query: PageDto): Promise<ExpertListView> {
    const { items, next } = await this.pool.page(pageRequest(query));
    return { items: items.map((expert) => ExpertView.of(expert)), next };
  }
}

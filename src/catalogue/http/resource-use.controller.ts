import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Settings } from '../../platform/index.js';
import { addDays, instantAt } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { ResourceUse } from '../data/resource-use.js';
import { periodViolations } from '../domain/resource-rules.js';
import { ResourceUseQueryDto } from './resource.dto.js';
import { ResourceUseListView, ResourceUseView } from './resource.view.js';

/** How much of what units lend is used, and what is short. */
@ApiTags('catalogue')
@Controller('api/v1/resource-use')
export class ResourceUseController {
  constructor(
    private readonly use: ResourceUse,
    private readonly settings: Settings,
  ) {}

  /** Use of each resource in at most 366 days, by name, 1000 at the most. */
  @Get()
  @Requires('resource.use')
  async list(@Query() { from, to, communityId }: ResourceUseQueryDto): Promise<ResourceUseListView> {
    RuleBroken.unlessEmpty(
      periodViolations(instantAt(from, '00:00'), instantAt(addDays(to, 1), '00:00'), 366),
    );
    const found = await this.use.figures(from, to, communityId ?? null);
    const idle = this.settings.resourceIdlePercent;
    return { from, to, items: found.map((figures) => ResourceUseView.of(figures, idle)) };
  }
}

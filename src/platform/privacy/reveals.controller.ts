import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires.js';
import { pageRequest } from '../http/page.dto.js';
import { RevealsQueryDto } from './reveal.dto.js';
import { RevealListView, RevealView } from './reveal.view.js';
import { Reveals } from './reveals.js';

/** Who saw personal data unmasked, when, and why. */
@ApiTags('privacy')
@Controller('api/v1/reveals')
export class RevealsController {
  constructor(private readonly reveals: Reveals) {}

  /** The latest first; of one object when asked. */
  @Get()
  @Requires('reveal.read')
  async list(@Query() query: RevealsQueryDto): Promise<RevealListView> {
    const { items, next } = await this.reveals.page(pageRequest(query), query.objectId);
    return { items: items.map((reveal) => RevealView.of(reveal)), next };
  }
}

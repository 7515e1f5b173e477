import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { TextLinks } from '../actions/text-links.js';
import { TextLinksDto } from './visit-texts.dto.js';
import { TextedView } from './visit-texts.view.js';

/** Residents' links by short message. */
@ApiTags('evaluation')
@Controller('api/v1/visits')
export class VisitTextsController {
  constructor(private readonly textLinks: TextLinks) {}

  /** Send links to residents of the sample, at most one a day and two for the visit; the sample tells what became of them. */
  @Post(':id/texts')
  @HttpCode(202)
  @Requires('visit.conduct')
  async send(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { sampleIds }: TextLinksDto,
  ): Promise<TextedView> {
    return { texts: await this.textLinks.run(actor, id, sampleIds) };
  }
}

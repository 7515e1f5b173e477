import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { Scripts } from '../data/scripts.js';

/** What an evaluator reads at the start of a call. */
export class ScriptView {
  zh: string;
  en: string;
}

/** The notice of 个人信息保护法 art. 17 for the calls of a visit. */
@ApiTags('evaluation')
@Controller('api/v1/visits')
export class VisitScriptController {
  constructor(private readonly scripts: Scripts) {}

  /** Who asks, why, how, which data, how long, which rights: read before the first question. */
  @Get(':id/script')
  @Requires('visit.conduct')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ScriptView> {
    return this.scripts.ofVisit(actor, id);
  }
}

import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Cacheable, MayBeWithheld, MaybeActor, Public } from '../../platform/index.js';
import { EvaluationCases } from '../data/evaluation-cases.js';
import { EvaluationResultView } from './evaluation-result.view.js';

/** Results that are published: figures by party and indicator, nothing that anybody said. */
@ApiTags('evaluation')
@Controller('api/v1/evaluations')
export class EvaluationResultsController {
  constructor(private readonly cases: EvaluationCases) {}

  /** The published result; 404 before. */
  @Get(':id/result')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async result(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluationResultView> {
    return EvaluationResultView.of(await this.cases.published(caller, id));
  }
}

import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Confirmed, CurrentActor, Requires } from '../../platform/index.js';
import { FindDelivery } from '../actions/find-delivery.js';
import { SignFindings } from '../actions/sign-findings.js';
import { Acceptances } from '../data/acceptances.js';
import { ConcludeAcceptanceDto, SignFindingsDto } from './acceptance.dto.js';
import { AcceptanceView } from './acceptance.view.js';

/** Panels (验收小组) of acceptances: what they find, and who of them signs it. */
@ApiTags('contracting')
@Controller('api/v1/acceptances/:id')
export class AcceptancePanelsController {
  constructor(
    private readonly acceptances: Acceptances,
    private readonly findDelivery: FindDelivery,
    private readonly signFindings: SignFindings,
  ) {}

  /** Write down what the panel finds; other findings void what its members signed. */
  @Post('findings')
  @HttpCode(200)
  @Requires('acceptance.find')
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConcludeAcceptanceDto,
  ): Promise<AcceptanceView> {
    await this.findDelivery.run(actor, id, body);
    return AcceptanceView.of(await this.acceptances.one(actor, id), actor);
  }

  /** Sign the findings as a member of the panel, or dissent with reasons; 409 for other findings than the present. */
  @Post('sign')
  @HttpCode(200)
  @Requires('acceptance.sign')
  @Confirmed()
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignFindingsDto,
  ): Promise<AcceptanceView> {
    await this.signFindings.run(actor, id, body);
    return AcceptanceView.of(await this.acceptances.one(actor, id), actor);
  }
}

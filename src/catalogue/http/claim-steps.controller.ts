import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { StepClaim } from '../actions/step-claim.js';
import { Claims } from '../data/claims.js';
import { ClaimReasonDto } from './claim.dto.js';
import { ClaimView } from './claim.view.js';

/** The steps of a claim: the community decides, the claimant carries out, the community accepts what was done. */
@ApiTags('catalogue')
@Controller('api/v1/claims')
export class ClaimStepsController {
  constructor(
    private readonly claims: Claims,
    private readonly stepping: StepClaim,
  ) {}

  /** Give it a place of the offer, with the reason for the choice. 409 when all are taken. */
  @Post(':id/accept')
  @HttpCode(200)
  @Requires('claim.decide')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ClaimReasonDto,
  ): Promise<ClaimView> {
    await this.stepping.run(actor, id, 'accept', reason);
    return this.get(actor, id);
  }

  /** Decline it, with a reason. */
  @Post(':id/decline')
  @HttpCode(200)
  @Requires('claim.decide')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ClaimReasonDto,
  ): Promise<ClaimView> {
    await this.stepping.run(actor, id, 'decline', reason);
    return this.get(actor, id);
  }

  /** Return what was reported done, with what is missing. */
  @Post(':id/return')
  @HttpCode(200)
  @Requires('claim.decide')
  async sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ClaimReasonDto,
  ): Promise<ClaimView> {
    await this.stepping.run(actor, id, 'return', reason);
    return this.get(actor, id);
  }

  /** Accept that it is done; the item is fulfilled with the last of its claims. */
  @Post(':id/fulfil')
  @HttpCode(200)
  @Requires('claim.decide')
  async fulfil(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimView> {
    await this.stepping.run(actor, id, 'fulfil', null);
    return this.get(actor, id);
  }

  /** Take it back before a decision. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('claim.make')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimView> {
    await this.stepping.run(actor, id, 'withdraw', null);
    return this.get(actor, id);
  }

  /** Report that it is done. 422 when no progress was recorded. */
  @Post(':id/finish')
  @HttpCode(200)
  @Requires('claim.make')
  async finish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimView> {
    await this.stepping.run(actor, id, 'finish', null);
    return this.get(actor, id);
  }

  /** Give the item back, with a reason; others can claim it again. */
  @Post(':id/give-back')
  @HttpCode(200)
  @Requires('claim.make')
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ClaimReasonDto,
  ): Promise<ClaimView> {
    await this.stepping.run(actor, id, 'give-back', reason);
    return this.get(actor, id);
  }

  private async get(actor: Actor, id: string): Promise<ClaimView> {
    return ClaimView.of(await this.claims.one(actor, id), actor);
  }
}

import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  OpenToRestricted,
  Requires,
  WithoutIdempotency,
} from '../../platform/index.js';
import { ConfirmSecondFactor } from '../actions/confirm-second-factor.js';
import { DisableSecondFactor } from '../actions/disable-second-factor.js';
import { EnrolSecondFactor } from '../actions/enrol-second-factor.js';
import { RenewRecoveryCodes } from '../actions/renew-recovery-codes.js';
import { SecondFactors } from '../data/second-factors.js';
import { AuthenticatorCodeDto, EnrolSecondFactorDto, SecondFactorCodeDto } from './second-factor.dto.js';
import { EnrolmentView, RecoveryCodesView, SecondFactorView } from './second-factor.view.js';

/** The caller's authenticator. Nothing here is idempotent: secrets are shown once, and a code is good once. */
@ApiTags('identity')
@Controller('api/v1/me/second-factor')
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly enrolment: EnrolSecondFactor,
    private readonly confirmation: ConfirmSecondFactor,
    private readonly renewal: RenewRecoveryCodes,
    private readonly disabling: DisableSecondFactor,
  ) {}

  /** How the caller's second factor stands. */
  @Get()
  @Requires('session.own')
  @OpenToRestricted()
  async get(@CurrentActor() actor: Actor): Promise<SecondFactorView> {
    return SecondFactorView.of(await this.factors.state(actor.accountId));
  }

  /** Get a secret for an authenticator; it counts once it is confirmed. */
  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Requires('session.own')
  @OpenToRestricted()
  @WithoutIdempotency()
  async enrol(@CurrentActor() actor: Actor, @Body() body: EnrolSecondFactorDto): Promise<EnrolmentView> {
    return this.enrolment.run(actor, body.password);
  }

  /** Confirm the authenticator by its first code, and get the recovery codes. */
  @Post('confirm')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Requires('session.own')
  @OpenToRestricted()
  @WithoutIdempotency()
  async confirm(
    @CurrentActor() actor: Actor,
    @Body() body: AuthenticatorCodeDto,
  ): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.confirmation.run(actor, body.code) };
  }

  /** Get fresh recovery codes; the earlier ones are void. */
  @Post('recovery-codes')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Requires('session.own')
  @WithoutIdempotency()
  async renew(@CurrentActor() actor: Actor, @Body() body: AuthenticatorCodeDto): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.renewal.run(actor, body.code) };
  }

  /** Take the second factor away. */
  @Post('disable')
  @HttpCode(204)
  @Requires('session.own')
  @WithoutIdempotency()
  async disable(@CurrentActor() actor: Actor, @Body() body: SecondFactorCodeDto): Promise<void> {
    await this.disabling.run(actor, body.code);
  }
}

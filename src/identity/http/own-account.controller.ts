import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  OpenToRestricted,
  Requires,
  WithoutIdempotency,
} from '../../platform/index.js';
import { ChangePassword } from '../actions/change-password.js';
import { Units } from '../data/units.js';
import { ChangePasswordDto } from './session.dto.js';
import { MeView } from './session.view.js';

/** What the caller may see and change of himself. */
@ApiTags('identity')
@Controller('api/v1/me')
export class OwnAccountController {
  constructor(
    private readonly units: Units,
    private readonly changePassword: ChangePassword,
  ) {}

  /** The caller and his roles. */
  @Get()
  @Requires('session.own')
  @OpenToRestricted()
  async me(@CurrentActor() actor: Actor): Promise<MeView> {
    const memberships = await this.units.membershipsOf(actor.accountId);
    return { accountId: actor.accountId, name: actor.name, memberships };
  }

  /** Change the password; the caller's other sessions end. */
  // Without idempotency: a stored answer would keep a fast hash of the passwords in the payload.
  @Post('password')
  @HttpCode(204)
  @Requires('session.own')
  @OpenToRestricted()
  @WithoutIdempotency()
  async password(@CurrentActor() actor: Actor, @Body() body: ChangePasswordDto): Promise<void> {
    await this.changePassword.run(actor, body.oldPassword, body.newPassword);
  }
}

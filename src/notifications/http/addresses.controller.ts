import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, WithoutIdempotency } from '../../platform/index.js';
import { ConfirmAddress } from '../actions/confirm-address.js';
import { GiveAddress } from '../actions/give-address.js';
import { RemoveAddress } from '../actions/remove-address.js';
import { Preferences } from '../data/preferences.js';
import type { Channel } from '../domain/channels.js';
import { ParseChannelPipe } from './parse-channel.pipe.js';
import { AddressDto, CodeDto } from './preferences.dto.js';
import { AddressView } from './preferences.view.js';

/** Where the caller can be written to: one address for each channel (`mail`, `sms`). */
@ApiTags('notifications')
@Controller('api/v1/preferences/addresses')
export class AddressesController {
  constructor(
    private readonly preferences: Preferences,
    private readonly giving: GiveAddress,
    private readonly confirming: ConfirmAddress,
    private readonly removing: RemoveAddress,
  ) {}

  /** Give an address, or the same again; a code goes there. At most five codes a day. */
  @Post(':channel')
  @HttpCode(200)
  @Requires('message.prefer')
  async give(
    @CurrentActor() actor: Actor,
    @Param('channel', ParseChannelPipe) channel: Channel,
    @Body() body: AddressDto,
  ): Promise<AddressView> {
    await this.giving.run(actor, channel, body.address);
    return this.view(actor, channel);
  }

  /** Confirm it by the code; notices go there from then on. */
  @Post(':channel/confirm')
  @HttpCode(200)
  @Requires('message.prefer')
  @WithoutIdempotency()
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('channel', ParseChannelPipe) channel: Channel,
    @Body() body: CodeDto,
  ): Promise<AddressView> {
    await this.confirming.run(actor, channel, body.code);
    return this.view(actor, channel);
  }

  /** Take it away. */
  @Delete(':channel')
  @HttpCode(204)
  @Requires('message.prefer')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('channel', ParseChannelPipe) channel: Channel,
  ): Promise<void> {
    await this.removing.run(actor, channel);
  }

  private async view(actor: Actor, channel: Channel): Promise<AddressView> {
    return AddressView.of(await this.preferences.address(actor.accountId, channel), actor);
  }
}

import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { SetPreferences } from '../actions/set-preferences.js';
import { Preferences } from '../data/preferences.js';
import { PreferencesDto } from './preferences.dto.js';
import { PreferencesView } from './preferences.view.js';

/** How the caller is told of what stands in the inbox. */
@ApiTags('notifications')
@Controller('api/v1/preferences')
export class PreferencesController {
  constructor(
    private readonly preferences: Preferences,
    private readonly setting: SetPreferences,
  ) {}

  /** The caller's preferences; version 0 until something is set. */
  @Get()
  @Requires('message.prefer')
  async get(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    return PreferencesView.of(await this.preferences.of(actor.accountId), actor);
  }

  /** Set them, in place of what was set before. */
  @Put()
  @Requires('message.prefer')
  async put(@CurrentActor() actor: Actor, @Body() body: PreferencesDto): Promise<PreferencesView> {
    const { language, mailPace, quietHours = null, choices } = body;
    await this.setting.run(actor, { language, mailPace, quietHours, choices });
    return this.get(actor);
  }
}

import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, PageDto, Public, Requires, pageRequest } from '../../platform/index.js';
import { PublishConsentText } from '../actions/publish-consent-text.js';
import { ConsentTexts } from '../data/consent-texts.js';
import { PublishConsentTextDto } from './resident.dto.js';
import { ConsentTextListView, ConsentTextView } from './resident.view.js';

/** What people are told before they consent, in editions. */
@ApiTags('privacy')
@Controller('api/v1/consent-texts')
export class ConsentTextsController {
  constructor(
    private readonly texts: ConsentTexts,
    private readonly publishText: PublishConsentText,
  ) {}

  /** Every edition, the latest published first; the highest of a scope is the one to be read out. */
  @Get()
  @Public()
  async list(@Query() query: PageDto): Promise<ConsentTextListView> {
    const { items, next } = await this.texts.page(pageRequest(query));
    return { items: items.map((text) => ConsentTextView.of(text)), next };
  }

  /** Publish a new edition: from now on consents are asked for under it. */
  @Post()
  @Requires('consent-text.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Body() { scope, text }: PublishConsentTextDto,
  ): Promise<ConsentTextView> {
    return ConsentTextView.of(await this.publishText.run(actor, scope, text));
  }
}

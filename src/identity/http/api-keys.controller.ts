import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { MakeApiKey } from '../actions/make-api-key.js';
import { RevokeApiKey } from '../actions/revoke-api-key.js';
import { ApiKeys } from '../data/api-keys.js';
import { MakeApiKeyDto } from './api-key.dto.js';
import { ApiKeyListView, ApiKeyView, NewApiKeyView } from './api-key.view.js';

/** Keys with which an organization's programs call the API. */
@ApiTags('identity')
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly makeKey: MakeApiKey,
    private readonly revokeKey: RevokeApiKey,
  ) {}

  /** Make a key for the caller's unit; it is shown this once. */
  @Post()
  @Header('cache-control', 'no-store')
  @Requires('api-key.manage')
  @Creates('api-keys')
  @WithoutIdempotency()
  async create(@CurrentActor() actor: Actor, @Body() body: MakeApiKeyDto): Promise<NewApiKeyView> {
    const { row, key } = await this.makeKey.run(actor, body);
    return NewApiKeyView.ofNew(row, key);
  }

  /** The unit's keys, newest first, without the revoked ones. */
  @Get()
  @Requires('api-key.manage')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<ApiKeyListView> {
    const { items, next } = await this.keys.page(actor.unitId, pageRequest(query));
    return { items: items.map((row) => ApiKeyView.of(row)), next };
  }

  /** One key of the unit. */
  @Get(':id')
  @Requires('api-key.manage')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApiKeyView> {
    return ApiKeyView.of(await this.keys.one(actor.unitId, id));
  }

  /** Revoke a key, at once and for good. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('api-key.manage')
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.revokeKey.run(actor, id);
  }
}

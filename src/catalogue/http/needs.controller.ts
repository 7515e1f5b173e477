import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { RegisterNeed } from '../actions/register-need.js';
import { Needs } from '../data/needs.js';
import { SimilarNeeds } from '../data/similar-needs.js';
import { NeedDesk } from './need-desk.js';
import { NeedQueryDto, RegisterNeedDto } from './need.dto.js';
import { NeedListView, NeedView, RegisteredNeedView, SimilarNeedListView } from './need.view.js';

/** Needs of residents (居民需求): collected, found similar, ranked, and answered. */
@ApiTags('catalogue')
@Controller('api/v1/needs')
export class NeedsController {
  constructor(
    private readonly needs: Needs,
    private readonly similarNeeds: SimilarNeeds,
    private readonly registerNeed: RegisterNeed,
    private readonly desk: NeedDesk,
  ) {}

  /** Register a need, from one's own round, a meeting or a service request; the answer names similar ones. */
  @Post()
  @Requires('need.enter')
  @Creates('needs')
  async create(@CurrentActor() actor: Actor, @Body() body: RegisterNeedDto): Promise<RegisteredNeedView> {
    const { id, trackingCode } = await this.registerNeed.run(actor, body);
    const similar = await this.similarNeeds.of(await this.needs.one(actor, id));
    return { id, trackingCode, similar };
  }

  /** Needs, newest or most pressing first: verified ones for everybody, all of their own for community and street. */
  @Get()
  @Public()
  async list(@MaybeActor() caller: Actor | undefined, @Query() query: NeedQueryDto): Promise<NeedListView> {
    const { state, source, communityId, category, sort } = query;
    const filter = { state, source, communityId, category };
    const { items, next } = await this.needs.page(caller, pageRequest(query), filter, sort === 'priority');
    return { items: await this.desk.views(caller, items), next };
  }

  /** One need, with every part of its priority. */
  @Get(':id')
  @Public()
  get(@MaybeActor() caller: Actor | undefined, @Param('id', ParseUUIDPipe) id: string): Promise<NeedView> {
    return this.desk.one(caller, id);
  }

  /** Open needs of the community and its neighbours that say nearly the same. */
  @Get(':id/similar')
  @Requires('need.enter')
  async similar(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SimilarNeedListView> {
    return { items: await this.similarNeeds.of(await this.needs.one(actor, id)), next: null };
  }
}

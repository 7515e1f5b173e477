import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
  fenOf,
  pageRequest,
} from '../../platform/index.js';
import { type IntentionFacts, PublishIntention } from '../actions/publish-intention.js';
import { ProcurementIntentions } from '../data/procurement-intentions.js';
import {
  ChangeIntentionDto,
  IntentionDto,
  IntentionQueryDto,
  WithdrawIntentionDto,
} from './intention.dto.js';
import { IntentionListView, IntentionView } from './intention.view.js';

/** Procurement intentions (采购意向): public at least 30 days before a statutory purchase begins. */
@ApiTags('tendering')
@Controller('api/v1/procurement-intentions')
export class IntentionsController {
  constructor(
    private readonly intentions: ProcurementIntentions,
    private readonly publishing: PublishIntention,
  ) {}

  /** Draft an intention. */
  @Post()
  @Requires('intention.draft')
  @Creates('procurement-intentions')
  async create(@CurrentActor() actor: Actor, @Body() body: IntentionDto): Promise<IntentionView> {
    const { title, itemIds, summary, budget, expectedMonth, reservedFor = 'nobody' } = body;
    const facts = { title, itemIds, summary, budgetFen: fenOf(budget), expectedMonth, reservedFor };
    return this.get(actor, await this.publishing.draft(actor, facts));
  }

  /** Published intentions, ended ones among them, and the caller's own drafts; newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() actor: Actor | undefined,
    @Query() query: IntentionQueryDto,
  ): Promise<IntentionListView> {
    const { state, buyerId, itemId } = query;
    const filter = { state, buyerId, itemId };
    const { items, next } = await this.intentions.page(actor, pageRequest(query), filter);
    return { items: items.map((row) => IntentionView.of(row, actor)), next };
  }

  /** One edition. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<IntentionView> {
    return IntentionView.of(await this.intentions.one(actor, id), actor);
  }

  /** Change a draft. */
  @Patch(':id')
  @Requires('intention.draft')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { budget, ...rest }: ChangeIntentionDto,
  ): Promise<IntentionView> {
    const given = Object.entries<unknown>({ ...rest, budgetFen: budget && fenOf(budget) });
    const facts: Partial<IntentionFacts> = Object.fromEntries(
      given.filter(([, value]) => value !== undefined),
    );
    await this.publishing.change(actor, id, facts);
    return this.get(actor, id);
  }

  /** Discard a draft. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('intention.draft')
  async discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.publishing.discard(actor, id);
  }

  /** Publish it for everybody; it is not edited any more, and takes the place of the edition before. */
  @Post(':id/publish')
  @HttpCode(200)
  @Requires('intention.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<IntentionView> {
    await this.publishing.publish(actor, id);
    return this.get(actor, id);
  }

  /** Draft the next edition of a published intention; its days run anew from its own publication. */
  @Post(':id/revise')
  @Requires('intention.draft')
  @Creates('procurement-intentions')
  async revise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<IntentionView> {
    return this.get(actor, await this.publishing.revise(actor, id));
  }

  /** Take a published intention back, with a public reason. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('intention.publish')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: WithdrawIntentionDto,
  ): Promise<IntentionView> {
    await this.publishing.withdraw(actor, id, reason);
    return this.get(actor, id);
  }
}

import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, Sealed } from '../../platform/index.js';
import { FollowTender } from '../actions/follow-tender.js';
import { FollowView } from './tender-follow.view.js';

/** Following a tender: whoever follows is told what everybody in its field is told, and nobody else learns of it. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id/follow')
export class TenderFollowController {
  constructor(private readonly following: FollowTender) {}

  /** Whether the organization follows. */
  @Get()
  @Requires('tender.follow')
  @Sealed()
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FollowView> {
    return { following: await this.following.isFollowing(actor, id) };
  }

  /** Be told of amendments, answers and every further step. */
  @Post()
  @HttpCode(200)
  @Requires('tender.follow')
  @Sealed()
  async follow(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FollowView> {
    await this.following.follow(actor, id);
    return { following: true };
  }

  /** Stop it. */
  @Delete()
  @HttpCode(204)
  @Requires('tender.follow')
  @Sealed()
  async unfollow(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.following.unfollow(actor, id);
  }
}

import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { MarkRead } from '../actions/mark-read.js';
import { Inbox } from '../data/inbox.js';
import { MessageQueryDto } from './message.dto.js';
import { MessageListView, MessageView } from './message.view.js';

/** The caller's inbox: what happened that concerns him. */
@ApiTags('notifications')
@Controller('api/v1/messages')
export class MessagesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly markRead: MarkRead,
  ) {}

  /** The caller's own messages, newest first. */
  @Get()
  @Requires('message.read')
  async list(@CurrentActor() actor: Actor, @Query() query: MessageQueryDto): Promise<MessageListView> {
    const { items, next } = await this.inbox.page(actor, pageRequest(query), query.unread);
    return { items: items.map((message) => MessageView.of(message)), next };
  }

  /** One message; another account's is not there (404). */
  @Get(':id')
  @Requires('message.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MessageView> {
    return MessageView.of(await this.inbox.one(actor, id));
  }

  /** Note that it was read; doing so again changes nothing. */
  @Post(':id/read')
  @HttpCode(200)
  @Requires('message.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MessageView> {
    return MessageView.of(await this.markRead.run(actor, id));
  }
}

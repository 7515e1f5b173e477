import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { DecideTicket } from '../actions/decide-ticket.js';
import { OpenTicket } from '../actions/open-ticket.js';
import { Tickets } from '../data/tickets.js';
import { DeclineTicketDto, OpenTicketDto, TicketQueryDto } from './ticket.dto.js';
import { TicketListView, TicketView } from './ticket.view.js';

/** Tickets (街区吹哨、部门报到): a street calls units, which must report in time. */
@ApiTags('catalogue')
@Controller('api/v1/tickets')
export class TicketsController {
  constructor(
    private readonly tickets: Tickets,
    private readonly openTicket: OpenTicket,
    private readonly decideTicket: DecideTicket,
  ) {}

  /** Whistle, which calls the named units at once; what a community asks for waits for its street. */
  @Post()
  @Requires('ticket.open')
  @Creates('tickets')
  async create(@CurrentActor() actor: Actor, @Body() body: OpenTicketDto): Promise<TicketView> {
    const { hours, communityId = null, ...facts } = body;
    const responseMinutes = hours && hours * 60;
    const id = await this.openTicket.run(actor, { ...facts, communityId, sourceId: null, responseMinutes });
    return this.get(actor, id);
  }

  /** Tickets, newest first: the street's and the community's own, a called unit's, all for overseers. */
  @Get()
  @Requires('ticket.read')
  async list(@CurrentActor() actor: Actor, @Query() query: TicketQueryDto): Promise<TicketListView> {
    const { state, source, sourceId, escalated } = query;
    const filter = { state, source, sourceId, escalated };
    const { items, next } = await this.tickets.page(actor, pageRequest(query), filter);
    return { items: items.map((each) => TicketView.of(each, actor)), next };
  }

  /** One ticket. */
  @Get(':id')
  @Requires('ticket.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TicketView> {
    return TicketView.of(await this.tickets.one(actor, id), actor);
  }

  /** Call the units for which a community asks. */
  @Post(':id/whistle')
  @HttpCode(200)
  @Requires('ticket.decide')
  async whistle(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TicketView> {
    await this.decideTicket.whistle(actor, id);
    return this.get(actor, id);
  }

  /** Call nobody, and say why. */
  @Post(':id/decline')
  @HttpCode(200)
  @Requires('ticket.decide')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeclineTicketDto,
  ): Promise<TicketView> {
    await this.decideTicket.decline(actor, id, body.reason);
    return this.get(actor, id);
  }

  /** Close it, once every answer is accepted. */
  @Post(':id/close')
  @HttpCode(200)
  @Requires('ticket.decide')
  async close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TicketView> {
    await this.decideTicket.close(actor, id);
    return this.get(actor, id);
  }
}

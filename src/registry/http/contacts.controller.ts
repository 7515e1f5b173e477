import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  PageDto,
  Requires,
  RevealDto,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { KeepContacts } from '../actions/keep-contacts.js';
import { Profiles } from '../data/profiles.js';
import { EnterContactDto } from './profile.dto.js';
import { ContactListView, ContactView } from './profile.view.js';
import { ResidentContactView } from './resident.view.js';

/** Whom to ask in an organization. */
@ApiTags('registry')
@Controller('api/v1/organizations/:organizationId/contacts')
export class ContactsController {
  constructor(
    private readonly profiles: Profiles,
    private readonly keeping: KeepContacts,
  ) {}

  /** Masked, the latest entered first; an organization reads its own. */
  @Get()
  @Requires('organization.contacts')
  async list(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Query() query: PageDto,
  ): Promise<ContactListView> {
    const { items, next } = await this.profiles.contacts(actor, organizationId, pageRequest(query));
    return { items: items.map((each) => ContactView.of(each)), next };
  }

  /** Enter one: the organization itself, or its registrar. */
  @Post()
  @HttpCode(200)
  @Requires('organization.contact')
  async enter(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Body() { name, phone, kind }: EnterContactDto,
  ): Promise<ContactView> {
    const id = await this.keeping.enter(actor, organizationId, { name, phone, kind });
    return ContactView.of(await this.profiles.contact(actor, organizationId, id));
  }

  /** Note that somebody is asked no more. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('organization.contact')
  async end(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContactView> {
    await this.keeping.end(actor, organizationId, id);
    return ContactView.of(await this.profiles.contact(actor, organizationId, id));
  }

  /** Name and phone unmasked, for a reason that auditors read; 429 when the day's looks are used up. */
  @Post(':id/reveal')
  @HttpCode(200)
  @WithoutIdempotency()
  @Requires('organization.reveal-contact')
  async reveal(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RevealDto,
  ): Promise<ResidentContactView> {
    return ResidentContactView.of(await this.keeping.reveal(actor, organizationId, id, reason));
  }
}

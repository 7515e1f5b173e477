import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { OrganizationProfiles } from '../data/organization-profiles.js';
import { OrganizationListView, OrganizationView } from './organization.view.js';

/** Suppliers. */
@ApiTags('registry')
@Controller('api/v1/organizations')
export class OrganizationsController {
  constructor(private readonly profiles: OrganizationProfiles) {}

  /** Suppliers, newest first. */
  @Get()
  @Requires('organization.read')
  async list(@Query() query: PageDto): Promise<OrganizationListView> {
    const { items, next } = await this.profiles.page(pageRequest(query));
    return { items: items.map((organization) => OrganizationView.of(organization)), next };
  }

  /** One supplier. */
  @Get(':id')
  @Requires('organization.read')
  async get(
    @CurrentActor() _actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OrganizationView> {
    const organization = (await this.profiles.byIds([id])).get(id);
    if (!organization) throw new NotFound('organization');
    return OrganizationView.of(organization);
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { AmendOrganization } from '../actions/amend-organization.js';
import { DecideOrganization } from '../actions/decide-organization.js';
import { RegisterOrganization } from '../actions/register-organization.js';
import { OrganizationHistory } from '../data/organization-history.js';
import { OrganizationProfiles } from '../data/organization-profiles.js';
import { OrganizationQueryDto } from './organization-query.dto.js';
import type { OrganizationAction } from '../policies.js';
import { AmendOrganizationDto, DecideOrganizationDto, RegisterOrganizationDto } from './organization.dto.js';
import {
  OrganizationHistoryView,
  OrganizationListView,
  OrganizationStepView,
  OrganizationView,
} from './organization.view.js';

/** Suppliers: entered by a street office or the district, verified by somebody else, suspended and withdrawn. */
@ApiTags('registry')
@Controller('api/v1/organizations')
export class OrganizationsController {
  constructor(
    private readonly profiles: OrganizationProfiles,
    private readonly history: OrganizationHistory,
    private readonly registerOrganization: RegisterOrganization,
    private readonly decideOrganization: DecideOrganization,
    private readonly amendOrganization: AmendOrganization,
  ) {}

  /** Suppliers that fit every filter given, newest first. */
  @Get()
  @Requires('organization.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: OrganizationQueryDto,
  ): Promise<OrganizationListView> {
    const { items, next } = await this.profiles.page(query, pageRequest(query));
    return { items: items.map((organization) => OrganizationView.of(organization, actor)), next };
  }

  /** One supplier. */
  @Get(':id')
  @Requires('organization.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OrganizationView> {
    const organization = (await this.profiles.byIds([id])).get(id);
    if (!organization) throw new NotFound('organization');
    return OrganizationView.of(organization, actor);
  }

  /** Enter a supplier; 422 names everything wrong with its code, categories and areas, 409 a code that is there. */
  @Post()
  @Requires('organization.register')
  @Creates('organizations')
  async register(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterOrganizationDto,
  ): Promise<OrganizationView> {
    return this.get(actor, await this.registerOrganization.run(actor, body));
  }

  /** Change its record: the registrar what its certificate says, to be verified anew; the organization itself its areas. */
  @Patch(':id')
  @Requires('organization.amend')
  async amend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AmendOrganizationDto,
  ): Promise<OrganizationView> {
    await this.amendOrganization.run(actor, id, body);
    return this.get(actor, id);
  }

  /** The steps of its life with their reasons, the latest first. */
  @Get(':id/history')
  @Requires('organization.history')
  async steps(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<OrganizationHistoryView> {
    await this.get(actor, id);
    const { items, next } = await this.history.page(id, pageRequest(query));
    return { items: items.map((step) => OrganizationStepView.of(step)), next };
  }

  /** Verify it, as somebody else than who entered it; 422 without a valid registration certificate. */
  @Post(':id/verify')
  @HttpCode(200)
  @Requires('organization.verify')
  verify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideOrganizationDto,
  ): Promise<OrganizationView> {
    return this.decide(actor, id, 'verify', body);
  }

  /** Suspend it: it takes part in no purchase until it is reinstated. */
  @Post(':id/suspend')
  @HttpCode(200)
  @Requires('organization.suspend')
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideOrganizationDto,
  ): Promise<OrganizationView> {
    return this.decide(actor, id, 'suspend', body);
  }

  /** Reinstate it. */
  @Post(':id/reinstate')
  @HttpCode(200)
  @Requires('organization.suspend')
  reinstate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideOrganizationDto,
  ): Promise<OrganizationView> {
    return this.decide(actor, id, 'reinstate', body);
  }

  /** Withdraw it for good: it was dissolved, or leaves. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('organization.withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideOrganizationDto,
  ): Promise<OrganizationView> {
    return this.decide(actor, id, 'withdraw', body);
  }

  private async decide(
    actor: Actor,
    id: string,
    action: OrganizationAction,
    { reason }: DecideOrganizationDto,
  ): Promise<OrganizationView> {
    await this.decideOrganization.run(actor, id, action, reason);
    return this.get(actor, id);
  }
}

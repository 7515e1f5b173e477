import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessClock, CurrentActor, Requires, fenOf } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { KeepProfile } from '../actions/keep-profile.js';
import { Profiles } from '../data/profiles.js';
import { AssessCapacityDto, DeclareSizeDto, DesignateDto, EndDesignationDto } from './profile.dto.js';
import { OrganizationProfileView } from './profile.view.js';

/** What a supplier is beside its certificate: tags, capacity, size of an enterprise. */
@ApiTags('registry')
@Controller('api/v1/organizations/:organizationId')
export class ProfilesController {
  constructor(
    private readonly profiles: Profiles,
    private readonly keeping: KeepProfile,
    private readonly clock: BusinessClock,
  ) {}

  /** With its history. */
  @Get('profile')
  @Requires('organization.read')
  async get(@Param('organizationId', ParseUUIDPipe) id: string): Promise<OrganizationProfileView> {
    return OrganizationProfileView.of(id, await this.profiles.of(id), dayOf(this.clock.now()));
  }

  /** Give a tag to an active social organization. 409 when it has it at that time. */
  @Post('designations')
  @HttpCode(200)
  @Requires('organization.designate')
  async designate(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) id: string,
    @Body() { kind, validFrom, basis }: DesignateDto,
  ): Promise<OrganizationProfileView> {
    await this.keeping.designate(actor, id, { kind, validFrom, basis });
    return this.get(id);
  }

  /** End a tag; 422 while groups are under the hub. */
  @Post('designations/:designationId/end')
  @HttpCode(200)
  @Requires('organization.designate')
  async end(
    @Param('organizationId', ParseUUIDPipe) id: string,
    @Param('designationId', ParseUUIDPipe) designationId: string,
    @Body() { validTo, reason }: EndDesignationDto,
  ): Promise<OrganizationProfileView> {
    await this.keeping.endDesignation(id, designationId, validTo, reason);
    return this.get(id);
  }

  /** Note how far it has come and how it is helped on; the latest counts. */
  @Post('assessments')
  @HttpCode(200)
  @Requires('organization.assess')
  async assess(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) id: string,
    @Body() { level, assessedOn, basis, plan = null, startUp = false }: AssessCapacityDto,
  ): Promise<OrganizationProfileView> {
    await this.keeping.assess(actor, id, { level, assessedOn, basis, plan, startUp });
    return this.get(id);
  }

  /** Declare the size of the caller's own enterprise; 422 for every other legal form. */
  @Post('size-declarations')
  @HttpCode(200)
  @Requires('organization.declare')
  async declare(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) id: string,
    @Body() { size, industry, employees, revenue, assets }: DeclareSizeDto,
  ): Promise<OrganizationProfileView> {
    const money = { revenue: fenOf(revenue), assets: fenOf(assets) };
    await this.keeping.declareSize(actor, id, { size, industry, employees, ...money });
    return this.get(id);
  }
}

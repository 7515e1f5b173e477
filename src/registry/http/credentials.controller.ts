import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { RecordCredential } from '../actions/record-credential.js';
import { Credentials } from '../data/credentials.js';
import { OrganizationProfiles } from '../data/organization-profiles.js';
import { demandReader } from '../policies.js';
import { RecordCredentialDto } from './credential.dto.js';
import { CredentialListView, CredentialView } from './credential.view.js';

/** What an organization proves by paper: recorded by its registrar, counted by the day. */
@ApiTags('registry')
@Controller('api/v1/organizations/:organizationId/credentials')
export class CredentialsController {
  constructor(
    private readonly credentials: Credentials,
    private readonly profiles: OrganizationProfiles,
    private readonly recordCredential: RecordCredential,
  ) {}

  /** Credentials, the latest recorded first; an organization reads its own. */
  @Get()
  @Requires('credential.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Query() query: PageDto,
  ): Promise<CredentialListView> {
    await this.demandReadable(actor, organizationId);
    const { items, next } = await this.credentials.page(organizationId, pageRequest(query));
    return { items: items.map((credential) => CredentialView.of(credential)), next };
  }

  /** One credential. */
  @Get(':id')
  @Requires('credential.read')
  async one(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CredentialView> {
    await this.demandReadable(actor, organizationId);
    return CredentialView.of(await this.credentials.one(organizationId, id));
  }

  /** Record a credential that was seen. It counts at once; reminders come 60, 30 and 7 days before its last day. */
  @Post()
  @Requires('credential.record')
  @Creates('organizations/:organizationId/credentials/:newId')
  async record(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Body() body: RecordCredentialDto,
  ): Promise<CredentialView> {
    const { number = null, validTo = null, year = null, result = null, grade = null, fileId = null } = body;
    const { kind, issuer, validFrom } = body;
    const input = { kind, issuer, validFrom, number, validTo, year, result, grade, fileId };
    return CredentialView.of(await this.recordCredential.run(actor, organizationId, input));
  }

  private async demandReadable(actor: Actor, organizationId: string): Promise<void> {
    if (!(await this.profiles.byIds([organizationId])).has(organizationId))
      throw new NotFound('organization');
    demandReader(actor, organizationId);
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  RevealDto,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { RegisterResident } from '../actions/register-resident.js';
import { RevealResident } from '../actions/reveal-resident.js';
import { SetKeyGroup } from '../actions/set-key-group.js';
import type { Resident } from '../data/resident.entity.js';
import { Residents } from '../data/residents.js';
import { FindResidentsDto, RegisterResidentDto, SetKeyGroupDto } from './resident.dto.js';
import { FoundResidentsView, ResidentContactView, ResidentListView, ResidentView } from './resident.view.js';

/** Residents as data subjects: masked for everybody, unmasked for a reason. */
@ApiTags('privacy')
@Controller('api/v1/residents')
export class ResidentsController {
  constructor(
    private readonly residents: Residents,
    private readonly registerResident: RegisterResident,
    private readonly setKeyGroup: SetKeyGroup,
    private readonly revealResident: RevealResident,
  ) {}

  /** The residents of the caller's community, or of his street office's communities, newest first. */
  @Get()
  @Requires('resident.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<ResidentListView> {
    const { items, next } = await this.residents.page(actor, pageRequest(query));
    return { items: items.map((resident) => this.viewOf(resident)), next };
  }

  /** One resident. */
  @Get(':id')
  @Requires('resident.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ResidentView> {
    return this.viewOf(await this.residents.one(actor, id));
  }

  /** Enter a resident of the caller's community; 409 for one of the same name and phone. */
  @Post()
  @Requires('resident.register')
  @Creates('residents')
  async register(
    @CurrentActor() actor: Actor,
    @Body() { name, phone, birthFrom }: RegisterResidentDto,
  ): Promise<ResidentView> {
    return this.viewOf(await this.registerResident.run(actor, { name, phone, birthFrom: birthFrom ?? null }));
  }

  /** The residents with a phone, masked. */
  @Post('search')
  @HttpCode(200)
  @Requires('resident.read')
  async find(@CurrentActor() actor: Actor, @Body() { phone }: FindResidentsDto): Promise<FoundResidentsView> {
    const found = await this.residents.withPhone(actor, phone);
    return { items: found.map((resident) => this.viewOf(resident)) };
  }

  /** Note a group that gets particular care; 422 without the separate consent for sensitive data. */
  @Put(':id/key-group')
  @Requires('resident.register')
  async group(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { keyGroup }: SetKeyGroupDto,
  ): Promise<ResidentView> {
    await this.setKeyGroup.run(actor, id, keyGroup);
    return this.get(actor, id);
  }

  /** Name and phone unmasked, for a reason that auditors read; 429 when the day's looks are used up. */
  @Post(':id/reveal')
  @HttpCode(200)
  @WithoutIdempotency()
  @Requires('resident.reveal')
  async reveal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RevealDto,
  ): Promise<ResidentContactView> {
    return ResidentContactView.of(await this.revealResident.run(actor, id, reason));
  }

  private viewOf(resident: Resident): ResidentView {
    return ResidentView.of(resident, this.residents.contactOf(resident));
  }
}

import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { AddUnit } from '../actions/add-unit.js';
import { ChangeUnit } from '../actions/change-unit.js';
import { CloseUnit } from '../actions/close-unit.js';
import { KeepOffice } from '../actions/keep-office.js';
import { Units } from '../data/units.js';
import { AddUnitDto, ChangeUnitDto, CloseUnitDto, OfficeDto, UnitQueryDto } from './unit.dto.js';
import { UnitDetailsView, UnitListView, UnitView } from './unit.view.js';

/** Who takes part: the tree of authorities with their communities and bodies, and organizations beside it. */
@ApiTags('identity')
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly units: Units,
    private readonly addUnit: AddUnit,
    private readonly changeUnit: ChangeUnit,
    private readonly closeUnit: CloseUnit,
    private readonly keepingOffice: KeepOffice,
  ) {}

  /** Units, newest first. */
  @Get()
  @Requires('unit.read')
  async list(@Query() query: UnitQueryDto): Promise<UnitListView> {
    const { kind, parentId, within, q, on } = query;
    const { items, next } = await this.units.page(pageRequest(query), { kind, parentId, within, q, on });
    return { items: items.map((unit) => UnitView.of(unit)), next };
  }

  /** One unit; one that has ended says what came of it. */
  @Get(':id')
  @Requires('unit.read')
  async get(
    @CurrentActor() _caller: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UnitDetailsView> {
    return UnitDetailsView.ofDetails(await this.units.one(id));
  }

  /** Add a unit; 422 names every reason against where it is to hang. */
  @Post()
  @Requires('unit.manage')
  @Creates('units')
  async add(@CurrentActor() actor: Actor, @Body() body: AddUnitDto): Promise<UnitDetailsView> {
    return this.get(actor, await this.addUnit.run(body));
  }

  /** Rename a unit, move it, give it a place or a station. */
  @Patch(':id')
  @Requires('unit.manage')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeUnitDto,
  ): Promise<UnitDetailsView> {
    await this.changeUnit.run(id, body);
    return this.get(actor, id);
  }

  /** Say where the unit's office is: notices of its purchases give it (实施条例 art. 43). Leads for their own unit. */
  @Put(':id/office')
  @Requires('unit.office')
  async keepOffice(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { address, phone = null }: OfficeDto,
  ): Promise<UnitDetailsView> {
    await this.keepingOffice.run(actor, id, { address: address.trim(), phone: phone?.trim() ?? null });
    return this.get(actor, id);
  }

  /** End a unit; 409 while units below it or memberships in it last longer. */
  @Post(':id/close')
  @HttpCode(200)
  @Requires('unit.manage')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { lastDay }: CloseUnitDto,
  ): Promise<UnitDetailsView> {
    await this.closeUnit.run(id, lastDay);
    return this.get(actor, id);
  }
}

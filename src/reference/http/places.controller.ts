import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { AddPlace } from '../actions/add-place.js';
import { ChangePlace } from '../actions/change-place.js';
import { Places } from '../data/places.js';
import { AddPlaceDto, ChangePlaceDto, PlaceQueryDto } from './place.dto.js';
import { PlaceListView, PlaceView } from './reference.view.js';

/** Places, for everybody to read. */
@ApiTags('reference')
@Controller('api/v1/places')
export class PlacesController {
  constructor(
    private readonly places: Places,
    private readonly addPlace: AddPlace,
    private readonly changePlace: ChangePlace,
  ) {}

  /** Places of the tree district › street › community › grid, newest first. */
  @Get()
  @Public()
  @Cacheable(60)
  async list(@Query() query: PlaceQueryDto): Promise<PlaceListView> {
    const { level, parentId, q, on } = query;
    const { items, next } = await this.places.page(pageRequest(query), { level, parentId, q, on });
    return { items: items.map((place) => PlaceView.of(place)), next };
  }

  /** One place. */
  @Get(':id')
  @Public()
  @Cacheable(60)
  async get(
    @MaybeActor() _caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PlaceView> {
    return PlaceView.of(await this.places.one(id));
  }

  /** Add a place; 422 names everything that is wrong with its code, its days, where it hangs. */
  @Post()
  @Requires('place.manage')
  @Creates('places')
  async add(@Body() body: AddPlaceDto): Promise<PlaceView> {
    return this.get(undefined, await this.addPlace.run(body));
  }

  /** Correct a place or end it; 422 while something in it lasts longer. */
  @Patch(':id')
  @Requires('place.manage')
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangePlaceDto): Promise<PlaceView> {
    await this.changePlace.run(id, body);
    return this.get(undefined, id);
  }
}

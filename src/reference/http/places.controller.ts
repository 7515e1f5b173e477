import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cacheable, PageDto, Public, pageRequest } from '../../platform/index.js';
import { Categories, Places } from '../data/references.js';
import { PlaceListView, PlaceView, ServiceCategoryListView, ServiceCategoryView } from './reference.view.js';

/** Places and service categories, for everybody. */
@ApiTags('reference')
@Controller('api/v1')
export class PlacesController {
  constructor(
    private readonly places: Places,
    private readonly categories: Categories,
  ) {}

  /** Places of the tree district › street › community. */
  @Get('places')
  @Public()
  @Cacheable(60)
  async listPlaces(@Query() query: PageDto): Promise<PlaceListView> {
    const { items, next } = await this.places.page(pageRequest(query));
    return { items: items.map((place) => PlaceView.of(place)), next };
  }

  /** All service categories. */
  @Get('service-categories')
  @Public()
  @Cacheable(60)
  async listCategories(): Promise<ServiceCategoryListView> {
    const items = await this.categories.all();
    return { items: items.map((category) => ServiceCategoryView.of(category)), next: null };
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cacheable, Public } from '../../platform/index.js';
import { Categories } from '../data/categories.js';
import { ServiceCategoryListView, ServiceCategoryView } from './reference.view.js';

/** Service categories, for everybody to read. */
@ApiTags('reference')
@Controller('api/v1/service-categories')
export class ServiceCategoriesController {
  constructor(private readonly categories: Categories) {}

  /** All service categories. */
  @Get()
  @Public()
  @Cacheable(60)
  async list(): Promise<ServiceCategoryListView> {
    const items = await this.categories.all();
    return { items: items.map((category) => ServiceCategoryView.of(category)), next: null };
  }
}

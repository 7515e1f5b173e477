import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { DataQuality } from '../data/data-quality.js';
import { QualityRowsDto } from './data-quality.dto.js';
import { DataQualityView, QualityRowsView } from './data-quality.view.js';

/** What records lack, and what is out of date (数据质量). */
@ApiTags('reporting')
@Controller('api/v1/data-quality')
export class DataQualityController {
  constructor(private readonly quality: DataQuality) {}

  /** Figures by unit, of the caller's unit and all below it; each links to its records. */
  @Get()
  @Requires('data-quality.read')
  async report(@CurrentActor() actor: Actor): Promise<DataQualityView> {
    return DataQualityView.of(this.quality.today(), await this.quality.figures(actor));
  }

  /** The records behind one figure, each with the day from which on it lacks something and where it is read. */
  @Get('rows')
  @Requires('data-quality.read')
  async rows(@CurrentActor() actor: Actor, @Query() query: QualityRowsDto): Promise<QualityRowsView> {
    const { items, next } = await this.quality.rows(actor, query.code, query.unitId, pageRequest(query));
    return { items: items.map(({ id, title, since, path }) => ({ id, title, since, href: path })), next };
  }
}

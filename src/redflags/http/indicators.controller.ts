import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Settings } from '../../platform/index.js';
import { INDICATOR_CODES } from '../domain/indicator-codes.js';
import { IndicatorListView, IndicatorView } from './indicator.view.js';

/** The indicators that raise red flags. */
@ApiTags('red flags')
@Controller('api/v1/red-flag-indicators')
export class IndicatorsController {
  constructor(private readonly settings: Settings) {}

  /** Every indicator with its formula, its guards, and the settings of this installation. */
  @Get()
  @Requires('red-flag.read')
  list(): IndicatorListView {
    return { items: INDICATOR_CODES.map((code) => IndicatorView.of(code, this.settings)), next: null };
  }
}

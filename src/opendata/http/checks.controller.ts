import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/index.js';
import { CheckOpenData } from '../data/check-open-data.js';
import { OpenDataCheckView, OpenDataChecksView } from './check.view.js';

/** Whether what is published holds what its readers check. */
@ApiTags('open data')
@Controller('api/v1/open-data/checks')
export class OpenDataChecksController {
  constructor(private readonly checkOpenData: CheckOpenData) {}

  /** The 48 checks of publishers over everything that is published, as `npm run ocds:check` makes them. */
  @Get()
  @Requires('open-data.check')
  async run(): Promise<OpenDataChecksView> {
    return { items: (await this.checkOpenData.run()).map((each) => OpenDataCheckView.of(each)) };
  }
}

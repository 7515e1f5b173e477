import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EdgeProblem, Requires, currentContext } from '../../platform/index.js';
import { Notices } from '../data/notices.js';
import { refuse } from '../domain/refusals.js';
import { OriginalNoticeView } from './original-notice.view.js';

/** What a notice said before it was taken down: the proof of what was public, for auditors. */
@ApiTags('disclosure')
@Controller('api/v1/notices')
export class OriginalController {
  constructor(private readonly notices: Notices) {}

  /** The notice as it stood, from when to when, and whether it is what its hash says. With a reason, always. */
  @Get(':id/original')
  @Requires('notice.read-original')
  async read(@Param('id', ParseUUIDPipe) id: string): Promise<OriginalNoticeView> {
    if (currentContext()?.reason === undefined)
      throw new EdgeProblem('malformed-request', [refuse.reasonWanted()]);
    return OriginalNoticeView.of(await this.notices.original(id));
  }
}

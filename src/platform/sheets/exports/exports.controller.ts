import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../access/actor.js';
import { Requires } from '../../access/requires.js';
import { ExportView } from './export.view.js';
import { Exports } from './exports.js';

/** Registers written into files; each register has a route of its own that starts them. */
@ApiTags('sheets')
@Controller('api/v1/exports')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  /** An export of the caller's own, with a link that opens its file for five minutes. */
  @Get(':id')
  @Requires('export.read')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ExportView> {
    return this.exports.view(actor, id);
  }
}

import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  ExportView,
  Exports,
  Requires,
  SheetFile,
  SheetFormatDto,
} from '../../platform/index.js';
import { expertSheet } from '../sheets/expert-sheet.js';

/** The pool of experts as a sheet. */
@ApiTags('registry')
@Controller('api/v1/experts')
export class ExpertSheetsController {
  constructor(private readonly exports: Exports) {}

  /** The pool with masked names; 409 for more than 5,000 rows. */
  @Get('export')
  @Requires('expert.read')
  @SheetFile()
  export(@CurrentActor() actor: Actor, @Query() { format }: SheetFormatDto): Promise<StreamableFile> {
    return this.exports.now(actor, expertSheet, format, {});
  }

  /** The pool with masked names, of any length; 202, and `GET /exports/{id}` gives the file when it is written. */
  @Post('exports')
  @HttpCode(202)
  @Requires('expert.read')
  @Creates('exports')
  startExport(@CurrentActor() actor: Actor, @Body() { format }: SheetFormatDto): Promise<ExportView> {
    return this.exports.start(actor, expertSheet, format, {});
  }
}

import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  ExportView,
  Exports,
  IdempotencyRequired,
  ImportView,
  Imports,
  Requires,
  SheetFile,
  SheetFormatDto,
  StartImportDto,
} from '../../platform/index.js';
import { workerSheet } from '../sheets/worker-sheet.js';

/** Social workers entered by sheet, and written into one with masked names. */
@ApiTags('registry')
@Controller('api/v1/social-workers')
export class WorkerSheetsController {
  constructor(
    private readonly imports: Imports,
    private readonly exports: Exports,
  ) {}

  /** The sheet to fill in. */
  @Get('imports/template')
  @Requires('worker.enter')
  @SheetFile()
  template(@Query() { format }: SheetFormatDto): Promise<StreamableFile> {
    return this.imports.template(workerSheet, format);
  }

  /** Read an uploaded sheet; 202, and `GET /imports/{id}` tells what comes of it. */
  @Post('imports')
  @HttpCode(202)
  @Requires('worker.enter')
  @IdempotencyRequired()
  @Creates('imports')
  import(@CurrentActor() actor: Actor, @Body() body: StartImportDto): Promise<ImportView> {
    return this.imports.start(actor, workerSheet, body);
  }

  /** Those whom the list shows the caller, masked; 409 for more than 5,000 rows. */
  @Get('export')
  @Requires('worker.read')
  @SheetFile()
  export(@CurrentActor() actor: Actor, @Query() { format }: SheetFormatDto): Promise<StreamableFile> {
    return this.exports.now(actor, workerSheet, format, {});
  }

  /** The same of any length; 202, and `GET /exports/{id}` gives the file when it is written. */
  @Post('exports')
  @HttpCode(202)
  @Requires('worker.read')
  @Creates('exports')
  startExport(@CurrentActor() actor: Actor, @Body() { format }: SheetFormatDto): Promise<ExportView> {
    return this.exports.start(actor, workerSheet, format, {});
  }
}

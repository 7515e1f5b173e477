import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  IdempotencyRequired,
  ImportView,
  Imports,
  Requires,
  SheetFile,
  SheetFormatDto,
  StartImportDto,
} from '../../platform/index.js';
import { creditEntrySheet } from '../sheets/credit-entry-sheet.js';

/** Entries of public credit lists about many organizations at once. */
@ApiTags('registry')
@Controller('api/v1/credit-entries')
export class CreditEntrySheetsController {
  constructor(private readonly imports: Imports) {}

  /** The sheet to fill in. */
  @Get('imports/template')
  @Requires('credit.record')
  @SheetFile()
  template(@Query() { format }: SheetFormatDto): Promise<StreamableFile> {
    return this.imports.template(creditEntrySheet, format);
  }

  /** Read an uploaded sheet; 202, and `GET /imports/{id}` tells what comes of it. */
  @Post('imports')
  @HttpCode(202)
  @Requires('credit.record')
  @IdempotencyRequired()
  @Creates('imports')
  import(@CurrentActor() actor: Actor, @Body() body: StartImportDto): Promise<ImportView> {
    return this.imports.start(actor, creditEntrySheet, body);
  }
}

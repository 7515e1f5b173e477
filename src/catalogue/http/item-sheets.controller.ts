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
import { itemSheet, registeredItemSheet } from '../sheets/item-sheet.js';
import { ExportItemsDto } from './service-item.dto.js';

/** Service lists written by sheet, and taken out as one. */
@ApiTags('catalogue')
@Controller('api/v1/service-items')
export class ItemSheetsController {
  constructor(
    private readonly imports: Imports,
    private readonly exports: Exports,
  ) {}

  /** The sheet to fill in. */
  @Get('imports/template')
  @Requires('item.draft')
  @SheetFile()
  template(@Query() { format }: SheetFormatDto): Promise<StreamableFile> {
    return this.imports.template(itemSheet, format);
  }

  /** Read an uploaded sheet into drafted lists of the caller's community; 202, and `GET /imports/{id}` tells what comes of it. */
  @Post('imports')
  @HttpCode(202)
  @Requires('item.draft')
  @IdempotencyRequired()
  @Creates('imports')
  import(@CurrentActor() actor: Actor, @Body() body: StartImportDto): Promise<ImportView> {
    return this.imports.start(actor, itemSheet, body);
  }

  /** The items that the list shows the caller, with its filters; 409 for more than 5,000 rows. */
  @Get('export')
  @Requires('list.read')
  @SheetFile()
  export(
    @CurrentActor() actor: Actor,
    @Query() { format, ...filter }: ExportItemsDto,
  ): Promise<StreamableFile> {
    return this.exports.now(actor, registeredItemSheet, format, filter);
  }

  /** The same of any length; 202, and `GET /exports/{id}` gives the file when it is written. */
  @Post('exports')
  @HttpCode(202)
  @Requires('list.read')
  @Creates('exports')
  startExport(
    @CurrentActor() actor: Actor,
    @Body() { format, ...filter }: ExportItemsDto,
  ): Promise<ExportView> {
    return this.exports.start(actor, registeredItemSheet, format, filter);
  }
}

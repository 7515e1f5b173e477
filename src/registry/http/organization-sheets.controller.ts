import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
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
import { organizationSheet } from '../sheets/organization-sheet.js';
import { registeredOrganizationSheet } from '../sheets/registered-organization-sheet.js';
import { ExportOrganizationsDto } from './organization-query.dto.js';

/** Suppliers entered by sheet (registered as by hand, to be verified by somebody else), and written into one. */
@ApiTags('registry')
@Controller('api/v1/organizations')
export class OrganizationSheetsController {
  constructor(
    private readonly imports: Imports,
    private readonly exports: Exports,
  ) {}

  /** The sheet to fill in. */
  @Get('imports/template')
  @Requires('organization.register')
  @SheetFile()
  template(@Query() { format }: SheetFormatDto): Promise<StreamableFile> {
    return this.imports.template(organizationSheet, format);
  }

  /** Read an uploaded sheet; 202, and `GET /imports/{id}` tells what comes of it. */
  @Post('imports')
  @HttpCode(202)
  @Requires('organization.register')
  @IdempotencyRequired()
  @Creates('imports')
  import(@CurrentActor() actor: Actor, @Body() body: StartImportDto): Promise<ImportView> {
    return this.imports.start(actor, organizationSheet, body);
  }

  /** The list as a sheet, with the list's filters; 409 for more than 5,000 rows. */
  @Get('export')
  @Requires('organization.export')
  @SheetFile()
  export(
    @CurrentActor() actor: Actor,
    @Query() { format, ...filter }: ExportOrganizationsDto,
  ): Promise<StreamableFile> {
    return this.exports.now(actor, registeredOrganizationSheet, format, filter);
  }

  /** The list as a sheet of any length; 202, and `GET /exports/{id}` gives the file when it is written. */
  @Post('exports')
  @HttpCode(202)
  @Requires('organization.export')
  @Creates('exports')
  startExport(
    @CurrentActor() actor: Actor,
    @Body() { format, ...filter }: ExportOrganizationsDto,
  ): Promise<ExportView> {
    return this.exports.start(actor, registeredOrganizationSheet, format, filter);
  }
}

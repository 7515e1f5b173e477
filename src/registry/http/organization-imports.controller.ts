import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
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
import { organizationSheet } from '../sheets/organization-sheet.js';

/** Suppliers entered by sheet: registered as by hand, to be verified by somebody else. */
@ApiTags('registry')
@Controller('api/v1/organizations/imports')
export class OrganizationImportsController {
  constructor(private readonly imports: Imports) {}

  /** The sheet to fill in. */
  @Get('template')
  @Requires('organization.register')
  @SheetFile()
  template(@Query() { format }: SheetFormatDto): Promise<StreamableFile> {
    return this.imports.template(organizationSheet, format);
  }

  /** Read an uploaded sheet; 202, and `GET /imports/{id}` tells what comes of it. */
  @Post()
  @HttpCode(202)
  @Requires('organization.register')
  @IdempotencyRequired()
  @Creates('imports')
  start(@CurrentActor() actor: Actor, @Body() body: StartImportDto): Promise<ImportView> {
    return this.imports.start(actor, organizationSheet, body);
  }
}

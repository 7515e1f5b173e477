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
import { credentialSheet } from '../sheets/credential-sheet.js';

/** Credentials of many organizations at once, as their registrar has seen them. */
@ApiTags('registry')
@Controller('api/v1/credentials')
export class CredentialSheetsController {
  constructor(private readonly imports: Imports) {}

  /** The sheet to fill in. */
  @Get('imports/template')
  @Requires('credential.record')
  @SheetFile()
  template(@Query() { format }: SheetFormatDto): Promise<StreamableFile> {
    return this.imports.template(credentialSheet, format);
  }

  /** Read an uploaded sheet; 202, and `GET /imports/{id}` tells what comes of it. */
  @Post('imports')
  @HttpCode(202)
  @Requires('credential.record')
  @IdempotencyRequired()
  @Creates('imports')
  import(@CurrentActor() actor: Actor, @Body() body: StartImportDto): Promise<ImportView> {
    return this.imports.start(actor, credentialSheet, body);
  }
}

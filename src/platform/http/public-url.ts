import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';

/** The address under which people reach the server. */
@Injectable()
export class PublicUrl {
  constructor(private readonly settings: Settings) {}

  get value(): string {
    return (this.settings.publicUrl ?? `http://localhost:${this.settings.port}`).replace(/\/$/, '');
  }
}

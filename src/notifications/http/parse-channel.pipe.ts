import type { PipeTransform } from '@nestjs/common';
import { NotFound } from '../../shared/refused.js';
import { CHANNELS, type Channel } from '../domain/channels.js';

/** A channel in a path. NotFound (404) for any other word. */
export class ParseChannelPipe implements PipeTransform<string, Channel> {
  transform(given: string): Channel {
    const channel = CHANNELS.find((each) => each === given);
    if (!channel) throw new NotFound('channel');
    return channel;
  }
}

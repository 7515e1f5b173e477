import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Temporal } from 'temporal-polyfill';
import { RuleBroken } from '../../shared/refused.js';
import { formatInstant } from '../../shared/days.js';
import { Public } from '../access/requires.js';
import { SandboxClock } from '../clock/sandbox-clock.js';
import { WithoutIdempotency } from '../http/route-marks.js';
import { refuse } from '../http/platform-refusals.js';
import { Drain } from '../messages/drain.js';
import { MoveClockDto } from './sandbox.dto.js';
import { BacklogView, ClockView } from './sandbox.view.js';
import { WaitUntilDrained } from './wait-until-drained.js';

/** The sandbox's clock and the wait for all due work. Absent in production. */
@ApiTags('sandbox')
@Controller('api/v1/sandbox')
export class SandboxController {
  constructor(
    private readonly clock: SandboxClock,
    private readonly drain: Drain,
    private readonly waiting: WaitUntilDrained,
  ) {}

  /** The business time. */
  @Get('clock')
  @Public()
  read(): ClockView {
    return { now: formatInstant(this.clock.now()) };
  }

  /** Set or advance the business time; it goes on from there at the normal pace. */
  @Post('clock')
  @HttpCode(200)
  @Public()
  @WithoutIdempotency()
  async move(@Body() body: MoveClockDto): Promise<ClockView> {
    const { now, advance } = body;
    if ((now === undefined) === (advance === undefined)) {
      throw new RuleBroken([
        refuse.fieldInvalid({
          pointer: '/now',
          params: { reason: 'now | advance', reasonZh: 'now 和 advance 须二选一' },
        }),
      ]);
    }
    await this.clock.set(now === undefined ? later(this.clock.now(), advance ?? 'PT0S') : new Date(now));
    return this.read();
  }

  /** Wait until all due work is done; the answer says what is left (dead jobs). */
  @Post('drain')
  @HttpCode(200)
  @Public()
  @WithoutIdempotency()
  async drained(): Promise<BacklogView> {
    await this.waiting.run();
    return this.drain.backlog();
  }
}

function later(from: Date, duration: string): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO('Asia/Shanghai');
  return new Date(zoned.add(duration).epochMilliseconds);
}

import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { DrawSettings, Recipient } from '../domain/draw-sample.js';

/** One draw of a visit's sample with everything by which it can be repeated; never changed. */
@Entity()
export class VisitDraw extends Row {
  @Column('uuid')
  visitId: string;

  /** 1 is the sample, what follows its extensions. */
  @Column('integer')
  number: number;

  @Column('text')
  seed: string;

  @Column('jsonb')
  settings: DrawSettings;

  /** Who could be drawn when the visit opened; extensions draw from the same people. */
  @Column('jsonb', { nullable: true })
  population: Recipient[] | null;

  /** Of the population in canonical JSON (RFC 8785). */
  @Column('text')
  populationSha256: string;

  /** Who was passed over by an extension, because he takes no part any more. */
  @Column('uuid', { array: true })
  withdrawn: string[];

  /** In the order of the draw. */
  @Column('uuid', { array: true })
  main: string[];

  @Column('uuid', { array: true })
  reserve: string[];
}

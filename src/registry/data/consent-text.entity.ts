import { Column, Entity } from 'typeorm';
import { type ConsentScope, Row } from '../../platform/index.js';

/** What people are told before they consent (个人信息保护法 art. 17). An edition never changes. */
@Entity()
export class ConsentText extends Row {
  @Column('text')
  scope: ConsentScope;

  /** 1, 2, 3 … within the scope. */
  @Column('integer')
  edition: number;

  @Column('text')
  text: string;

  /** Null for the text that came with the program. */
  @Column('uuid', { nullable: true })
  publishedBy: string | null;
}

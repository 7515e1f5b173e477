/** What an inbox says about one kind of event. `{name}` stands for a parameter. */
export interface NoticeText {
  readonly zh: readonly [title: string, text: string];
  readonly en: readonly [title: string, text: string];
}

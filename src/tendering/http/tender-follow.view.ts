/** Whether the caller's organization follows a tender. */
export class FollowView {
  following: boolean;
}

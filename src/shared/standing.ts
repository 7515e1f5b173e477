/** Most points that earlier work may bring in a tender (实施条例 art. 20: an announced factor like the others, never a gate; DESIGN). */
export const MOST_STANDING_POINTS = 10;

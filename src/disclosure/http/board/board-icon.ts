/** Three that work together: communities, organizations, social workers. */
export const BOARD_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4fa8"/>' +
  '<g fill="#fff" stroke="#fff" stroke-width="2"><path d="M16 9 8 22h16z" fill="none"/><circle cx="16" cy="9" r="4"/>' +
  '<circle cx="8" cy="22" r="4"/><circle cx="24" cy="22" r="4"/></g></svg>';

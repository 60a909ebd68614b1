/** Remembers whether the rail is folded; read by the layout, so that the first paint is right. */
export const RAIL_COOKIE = 'rail'

/** Where the graph is: its name in the address, and the place on the page. */
export const SERIES = 'series'
export const OVER_TIME = 'over-time'

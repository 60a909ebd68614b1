/** What pages of the browser need of alignment: words alone, and none of what makes the figures. */
export { trendWord } from './trend-word'

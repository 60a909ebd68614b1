// Both charts are one file of a build: apart, each would bring its own copy of the same parts of the library.
export { AlignmentChart } from './alignment-chart'
export { TimelineChart } from './timeline-chart'

'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '../ui/skeleton'
import { CHART_HEIGHT } from './chart-sizes'
import { lazyPart } from '../ui/lazy-part'

const hold = (height: number) => function Hold() {
  return <span style={{ height }} className="block"><Skeleton className="h-full w-full" /></span>
}

// The chart library is heavier than all the rest of the page: it comes after the words and the tables.
export const FlowChart = lazyPart((orLost) => dynamic(() => orLost(import('./flow-chart').then((module) => module.FlowChart)), { ssr: false, loading: hold(CHART_HEIGHT.flow) }))
export const ReliabilityChart = lazyPart((orLost) => dynamic(() => orLost(import('./reliability-chart').then((module) => module.ReliabilityChart)), { ssr: false, loading: hold(CHART_HEIGHT.reliability) }))
export const AcceptanceChart = lazyPart((orLost) => dynamic(() => orLost(import('./acceptance-chart').then((module) => module.AcceptanceChart)), { ssr: false, loading: hold(CHART_HEIGHT.acceptance) }))

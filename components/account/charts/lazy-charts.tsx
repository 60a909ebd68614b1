'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '../../ui/skeleton'
import { CHART_HEIGHT } from './chart-sizes'
import { lazyPart } from '../../ui/lazy-part'

const hold = (height: number) => function Hold() {
  return <span style={{ height }} className="block"><Skeleton className="h-full w-full" /></span>
}

// The chart library is as heavy as the rest of the page: it comes after the words.
export const AlignmentChart = lazyPart((orLost) => dynamic(() => orLost(import('./charts').then((module) => module.AlignmentChart)), { ssr: false, loading: hold(CHART_HEIGHT.alignment) }))
export const TimelineChart = lazyPart((orLost) => dynamic(() => orLost(import('./charts').then((module) => module.TimelineChart)), { ssr: false, loading: hold(CHART_HEIGHT.timeline) }))

import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query'

type Fill = (client: QueryClient) => void

/** The state that a page hands to the browser: what the server has read, under the keys that the browser refetches. */
export function hydrated(fill: Fill): DehydratedState {
  const client = new QueryClient()
  fill(client)
  return dehydrate(client)
}

import { redirect } from 'next/navigation'

/** Reviews are listed at the pipeline; a review has an address of its own. */
export default function ReviewsPage(): never {
  redirect('/pipeline')
}

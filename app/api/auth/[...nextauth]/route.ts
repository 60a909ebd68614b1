import { handleNextAuth } from '@/lib/auth'

export { handleNextAuth as GET, handleNextAuth as POST }

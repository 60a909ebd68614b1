-- AlterTable
ALTER TABLE "ReviewItem" ADD COLUMN     "leaseVisit" TEXT,
ADD COLUMN     "leftVisits" TEXT[] DEFAULT ARRAY[]::TEXT[];

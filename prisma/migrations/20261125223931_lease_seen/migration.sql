-- AlterTable
ALTER TABLE "ReviewItem" ADD COLUMN     "leaseSeenAt" TIMESTAMPTZ(3);

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'adjudicate';
ALTER TYPE "NotificationKind" ADD VALUE 'adjudicated';

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "highStakesSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ReviewItem" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ReviewPolicy" ADD COLUMN     "currency" TEXT NOT NULL DEFAULT 'EUR',
ADD COLUMN     "rates" JSONB NOT NULL DEFAULT '{}';

-- The owner of the tables is bound by their policies, too, while rows of all tenants are written.
ALTER TABLE "ReviewItem" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Account" NO FORCE ROW LEVEL SECURITY;
-- When the others were withdrawn is not known any more: they are counted where they were counted before.
UPDATE "ReviewItem" SET "withdrawnAt" = "createdAt" WHERE status = 'withdrawn';

-- What was held back by the old rule stays so.
UPDATE "Account" SET "highStakesSince" = "createdAt" WHERE "highStakes";

ALTER TABLE "ReviewItem" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Account" FORCE ROW LEVEL SECURITY;

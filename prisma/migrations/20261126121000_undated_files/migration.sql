-- A file that waits may wait for its day as well as for names.
ALTER TYPE "ImportStatus" RENAME VALUE 'needs_speakers' TO 'needs_answers';

-- AlterTable
ALTER TABLE "ImportFile" DROP COLUMN "givenAt",
DROP COLUMN "givenTitle",
ADD COLUMN     "undated" BOOLEAN NOT NULL DEFAULT false;

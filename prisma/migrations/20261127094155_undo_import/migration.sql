-- AlterEnum
ALTER TYPE "ImportStatus" ADD VALUE 'left_out';

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "undoTotal" INTEGER,
ADD COLUMN     "undoingAt" TIMESTAMPTZ(3),
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3),
ADD COLUMN     "undoneById" UUID;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "importId" UUID;

-- AlterTable
ALTER TABLE "Belief" ADD COLUMN     "staleAt" TIMESTAMPTZ(3);

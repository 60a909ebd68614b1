-- AlterTable
ALTER TABLE "Projection" ADD COLUMN     "ambiguous" JSONB NOT NULL DEFAULT '[]';
